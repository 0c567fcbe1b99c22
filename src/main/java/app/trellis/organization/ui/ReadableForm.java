package app.trellis.organization.ui;

import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;

/** For how long clients can read their pages after care has ended. */
final class ReadableForm extends Composite<Div> {

    private final IntegerField days = new IntegerField();

    ReadableForm(PracticeDetails practice, PracticeSettings settings) {
        days.setLabel(getTranslation("organization.readable.label"));
        days.setHelperText(getTranslation("organization.readable.help"));
        days.setStepButtonsVisible(true);
        days.setValue(practice.readableDays());
        Button save = new Button(getTranslation("organization.readable.button"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save(settings);
            save.setEnabled(true);
        });
        getContent().addClassName("form");
        getContent()
                .add(
                        new Paragraph(getTranslation("organization.readable.about")),
                        days,
                        new Div(save));
    }

    private void save(PracticeSettings settings) {
        try {
            settings.keepReadable(Objects.requireNonNullElse(days.getValue(), 0));
            days.setInvalid(false);
            Notices.done(this, getTranslation("organization.settings.kept"));
        } catch (Refused refused) {
            days.setErrorMessage(Notices.sentence(this, refused));
            days.setInvalid(true);
        }
    }
}
