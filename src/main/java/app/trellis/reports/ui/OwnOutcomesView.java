package app.trellis.reports.ui;

import app.trellis.organization.PracticeSettings;
import app.trellis.reports.AskingForReports;
import app.trellis.reports.OwnOutcomes;
import app.trellis.reports.ReadingOutcomes;
import app.trellis.reports.ReportPage;
import app.trellis.reports.ReportPeriod;
import app.trellis.shared.NotFound;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the care came out that one led, quarter by quarter; the address names the quarter. */
@Route(OwnOutcomesView.PATH)
@RolesAllowed("PRACTITIONER")
class OwnOutcomesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/own-outcomes";

    private final ReadingOutcomes outcomes;
    private final LocalDate today;
    private final QuarterSelect quarter;
    private final OutcomeSections sections;
    private final OutcomeCards cards;
    private final OutcomeOut out;
    private final Div content = new Div();

    /** Read by the request that fetches a file, which is another one than sets it. */
    private volatile @Nullable ReportPeriod shown;

    OwnOutcomesView(
            ReadingOutcomes outcomes,
            AskingForReports asking,
            PracticeSettings settings,
            Clock clock) {
        this.outcomes = outcomes;
        this.today = ReportPeriod.today(clock);
        OutcomeWords words =
                new OutcomeWords(
                        new ReportWords(
                                (key, arguments) -> getTranslation(key, arguments), getLocale()),
                        getLocale());
        this.sections = new OutcomeSections(words);
        this.cards = new OutcomeCards(words);
        this.out = new OutcomeOut(() -> settings.read().name(), getLocale(), words);
        this.quarter = new QuarterSelect(words, today, this::open);
        addClassName("page");
        Div toolbar = new Div(quarter);
        toolbar.addClassName("toolbar");
        content.addClassName("columns");
        add(
                new PageHeader(getTranslation("reports.outcome.own.heading"))
                        .withEyebrow(getTranslation("reports.outcome.title"))
                        .withActions(out.pdf(this::taken)),
                toolbar,
                content,
                new MonthlyMail(asking, ReportPage.OWN_OUTCOMES));
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
        shown = own.period();
        Div main = new Div(cards.of(sections.own(own)), out.table(own.period(), this::taken));
        main.addClassName("stack");
        content.removeAll();
        content.add(main, new Aside(cards.of(sections.saysNot())));
    }

    private OutcomeOut.Taken taken() {
        ReportPeriod now = shown;
        if (now == null) {
            throw new NotFound();
        }
        OwnOutcomes own = outcomes.exportMine(now.from(), now.until());
        return new OutcomeOut.Taken(
                getTranslation("reports.outcome.own.heading"),
                own.period(),
                List.of(),
                List.of(sections.own(own)),
                sections.saysNot());
    }

    private void open() {
        getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.simple(quarter.address())));
    }
}
