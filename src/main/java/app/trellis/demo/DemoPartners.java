package app.trellis.demo;

import app.trellis.care.About;
import app.trellis.care.Attendance;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.KeepingGoals;
import app.trellis.care.NotingPartners;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.care.SessionsWithBoth;
import app.trellis.care.ShowingToBoth;
import app.trellis.care.ShowingToBoth.Choice;
import app.trellis.care.TalkResult;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two clients of the demo who are partners, and a session with both that is prepared. */
@Component
@Profile("demo")
class DemoPartners {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final NotingPartners partners;
    private final HoldingPrivateTalks talks;
    private final SessionsWithBoth withBoth;
    private final ShowingToBoth showing;
    private final KeepingGoals goals;
    private final DemoActing acting;
    private final Clock clock;

    DemoPartners(
            NotingPartners partners,
            HoldingPrivateTalks talks,
            SessionsWithBoth withBoth,
            ShowingToBoth showing,
            KeepingGoals goals,
            DemoActing acting,
            Clock clock) {
        this.partners = partners;
        this.talks = talks;
        this.withBoth = withBoth;
        this.showing = showing;
        this.goals = goals;
        this.acting = acting;
        this.clock = clock;
    }

    /** A goal that the client shares, with how near they say they are. */
    void goal(DemoClient client, String words, int rating) {
        acting.does(
                client.person(),
                () -> {
                    UUID goal = goals.add(client.id(), words, true);
                    goals.rate(client.id(), goal, rating);
                });
    }

    /** Each was talked to alone, and that they are partners is noted. */
    void note(DemoClient one, DemoClient other) {
        acting.does(
                one.practitioner(),
                () -> {
                    for (DemoClient client : List.of(one, other)) {
                        talks.record(
                                client.id(),
                                About.PARTNER,
                                LocalDate.now(clock.withZone(ZONE)),
                                TalkResult.NO_CONCERN);
                    }
                    partners.note(one.id(), other.id());
                });
    }

    /** Planned for both, with what each agreed alone to have shown. */
    void plan(DemoClient one, DemoClient other, Instant when) {
        acting.does(
                one.practitioner(),
                () -> {
                    withBoth.start(
                            one.id(),
                            withBoth.of(one.id()).pairs().getFirst(),
                            new SessionData(when, SessionKind.SESSION, Attendance.PLANNED));
                    for (DemoClient client : List.of(one, other)) {
                        UUID couple =
                                withBoth.of(client.id()).sessions().values().iterator().next();
                        for (Choice choice :
                                showing.choices(client.id(), couple, client.locale()).all()) {
                            if (choice.kind().equals("goal")) {
                                showing.choose(
                                        client.id(), couple, choice.kind(), choice.subject());
                            }
                        }
                    }
                });
    }
}
