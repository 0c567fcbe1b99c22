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

/** How care came out in the practice, without anybody who works in it. */
@Route(PracticeOutcomesView.PATH)
@RolesAllowed("ADMINISTRATOR")
class PracticeOutcomesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/practice/outcomes";

    private final OutcomePage page;

    PracticeOutcomesView(
            ReadingOutcomes outcomes,
            AskingForReports asking,
            PracticeSettings settings,
            Clock clock) {
        page =
                new OutcomePage(
                        PATH,
                        outcomes::ofPractice,
                        outcomes::exportPractice,
                        () -> settings.read().name(),
                        new MonthlyMail(asking, ReportPage.PRACTICE_OUTCOMES),
                        List.of(Split.NONE, Split.PROGRAM, Split.CONTEXT),
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
