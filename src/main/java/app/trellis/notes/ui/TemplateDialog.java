package app.trellis.notes.ui;

import app.trellis.notes.NoteOutline;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.QuietError;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;

/** Asks for a template's name and sections; stays open, with everything in it, when refused. */
final class TemplateDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("notes.template.name"));
    private final Div rows = new Div();
    private final Div trouble = new Div();
    private final List<Row> sections = new ArrayList<>();
    private final Button more = new Button(getTranslation("notes.template.more"));

    /** The two fields of a section. */
    private record Row(Div place, TextField title, TextField hint) {}

    TemplateDialog(
            String heading, NoteOutline outline, SerializableConsumer<NoteOutline> whenTyped) {
        setHeaderTitle(heading);
        Paragraph about =
                new Paragraph(
                        getTranslation("notes.template.limits", NoteOutline.MOST, Text.SHORT));
        about.addClassNames("soft", "small");
        name.setValue(outline.name());
        name.setWidthFull();
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        outline.headings().forEach(this::addRow);
        if (sections.isEmpty()) {
            addRow(new NoteOutline.Heading("", ""));
        }
        more.addClickListener(click -> {
            addRow(new NoteOutline.Heading("", ""));
            sections.getLast().title().focus();
        });
        rows.addClassName("stack");
        Div form = new Div(about, name, rows, more, trouble);
        form.addClassNames("form", "template-form");
        add(form);
        Button save = new Button(getTranslation("notes.session.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                whenTyped.accept(typed());
                close();
            } catch (Refused refused) {
                trouble.removeAll();
                trouble.add(
                        new QuietError(
                                getTranslation("notes.still-here"),
                                Notices.sentence(this, refused)));
            } finally {
                save.setEnabled(true);
            }
        });
        Button back = new Button(getTranslation("notes.session.close"), click -> close());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(back, save);
    }

    /** What is typed; a row without a title and a hint is left out. */
    private NoteOutline typed() {
        return NoteOutline.own(
                name.getValue(),
                sections.stream()
                        .map(row ->
                                new NoteOutline.Heading(
                                        row.title().getValue(), row.hint().getValue()))
                        .filter(one -> !one.title().isBlank() || !one.hint().isBlank())
                        .toList());
    }

    private void addRow(NoteOutline.Heading heading) {
        TextField title = new TextField();
        title.setValue(heading.title());
        title.setWidthFull();
        TextField hint = new TextField();
        hint.setValue(heading.hint());
        hint.setWidthFull();
        Button remove = new Button(getTranslation("notes.template.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div place = new Div(title, hint, remove);
        place.addClassName("template-section");
        Row row = new Row(place, title, hint);
        remove.addClickListener(click -> {
            sections.remove(row);
            rows.remove(place);
            number();
            name.focus();
        });
        sections.add(row);
        rows.add(place);
        number();
    }

    private void number() {
        for (int i = 0; i < sections.size(); i++) {
            Row row = sections.get(i);
            row.title().setLabel(getTranslation("notes.template.section", i + 1));
            row.hint().setLabel(getTranslation("notes.template.hint", i + 1));
            row.place()
                    .getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(one ->
                            one.setAriaLabel(
                                    getTranslation(
                                            "notes.template.remove-it",
                                            sections.indexOf(row) + 1)));
        }
        more.setVisible(sections.size() < NoteOutline.MOST);
    }
}
