package app.trellis.library.ui;

import app.trellis.library.Exercise;
import app.trellis.library.Level;
import app.trellis.library.Theme;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Set;

/** The exercises by theme, with what one wants to know before opening one. */
final class ExerciseShelf extends Composite<Div> {

    private static final List<Integer> MINUTES = List.of(0, 3, 5, 10);

    private final List<Exercise> exercises;
    private final SerializableConsumer<ExerciseFilter> changed;
    private final LibraryWords words;
    private final TextField search = new TextField();
    private final Select<Theme> theme = new Select<>();
    private final Select<Level> level = new Select<>();
    private final Select<Integer> minutes = new Select<>();
    private final Checkbox alone = new Checkbox();
    private final Select<Caution> without = new Select<>();
    private final Checkbox favourites = new Checkbox();
    private final Set<String> favoured;
    private final Span count = new Span();
    private final Div themes = new Div();

    ExerciseShelf(
            List<Exercise> exercises,
            Set<String> favoured,
            ExerciseFilter filter,
            SerializableConsumer<ExerciseFilter> changed) {
        this.exercises = exercises;
        this.favoured = favoured;
        this.changed = changed;
        this.words = new LibraryWords(this);
        labels();
        fill(filter);
        search.addValueChangeListener(change -> refresh());
        theme.addValueChangeListener(change -> refresh());
        level.addValueChangeListener(change -> refresh());
        minutes.addValueChangeListener(change -> refresh());
        alone.addValueChangeListener(change -> refresh());
        without.addValueChangeListener(change -> refresh());
        favourites.addValueChangeListener(change -> refresh());
        count.addClassName("toolbar-end");
        count.getElement().setAttribute("role", "status");
        Div toolbar = new Div(search, theme, level, minutes, without, alone, favourites, count);
        toolbar.addClassName("toolbar");
        themes.addClassName("stack");
        getContent().addClassName("stack");
        getContent().add(toolbar, themes);
        show(filter);
    }

    private void labels() {
        search.setAriaLabel(getTranslation("library.search"));
        search.setPlaceholder(getTranslation("library.search"));
        search.setPrefixComponent(Icon.of(LucideIcon.SEARCH));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        theme.setAriaLabel(getTranslation("library.filter.theme"));
        theme.setItems(Theme.values());
        theme.setEmptySelectionAllowed(true);
        theme.setEmptySelectionCaption(getTranslation("library.filter.every-theme"));
        theme.setItemLabelGenerator(
                one -> one == null ? getTranslation("library.filter.every-theme") : words.of(one));
        level.setAriaLabel(getTranslation("library.filter.level"));
        level.setItems(Level.values());
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("library.filter.every-level"));
        level.setItemLabelGenerator(
                one -> one == null ? getTranslation("library.filter.every-level") : words.of(one));
        minutes.setAriaLabel(getTranslation("library.filter.minutes"));
        minutes.setItems(MINUTES);
        minutes.setItemLabelGenerator(most ->
                most == 0
                        ? getTranslation("library.filter.any-time")
                        : getTranslation("library.filter.up-to", most));
        alone.setLabel(getTranslation("library.filter.alone"));
        without.setAriaLabel(getTranslation("library.filter.without"));
        without.setItems(Caution.values());
        without.setEmptySelectionAllowed(true);
        without.setEmptySelectionCaption(getTranslation("library.filter.for-everybody"));
        without.setItemLabelGenerator(one ->
                one == null
                        ? getTranslation("library.filter.for-everybody")
                        : getTranslation("library.caution." + one));
        favourites.setLabel(getTranslation("library.filter.favourites"));
    }

    private void fill(ExerciseFilter filter) {
        search.setValue(filter.words());
        theme.setValue(filter.theme());
        level.setValue(filter.level());
        minutes.setValue(MINUTES.contains(filter.minutes()) ? filter.minutes() : 0);
        alone.setValue(filter.alone());
        without.setValue(filter.without());
        favourites.setValue(filter.favourites());
    }

    private void refresh() {
        ExerciseFilter filter =
                new ExerciseFilter(
                        search.getValue(),
                        theme.getValue(),
                        level.getValue(),
                        minutes.getValue(),
                        alone.getValue(),
                        without.getValue(),
                        favourites.getValue());
        show(filter);
        changed.accept(filter);
    }

    private void show(ExerciseFilter filter) {
        List<Exercise> shown =
                exercises.stream()
                        .filter(one -> !filter.favourites() || favoured.contains(one.key()))
                        .filter(filter::shows)
                        .toList();
        count.setText(getTranslation("library.count", shown.size()));
        themes.removeAll();
        if (shown.isEmpty()) {
            themes.add(new EmptyState(getTranslation("library.none-found")));
        }
        for (Theme one : Theme.values()) {
            List<Exercise> here = shown.stream().filter(item -> item.theme() == one).toList();
            if (!here.isEmpty()) {
                themes.add(Card.titled(words.of(one), table(one, here)));
            }
        }
    }

    private DataTable table(Theme one, List<Exercise> here) {
        return new DataTable(
                        getTranslation("library.theme.about." + one),
                        List.of(
                                DataTable.Column.text(getTranslation("library.column.exercise")),
                                DataTable.Column.text(getTranslation("library.column.time")),
                                DataTable.Column.text(getTranslation("library.column.level")),
                                DataTable.Column.text(getTranslation("library.column.people"))),
                        here.stream().map(this::row).toList())
                .aligned("shelf");
    }

    private String note(Exercise exercise) {
        String note =
                exercise.isOwn()
                        ? getTranslation("library.own.ours", exercise.purpose())
                        : exercise.purpose();
        return favoured.contains(exercise.key())
                ? getTranslation("library.favourite.mark", note)
                : note;
    }

    private List<DataTable.Cell> row(Exercise exercise) {
        return List.of(
                DataTable.Cell.link(exercise.name(), LibraryView.PATH + "/" + exercise.key())
                        .withNote(note(exercise)),
                DataTable.Cell.of(words.time(exercise)),
                DataTable.Cell.of(words.of(exercise.level())),
                DataTable.Cell.of(words.people(exercise)));
    }
}
