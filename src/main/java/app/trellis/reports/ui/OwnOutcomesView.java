package app.trellis.reports.ui;

import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.reports.ReadingOutcomes;
import app.trellis.reports.ReportPeriod;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** How care came out in the practice, and one's own figures. */
@Route(OwnOutcomesView.PATH)
@RolesAllowed("PRACTITIONER")
class OwnOutcomesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/own-outcomes";

    private final OutcomePage page;

    OwnOutcomesView(ReadingOutcomes outcomes, Clock clock) {
        page =
                new OutcomePage(
                        PATH,
                        outcomes::mine,
                        List.of(Split.values()),
                        true,
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
