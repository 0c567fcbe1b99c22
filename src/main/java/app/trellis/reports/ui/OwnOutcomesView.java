package app.trellis.reports.ui;

import app.trellis.reports.OwnOutcomes;
import app.trellis.reports.ReadingOutcomes;
import app.trellis.reports.ReportPeriod;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** How the care came out that one led, quarter by quarter; the address names the quarter. */
@Route(OwnOutcomesView.PATH)
@RolesAllowed("PRACTITIONER")
class OwnOutcomesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/own-outcomes";

    private final ReadingOutcomes outcomes;
    private final LocalDate today;
    private final QuarterSelect quarter;
    private final OutcomeCards cards;
    private final Div content = new Div();

    OwnOutcomesView(ReadingOutcomes outcomes, Clock clock) {
        this.outcomes = outcomes;
        this.today = ReportPeriod.today(clock);
        OutcomeWords words =
                new OutcomeWords(
                        new ReportWords(
                                (key, arguments) -> getTranslation(key, arguments), getLocale()),
                        getLocale());
        this.cards = new OutcomeCards(words);
        this.quarter = new QuarterSelect(words, today, this::open);
        addClassName("page");
        Div toolbar = new Div(quarter);
        toolbar.addClassName("toolbar");
        content.addClassName("columns");
        add(
                new PageHeader(getTranslation("reports.outcome.own.heading"))
                        .withEyebrow(getTranslation("reports.outcome.title")),
                toolbar,
                content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.outcome.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        ReportPeriod last = ReportPeriod.lastClosed(today);
        try {
            show(
                    outcomes.mine(
                            QuarterSelect.from(asked).orElse(last.from()),
                            QuarterSelect.until(asked).orElse(last.until())));
        } catch (Refused refused) {
            show(outcomes.mine(last.from(), last.until()));
            content.addComponentAsFirst(new Card(new Paragraph(Notices.sentence(this, refused))));
        }
    }

    private void show(OwnOutcomes own) {
        quarter.choose(own.period());
        content.removeAll();
        content.add(cards.own(own), new Aside(cards.saysNot()));
    }

    private void open() {
        getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.simple(quarter.address())));
    }
}
