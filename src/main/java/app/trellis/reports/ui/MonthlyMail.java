package app.trellis.reports.ui;

import app.trellis.reports.AskingForReports;
import app.trellis.reports.ReportPage;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;

/** One tick on a page with a report: to be told once a month that it is ready. */
final class MonthlyMail extends Composite<Div> {

    private final AskingForReports asking;
    private final ReportPage page;

    MonthlyMail(AskingForReports asking, ReportPage page) {
        this.asking = asking;
        this.page = page;
    }

    @Override
    protected Div initContent() {
        AskingForReports.Standing standing = asking.of(page);
        Checkbox tick = new Checkbox(getTranslation("reports.monthly"), standing.asked());
        tick.setHelperText(
                getTranslation(
                        standing.possible()
                                ? "reports.monthly.about"
                                : "reports.monthly.no-server"));
        tick.setEnabled(standing.possible() || standing.asked());
        tick.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                asking.ask(page, change.getValue());
                Notices.done(
                        this,
                        getTranslation(
                                change.getValue() ? "reports.monthly.on" : "reports.monthly.off"));
            }
        });
        Div around = new Div(tick);
        around.addClassName("no-print");
        return around;
    }
}
