package app.trellis.trends.ui;

import app.trellis.care.ClientTab;
import app.trellis.responses.ReadingLedger;
import app.trellis.shared.ClientId;
import app.trellis.trends.LookingTogether;
import app.trellis.trends.MarkingTrends;
import app.trellis.trends.ReadingTrends;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;

/** The room of a client's page in which one sees how the check-ins move. */
@org.springframework.stereotype.Component
class TrendsTab implements ClientTab {

    private static final int ORDER = 40;

    private final ReadingTrends trends;
    private final ReadingLedger ledger;
    private final MarkingTrends marking;
    private final LookingTogether looking;
    private final FlagsToSupervision supervision;
    private final Clock clock;

    TrendsTab(
            ReadingTrends trends,
            ReadingLedger ledger,
            MarkingTrends marking,
            LookingTogether looking,
            FlagsToSupervision supervision,
            Clock clock) {
        this.trends = trends;
        this.ledger = ledger;
        this.marking = marking;
        this.looking = looking;
        this.supervision = supervision;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "trends";
    }

    @Override
    public String titleKey() {
        return "trends.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component content(ClientId client) {
        Div both =
                new Div(
                        new TrendsRoom(client, trends, marking, looking, supervision, clock),
                        new LedgerPart(locale -> ledger.shared(client, locale)));
        both.addClassName("stack");
        return both;
    }
}
