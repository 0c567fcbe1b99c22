package app.trellis.assignments.ui;

import app.trellis.assignments.AgreedLine;
import app.trellis.assignments.AgreeingInSession;
import app.trellis.assignments.AssignmentData;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionId;
import app.trellis.care.SessionPart;
import app.trellis.library.ChoosingExercises;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Say;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Beside the note of a session: what was agreed there, and becomes something to do. */
@org.springframework.stereotype.Component
class AgreedPart implements SessionPart {

    private static final int ORDER = 10;

    private final AgreeingInSession agreeing;
    private final Offers offers;
    private final ChoosingExercises exercises;
    private final RecordingSessions sessions;
    private final HoldingPrivateTalks talks;
    private final LastTime lastTime;
    private final Clock clock;

    AgreedPart(
            AgreeingInSession agreeing,
            Offers offers,
            ChoosingExercises exercises,
            RecordingSessions sessions,
            HoldingPrivateTalks talks,
            LastTime lastTime,
            Clock clock) {
        this.agreeing = agreeing;
        this.offers = offers;
        this.exercises = exercises;
        this.sessions = sessions;
        this.talks = talks;
        this.lastTime = lastTime;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component of(ClientDetails client, SessionId session) {
        return new AgreedCard(this, client, session);
    }

    List<AgreedLine> lines(ClientDetails client, SessionId session, Locale locale) {
        return agreeing.of(client.id(), session, locale);
    }

    void takeBack(ClientDetails client, SessionId session, AgreedLine line) {
        agreeing.takeBack(client.id(), session, line.id());
    }

    boolean mayAgree(ClientDetails client) {
        return client.status() != ClientStatus.ENDED;
    }

    /** What can be agreed on, the person's favourites first. */
    List<Offer> offers(Component page, Locale locale) {
        var favourites = exercises.favourites();
        return offers.all(page, locale).stream()
                .sorted(Comparator.comparing((Offer one) -> !favourites.contains(one.key())))
                .toList();
    }

    /** The same form as on the page that assigns; it passes the same rules. */
    AssignForm form(
            Offer offer,
            ClientDetails client,
            SessionId session,
            Locale locale,
            Say words,
            SerializableRunnable done) {
        return new AssignForm(
                        offer,
                        client.name(),
                        LocalDate.now(clock.withZone(client.zone())),
                        sessions.next(client.id()).isPresent(),
                        new TalksInDate(
                                talks.newest(client.id()),
                                LocalDate.now(clock),
                                "desk/clients/%s/details".formatted(client.id())),
                        offer.isExercise()
                                ? exercises.offered(offer.key(), locale).fields()
                                : List.of(),
                        data -> {
                            agree(client, session, offer, data, locale);
                            done.run();
                        })
                .beforeThePlan(lastTime.of(client, locale, words));
    }

    private void agree(
            ClientDetails client,
            SessionId session,
            Offer offer,
            AssignmentData data,
            Locale locale) {
        // Nobody ticked the lines of a version that was published since.
        if (offer.isExercise()
                && exercises.offered(offer.key(), locale).version() != offer.version()) {
            throw new Refused("assignments.newer-meanwhile");
        }
        agreeing.agree(client.id(), session, data);
    }
}
