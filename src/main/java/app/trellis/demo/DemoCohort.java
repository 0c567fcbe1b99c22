package app.trellis.demo;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.care.Attendance;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.library.Content;
import app.trellis.responses.FillingInTogether;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * People whose care ended in quarters that are over, so that a report on outcomes has something to
 * say: many in the last quarter, few in those before. They were seen twice and filled in two
 * questionnaires in the room, at the beginning and at the end; none of them has an account.
 */
@Component
@Profile("demo")
class DemoCohort {

    private static final int LAST_QUARTER = 105;
    private static final int QUARTERS_BEFORE = 2;
    private static final int EACH_BEFORE = 24;
    private static final int DAYS_IN_CARE = 56;
    private static final int QUARTER = 90;
    private static final List<LifeContext> CONTEXTS =
            List.of(LifeContext.PARTNER, LifeContext.PARTNER, LifeContext.FRIENDS);
    private static final String EXERCISE = "emotion-journal";
    private static final String WHY = "What we planned was done sooner than we thought.";

    private final ManagingClients clients;
    private final RecordingSessions sessions;
    private final FillingInTogether together;
    private final Assigning assigning;
    private final EndingCare ending;
    private final Content content;
    private final DemoPrograms programs;
    private final DemoActing acting;
    private final Clock clock;

    DemoCohort(
            ManagingClients clients,
            RecordingSessions sessions,
            FillingInTogether together,
            Assigning assigning,
            EndingCare ending,
            Content content,
            DemoPrograms programs,
            DemoActing acting,
            Clock clock) {
        this.clients = clients;
        this.sessions = sessions;
        this.together = together;
        this.assigning = assigning;
        this.ending = ending;
        this.content = content;
        this.programs = programs;
        this.acting = acting;
        this.clock = clock;
    }

    /** Plans all of them, by the days of quarters before this one. */
    void plan(DemoAgenda agenda, List<Authentication> practitioners, LocalDate today, ZoneId zone) {
        LocalDate quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        int number = 0;
        for (int back = QUARTERS_BEFORE + 1; back >= 1; back--) {
            LocalDate first = quarter.minusMonths(3L * back);
            int people = back == 1 ? LAST_QUARTER : EACH_BEFORE;
            for (int i = 0; i < people; i++) {
                LocalDate last = first.plusDays((long) i * (QUARTER - 1) / people);
                plan(agenda, practitioners.get(i % practitioners.size()), number++, last, zone);
            }
        }
    }

    private void plan(
            DemoAgenda agenda,
            Authentication practitioner,
            int number,
            LocalDate last,
            ZoneId zone) {
        Person person = new Person(practitioner, number);
        agenda.add(at(last.minusDays(DAYS_IN_CARE), number, zone), () -> begin(person));
        agenda.add(at(last, number, zone), () -> end(person));
    }

    private void begin(Person person) {
        acting.does(
                person.practitioner,
                () -> {
                    person.id = clients.add("Former %03d".formatted(person.number + 1), null);
                    seen(person);
                    fillIn(person, "phq-9", person.first(27));
                    fillIn(person, "gad-7", person.first(21));
                    if (person.number % 4 != 3) {
                        assign(person, CONTEXTS.get(person.number / 4 % CONTEXTS.size()));
                    }
                });
        if (person.number / 3 % 3 == 0) {
            programs.begin(person.practitioner, person.id());
        }
    }

    private void end(Person person) {
        acting.does(
                person.practitioner,
                () -> {
                    seen(person);
                    if (person.number % 10 != 9) {
                        fillIn(person, "phq-9", person.last(27));
                        fillIn(person, "gad-7", person.last(21));
                    }
                    boolean left = person.number % 6 == 5;
                    ending.end(person.id(), left ? Ending.LEFT : Ending.FINISHED, left ? "" : WHY);
                });
    }

    private void seen(Person person) {
        sessions.record(
                person.id(),
                new SessionData(clock.instant(), SessionKind.SESSION, Attendance.ATTENDED));
    }

    private void assign(Person person, LifeContext context) {
        Set<Integer> looked =
                IntStream.range(0, content.exercise(EXERCISE).notFor().size())
                        .boxed()
                        .collect(Collectors.toSet());
        assigning.assign(
                person.id(),
                new AssignmentData(
                        AssignmentKind.EXERCISE,
                        EXERCISE,
                        context,
                        null,
                        Rhythm.ALWAYS_OPEN,
                        null,
                        LocalDate.now(clock.withZone(DemoScenes.ZONE)),
                        null,
                        0,
                        "",
                        new Plan("", "", "", "", ""),
                        looked,
                        "",
                        true,
                        false));
    }

    /** A total spread over the questions; nobody of them reports thoughts of death. */
    private void fillIn(Person person, String key, int total) {
        boolean asksAboutRisk = key.equals("phq-9");
        int items = asksAboutRisk ? 8 : 7;
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        int left = Math.min(total, items * 3);
        for (int item = 1; item <= items; item++) {
            int answer = Math.ceilDiv(left, items - item + 1);
            answers.put("q" + item, String.valueOf(answer));
            left -= answer;
        }
        if (asksAboutRisk) {
            answers.put("q9", "0");
        }
        ResponseForPlayer page = together.open(person.id(), key, Locale.ENGLISH);
        together.send(
                person.id(),
                page.id(),
                new Writing(0, answers, "", Sharing.SHARED, false, null, false, null));
    }

    private static Instant at(LocalDate day, int number, ZoneId zone) {
        return day.atTime(9 + number % 8, number % 60).atZone(zone).toInstant();
    }

    /** One of them; the same number gives the same scores. */
    private static final class Person {

        private final Authentication practitioner;
        private final int number;
        private final double severity;
        private final double change;
        private @Nullable ClientId id;

        private Person(Authentication practitioner, int number) {
            this.practitioner = practitioner;
            this.number = number;
            Random random = new Random(number + 500L);
            this.severity = 0.55 + random.nextGaussian() * 0.16;
            this.change = 0.24 + random.nextGaussian() * 0.22;
        }

        private ClientId id() {
            return Objects.requireNonNull(id);
        }

        private int first(int highest) {
            return points(severity, highest);
        }

        private int last(int highest) {
            return points(severity - change, highest);
        }

        private static int points(double share, int highest) {
            return (int) Math.clamp(Math.round(share * highest), 0, highest);
        }
    }
}
