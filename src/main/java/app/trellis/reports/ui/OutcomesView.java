package app.trellis.reports.ui;

import app.trellis.organization.PracticeSettings;
import app.trellis.reports.AskingForReports;
import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.reports.ReadingOutcomes;
import app.trellis.reports.ReportPage;
import app.trellis.reports.ReportPeriod;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** How care came out in the practice, with the people one supervises where they may be compared. */
@Route(OutcomesView.PATH)
@RolesAllowed("SUPERVISOR")
class OutcomesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/outcomes";

    private final OutcomePage page;

    OutcomesView(
            ReadingOutcomes outcomes,
            AskingForReports asking,
            PracticeSettings settings,
            Clock clock) {
        page =
                new OutcomePage(
                        PATH,
                        outcomes::ofTeam,
                        outcomes::exportTeam,
                        () -> settings.read().name(),
                        new MonthlyMail(asking, ReportPage.OUTCOMES),
                        List.of(Split.values()),
                        ReportPeriod.today(clock));
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.outcome.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.show(event.getLocation().getQueryParameters());
    }
}
