package app.trellis.care.ui;

import app.trellis.care.OneRecordPreview;
import app.trellis.care.PartnerChoice;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** Which record is kept; says what it will mean, and asks once more. */
class TwiceDialog extends Dialog {

    private final ComboBox<PartnerChoice> kept = new ComboBox<>();
    private final Div means = new Div();
    private final RuleLine rule = new RuleLine();
    private final Button join = new Button();
    private final SerializableFunction<ClientId, OneRecordPreview> preview;
    private final SerializableConsumer<ClientId> then;

    TwiceDialog(
            List<PartnerChoice> others,
            SerializableFunction<ClientId, OneRecordPreview> preview,
            SerializableConsumer<ClientId> then) {
        this.preview = preview;
        this.then = then;
        setHeaderTitle(getTranslation("care.twice.title"));
        kept.setLabel(getTranslation("care.twice.kept"));
        kept.setItems(others);
        kept.setItemLabelGenerator(PartnerChoice::name);
        kept.addValueChangeListener(change -> look(change.getValue()));
        means.getElement().setAttribute("role", "status");
        join.setText(getTranslation("care.twice.join"));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.setVisible(false);
        join.addClickListener(click -> ask());
        Div form = new Div(new Paragraph(getTranslation("care.twice.about")), kept, means, rule);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("care.cancel"), click -> close()), join);
    }

    private void look(PartnerChoice chosen) {
        means.removeAll();
        rule.clear();
        join.setVisible(false);
        if (kept.isEmpty()) {
            return;
        }
        try {
            OneRecordPreview what = preview.apply(chosen.id());
            UnorderedList there = new UnorderedList();
            what.there()
                    .forEach(one ->
                            there.add(new ListItem(getTranslation(one.sentence(), one.count()))));
            means.add(
                    new Paragraph(getTranslation("care.twice.means", what.left(), what.kept())),
                    there,
                    new Paragraph(getTranslation("care.twice.undo-until")));
            join.setVisible(true);
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private void ask() {
        PartnerChoice chosen = kept.getValue();
        Confirm.ask(
                getTranslation("care.twice.ask", chosen.name()),
                getTranslation("care.twice.ask-means"),
                getTranslation("care.twice.join"),
                getTranslation("care.cancel"),
                () -> {
                    try {
                        then.accept(chosen.id());
                        close();
                    } catch (Refused refused) {
                        rule.say(refused);
                    }
                });
    }
}
