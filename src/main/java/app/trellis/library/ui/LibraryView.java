package app.trellis.library.ui;

import app.trellis.library.ChoosingExercises;
import app.trellis.library.Content;
import app.trellis.library.ProgramShelfPart;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** Everything that can be assigned or read, as it will be used. */
@Route(LibraryView.PATH)
// What other modules put on a shelf brings it along.
@Uses(Button.class)
@RolesAllowed({"PRACTITIONER", "SUPERVISOR"})
class LibraryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/library";

    private static final String SHOW = "show";

    /** What a shelf holds; the first one is shown without being asked for. */
    enum Shelf {
        EXERCISES,
        PROGRAMS,
        CARDS,
        PAGES;

        String parameter() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Content content;
    private final ChoosingExercises exercises;
    private final ObjectProvider<ProgramShelfPart> programs;
    private final RadioButtonGroup<Shelf> shelves = new RadioButtonGroup<>();
    private final Div shelf = new Div();

    LibraryView(
            Content content,
            ChoosingExercises exercises,
            ObjectProvider<ProgramShelfPart> programs) {
        this.content = content;
        this.exercises = exercises;
        this.programs = programs;
        shelves.addThemeName("pills");
        shelves.setAriaLabel(getTranslation("library.shelves"));
        shelves.setItems(Shelf.values());
        shelves.setItemLabelGenerator(one -> getTranslation("library.shelf." + one.parameter()));
        shelves.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(change.getValue(), ExerciseFilter.ALL);
                remember(change.getValue(), ExerciseFilter.ALL);
            }
        });
        shelf.addClassName("stack");
        getContent().addClassName("page");
        RouterLink ours =
                new RouterLink(getTranslation("library.own.title"), OwnExercisesView.class);
        ours.addClassName("button");
        getContent()
                .add(
                        new PageHeader(getTranslation("library.title")).withActions(ours),
                        shelves,
                        shelf);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String wanted = asked.getSingleParameter(SHOW).orElse("");
        Shelf found =
                Arrays.stream(Shelf.values())
                        .filter(one -> one.parameter().equals(wanted))
                        .findFirst()
                        .orElse(Shelf.EXERCISES);
        shelves.setValue(found);
        show(found, ExerciseFilter.of(asked));
    }

    private void show(Shelf wanted, ExerciseFilter filter) {
        shelf.removeAll();
        shelf.add(content(wanted, filter));
    }

    private Component content(Shelf wanted, ExerciseFilter filter) {
        return switch (wanted) {
            case EXERCISES ->
                    new ExerciseShelf(
                            exercises.offered(getLocale()),
                            exercises.favourites(),
                            filter,
                            changed -> remember(Shelf.EXERCISES, changed));
            case PROGRAMS ->
                    new ProgramShelf(
                            content.programs(getLocale()),
                            programs.stream().map(ProgramShelfPart::show).toList());
            case CARDS -> new CardShelf(content.cards(getLocale()));
            case PAGES -> new SupportShelf(content.supportPages(getLocale()));
        };
    }

    /** The address holds what is shown, so that it can be kept and sent. */
    private void remember(Shelf wanted, ExerciseFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (wanted != Shelf.EXERCISES) {
            parameters.put(SHOW, wanted.parameter());
        }
        parameters.putAll(filter.parameters());
        Location location = new Location(PATH, QueryParameters.simple(parameters));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.place");
    }
}
