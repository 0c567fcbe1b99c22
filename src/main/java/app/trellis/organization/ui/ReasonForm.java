package app.trellis.organization.ui;

import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Whether supervisors may open signed session notes for an hour with a stated reason. */
final class ReasonForm extends Composite<Div> {

    private static final String REVIEW = "desk/practice/opened";

    ReasonForm(PracticeDetails practice, PracticeSettings settings) {
        Checkbox allowed = new Checkbox(getTranslation("organization.reason.label"));
        allowed.setValue(practice.opensWithReason());
        allowed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                settings.openWithReason(change.getValue());
                Notices.done(this, getTranslation("organization.settings.kept"));
            }
        });
        getContent().addClassName("form");
        getContent()
                .add(
                        new Paragraph(getTranslation("organization.reason.about")),
                        allowed,
                        new Div(new Anchor(REVIEW, getTranslation("organization.reason.review"))));
    }
}
