package app.trellis.care.ui;

import app.trellis.care.Brief;
import app.trellis.care.BriefPart;
import app.trellis.care.PreparingSessions;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.FiveSecondLine;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PrintButton;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What to know before a session, on one screen and one sheet of paper. */
final class BriefRoom extends Composite<Div> {

    private final ClientId client;
    private final PreparingSessions preparing;

    BriefRoom(ClientId client, PreparingSessions preparing) {
        this.client = client;
        this.preparing = preparing;
        getContent().addClassNames("stack", "brief");
        show();
    }

    private void show() {
        Brief brief = preparing.brief(client, getLocale(), this::getTranslation);
        Div top = new Div(line(brief), new PrintButton(getTranslation("care.brief.print")));
        top.addClassName("brief-top");
        Div sheets = new Div();
        sheets.addClassName("brief-sheets");
        for (BriefPart part : brief.parts()) {
            sheets.add(new BriefCard(client, part, this::act));
        }
        getContent().removeAll();
        getContent().add(top, sheets);
        if (brief.parts().isEmpty()) {
            getContent().add(new EmptyState(getTranslation("care.brief.nothing")));
        }
    }

    private void act(BriefPart.Act act) {
        try {
            act.run().accept(this::show);
        } catch (Refused refused) {
            Notices.refused(this, refused);
            show();
        }
    }

    private FiveSecondLine line(Brief brief) {
        Instant last = brief.lastSession();
        Instant next = brief.nextSession();
        return new FiveSecondLine()
                .fact(
                        last == null
                                ? getTranslation("care.brief.first")
                                : getTranslation(
                                        "care.brief.since",
                                        Days.withWeekday(
                                                LocalDate.ofInstant(last, brief.zone()),
                                                getLocale()),
                                        Duration.between(last, brief.now()).toDays()))
                .fact(
                        next == null
                                ? getTranslation("care.brief.no-next")
                                : getTranslation(
                                        "care.brief.next",
                                        Days.withHour(next, brief.zone(), getLocale())))
                .soft(
                        getTranslation(
                                "care.brief.made",
                                Days.withHour(brief.now(), brief.zone(), getLocale())));
    }
}
