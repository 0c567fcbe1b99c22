package app.trellis.organization.ui;

import app.trellis.organization.CrisisWords;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.local.ValueSignal;

/** What clients read when they need help at once. It can be changed, never emptied. */
final class CrisisTextForm extends Composite<Div> {

    private final TextArea text = new TextArea(getTranslation("organization.crisis.label"));
    private final TextArea other = new TextArea();
    private final Button save = new Button(getTranslation("organization.crisis.button"));

    /**
     * @param otherLanguage the name of the language that is not the practice's own
     * @param words follows what is typed
     */
    CrisisTextForm(
            CrisisWords current,
            String otherLanguage,
            ValueSignal<String> words,
            PracticeSettings settings) {
        text.setValue(current.own());
        text.setMaxLength(PracticeSettings.CRISIS_TEXT);
        text.setMinRows(4);
        text.setHelperText(getTranslation("organization.crisis.help"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> words.set(change.getValue()));
        other.setLabel(getTranslation("organization.crisis.other", otherLanguage));
        other.setValue(current.other() == null ? "" : current.other());
        other.setMaxLength(PracticeSettings.CRISIS_TEXT);
        other.setMinRows(4);
        other.setHelperText(getTranslation("organization.crisis.other.help"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save(settings));
        getContent().addClassName("form");
        getContent()
                .add(
                        new Paragraph(getTranslation("organization.crisis.about")),
                        text,
                        other,
                        new Div(save));
    }

    private void save(PracticeSettings settings) {
        try {
            settings.sayInNeed(text.getValue());
            settings.sayInNeedToOthers(other.getValue());
            text.setInvalid(false);
            Notices.done(this, getTranslation("organization.settings.kept"));
        } catch (Refused refused) {
            text.setErrorMessage(Notices.sentence(this, refused));
            text.setInvalid(true);
            text.focus();
        } finally {
            save.setEnabled(true);
        }
    }
}
