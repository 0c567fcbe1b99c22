package app.trellis.library.ui;

import app.trellis.library.KeepingPictures;
import app.trellis.library.OwnQuestion;
import app.trellis.library.QuestionKind;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;

/** What is asked in each row of a question that repeats. */
final class ColumnRows extends Composite<Div> {

    private final KeepingPictures pictures;
    private final SerializableRunnable changed;
    private final OrderedList list = new OrderedList();
    private final List<QuestionForm> forms = new ArrayList<>();

    ColumnRows(List<OwnQuestion> columns, KeepingPictures pictures, SerializableRunnable changed) {
        this.pictures = pictures;
        this.changed = changed;
        list.addClassName("ours-questions");
        Paragraph about = new Paragraph(getTranslation("library.own.columns"));
        about.addClassName("strong");
        Button add =
                new Button(
                        getTranslation("library.own.column.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> add());
        columns.forEach(this::show);
        getContent().addClassName("stack");
        getContent().add(about, list, new Div(add));
    }

    List<OwnQuestion> value() {
        return forms.stream().map(QuestionForm::value).toList();
    }

    int length() {
        return forms.stream().mapToInt(QuestionForm::length).sum();
    }

    private void add() {
        int highest =
                forms.stream()
                        .map(form -> form.value().id())
                        .filter(id -> id.matches("c\\d{1,4}"))
                        .mapToInt(id -> Integer.parseInt(id.substring(1)))
                        .max()
                        .orElse(0);
        show(OwnQuestion.blank("c" + (highest + 1), QuestionKind.SHORT_TEXT)).focusLabel();
        changed.run();
    }

    private QuestionForm show(OwnQuestion column) {
        QuestionForm form = new QuestionForm(column, List.of(), true, pictures, changed);
        forms.add(form);
        Button away = new Button(getTranslation("library.own.column.remove"));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        ListItem item = new ListItem(form, away);
        item.addClassName("ours-column");
        away.addClickListener(click -> {
            forms.remove(form);
            list.remove(item);
            changed.run();
        });
        list.add(item);
        return form;
    }
}
