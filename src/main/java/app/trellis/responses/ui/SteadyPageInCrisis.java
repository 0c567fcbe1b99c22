package app.trellis.responses.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.SessionPart;
import app.trellis.care.SessionSummary;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.shared.ui.Covered;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;

/** Above the note on a crisis contact: what the client made for hard moments, read on a tap. */
@org.springframework.stereotype.Component
class SteadyPageInCrisis implements SessionPart {

    private static final int ORDER = 20;

    private final KeepingSupportPages support;
    private final Clock clock;

    SteadyPageInCrisis(KeepingSupportPages support, Clock clock) {
        this.support = support;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean belongsTo(SessionSummary session) {
        return session.kind() == SessionKind.CRISIS;
    }

    @Override
    public boolean isAtHand() {
        return true;
    }

    @Override
    public Component of(ClientDetails client, SessionId session) {
        return new Steadying(support, client, clock);
    }

    /** Covered until a tap. That there is none and that none of it is open read the same. */
    private static final class Steadying extends Composite<Covered> {

        private final KeepingSupportPages support;
        private final ClientDetails client;
        private final Clock clock;

        Steadying(KeepingSupportPages support, ClientDetails client, Clock clock) {
            this.support = support;
            this.client = client;
            this.clock = clock;
        }

        @Override
        protected Covered initContent() {
            return new Covered(
                    getTranslation("responses.steady"),
                    getTranslation("responses.steady.in-crisis"),
                    getTranslation("responses.steady.in-crisis.show"),
                    getTranslation("responses.steady.in-crisis.put-away"),
                    this::read);
        }

        private Component read() {
            Times times = Times.at(getLocale(), clock.instant().atZone(client.zone()));
            return support.steadyPage(client.id(), getLocale())
                    .<Component>map(page -> new SteadyPageSheet(page, times))
                    .orElseGet(
                            () -> new Paragraph(getTranslation("responses.steady.in-crisis.none")));
        }
    }
}
