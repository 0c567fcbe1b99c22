package app.trellis.organization.ui;

import app.trellis.identity.FactorPolicy;
import app.trellis.organization.DecidingSecondStep;
import app.trellis.organization.SecondStepRules;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Who needs a second step at sign-in, and why not where somebody does not. */
final class SecondStepForm extends Composite<Div> {

    private static final int ROWS = 3;

    private final DecidingSecondStep deciding;
    private final ZoneId zone;
    private final RadioButtonGroup<FactorPolicy> clients = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();

    SecondStepForm(DecidingSecondStep deciding, ZoneId zone) {
        this.deciding = deciding;
        this.zone = zone;
        clients.setLabel(getTranslation("organization.second-step.clients"));
        clients.setItems(FactorPolicy.values());
        clients.setItemLabelGenerator(this::word);
        clients.addThemeName("vertical");
        clients.addValueChangeListener(change -> reason.setVisible(needsReason()));
        reason.setLabel(getTranslation("organization.second-step.reason"));
        reason.setHelperText(
                getTranslation("organization.second-step.reason-help", DecidingSecondStep.LEAST));
        reason.setMinRows(ROWS);
        reason.setMaxLength(DecidingSecondStep.MOST);
        reason.setWidthFull();
        getContent().addClassName("form");
        show();
    }

    private void show() {
        SecondStepRules rules = deciding.read();
        clients.setValue(rules.clients());
        reason.clear();
        reason.setVisible(needsReason());
        Button save = new Button(getTranslation("organization.second-step.keep"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save();
            save.setEnabled(true);
        });
        getContent().removeAll();
        getContent().add(new Paragraph(getTranslation("organization.second-step.about")));
        if (rules.staff() == FactorPolicy.REQUIRED) {
            getContent().add(new Paragraph(getTranslation("organization.second-step.staff")));
        } else {
            Button demand =
                    new Button(
                            getTranslation("organization.second-step.staff-demand"),
                            click -> demand());
            getContent()
                    .add(
                            new Paragraph(getTranslation("organization.second-step.staff-not")),
                            why(rules.staffDeviation()),
                            new Div(demand));
        }
        getContent().add(clients, why(rules.clientDeviation()), reason, new Div(save));
    }

    private Paragraph why(SecondStepRules.@Nullable Deviation deviation) {
        Paragraph why = new Paragraph();
        why.addClassNames("soft", "small");
        why.setVisible(deviation != null);
        if (deviation != null) {
            why.setText(
                    getTranslation(
                            "organization.second-step.why",
                            Days.say(deviation.at(), zone, getLocale()),
                            deviation.reason()));
        }
        return why;
    }

    private boolean needsReason() {
        return clients.getValue() != FactorPolicy.REQUIRED;
    }

    private void save() {
        reason.setInvalid(false);
        try {
            deciding.ofClients(clients.getValue(), reason.getValue());
            Notices.done(this, getTranslation("organization.settings.kept"));
            show();
        } catch (Refused refused) {
            reason.setErrorMessage(Notices.sentence(this, refused));
            reason.setInvalid(true);
            reason.focus();
        }
    }

    private void demand() {
        deciding.demandOfStaff();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private String word(FactorPolicy policy) {
        return getTranslation(
                switch (policy) {
                    case REQUIRED -> "organization.second-step.required";
                    case OFFERED -> "organization.second-step.offered";
                    case PASSWORD -> "organization.second-step.password";
                });
    }
}
