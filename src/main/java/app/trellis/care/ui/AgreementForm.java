package app.trellis.care.ui;

import app.trellis.care.KeepingAgreements;
import app.trellis.care.ReadingRhythm;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableBiFunction;
import org.jspecify.annotations.Nullable;

/** The two things that a practitioner says themselves; all else comes from the rules. */
final class AgreementForm extends Composite<Div> {

    private final RadioButtonGroup<ReadingRhythm> reading = new RadioButtonGroup<>();
    private final TextArea line = new TextArea();
    private final RuleLine rule = new RuleLine();
    private final Div words = new Div();
    private final SerializableBiFunction<ReadingRhythm, String, Component> preview;
    private final SerializableBiConsumer<ReadingRhythm, String> put;

    /**
     * @param before how often was read so far, or null
     * @param preview the words as the client would read them
     * @param put puts them to the client
     */
    AgreementForm(
            @Nullable ReadingRhythm before,
            SerializableBiFunction<ReadingRhythm, String, Component> preview,
            SerializableBiConsumer<ReadingRhythm, String> put) {
        this.preview = preview;
        this.put = put;
        reading.setLabel(getTranslation("care.agreement.reading"));
        reading.setItems(ReadingRhythm.values());
        reading.setItemLabelGenerator(
                one -> getTranslation(Names.of("care.agreement.reading.", one)));
        reading.setValue(before == null ? ReadingRhythm.BEFORE_EACH_SESSION : before);
        line.setLabel(getTranslation("care.agreement.line"));
        line.setHelperText(getTranslation("care.agreement.line-help"));
        line.setMaxLength(KeepingAgreements.LINE);
        Details shown = new Details(getTranslation("care.agreement.preview"), words);
        shown.addOpenedChangeListener(change -> show(change.isOpened()));
        reading.addValueChangeListener(change -> show(shown.isOpened()));
        line.addValueChangeListener(change -> show(shown.isOpened()));
        Button save = new Button(getTranslation("care.agreement.put-to-them"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph from = new Paragraph(getTranslation("care.agreement.from-the-rules"));
        from.addClassNames("soft", "small");
        getContent().addClassName("form");
        getContent().add(reading, line, from, shown, rule, new Div(save));
    }

    private void show(boolean opened) {
        if (opened) {
            words.removeAll();
            words.add(preview.apply(reading.getValue(), line.getValue()));
        }
    }

    private void save() {
        try {
            put.accept(reading.getValue(), line.getValue());
        } catch (Refused refused) {
            rule.say(refused);
        }
    }
}
