package app.trellis.alerts.ui;

import app.trellis.alerts.AlertSummary;
import app.trellis.alerts.AnsweringAlerts;
import app.trellis.care.BringToSupervision;
import app.trellis.care.BringingToSupervision;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Safety answers that wait for a person, for whomever they have reached. */
@Route(AlertsView.PATH)
@RolesAllowed({"PRACTITIONER", "SUPERVISOR"})
class AlertsView extends Div implements HasDynamicTitle {

    static final String PATH = "desk/alerts";

    AlertsView(
            AnsweringAlerts alerts,
            BringingToSupervision marks,
            BringToSupervision parts,
            PracticeSettings settings,
            Clock clock) {
        AlertWords words =
                new AlertWords(getLocale(), settings.read().zone(), clock, this::getTranslation);
        addClassName("page");
        add(new PageHeader(getTranslation("alerts.title")));
        Paragraph about = new Paragraph(getTranslation("alerts.about"));
        about.addClassName("soft");
        add(about);
        List<AlertSummary> waiting = alerts.waiting();
        if (waiting.isEmpty()) {
            add(new EmptyState(getTranslation("alerts.none")));
        }
        for (AlertSummary alert : waiting) {
            add(
                    new AlertCard(
                            alert,
                            words,
                            alerts,
                            client ->
                                    parts.of(
                                            client,
                                            marks.things(client).get(alert.id().value()),
                                            words.whom(alert),
                                            question -> alerts.bring(alert.id(), question))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alerts.place");
    }
}
