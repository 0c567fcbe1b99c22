package app.trellis.reports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.organization.Supervising;
import app.trellis.reports.QuarterOutcomes.Figure;
import app.trellis.reports.QuarterOutcomes.Kind;
import app.trellis.reports.QuarterOutcomes.Scheme;
import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ReadingOutcomesTest {

    private static final Instant IN_FEBRUARY = Instant.parse("2026-02-10T10:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);

    /** What counts, in plain SQL over every row, by the words of the definitions. */
    private static final String BY_HAND =
            """
            select count(*) as people,
                   sum(case when p.first_total >= 10 or g.first_total >= 8 then 1 else 0 end)
                       as cases,
                   sum(case when (p.first_total >= 10 or g.first_total >= 8)
                             and p.last_total < 10 and g.last_total < 8 then 1 else 0 end)
                       as recovered,
                   sum(case when (p.first_total - p.last_total >= 6
                                   or g.first_total - g.last_total >= 4)
                             and p.last_total - p.first_total < 6
                             and g.last_total - g.first_total < 4 then 1 else 0 end) as improved,
                   sum(case when (p.last_total - p.first_total >= 6
                                   or g.last_total - g.first_total >= 4)
                             and p.first_total - p.last_total < 6
                             and g.first_total - g.last_total < 4 then 1 else 0 end) as worse
              from client c
              join score_span p on p.practice_id = c.practice_id and p.client_id = c.id
                   and p.instrument_key = 'phq-9' and p.scores > 1
              join score_span g on g.practice_id = c.practice_id and g.client_id = c.id
                   and g.instrument_key = 'gad-7' and g.scores > 1
             where c.practice_id = :practice and c.ended_on between :from and :until
               and (select count(*) from client_session s
                     where s.practice_id = c.practice_id and s.client_id = c.id
                       and s.attendance = 'ATTENDED') >= 2
            """;

    @Autowired People people;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;
    @Autowired ReadingOutcomes outcomes;
    @Autowired RecordingSessions sessions;
    @Autowired EndingCare ending;
    @Autowired Supervising supervising;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor supervisor;
    private Actor anna;

    @BeforeEach
    void aPracticeInFebruary() {
        clock.set(IN_FEBRUARY);
        administrator = people.administrator();
        supervisor = people.staff(administrator, Role.SUPERVISOR);
        anna = people.staff(administrator, Role.PRACTITIONER);
        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), anna.id(), FROM.minusYears(1), null));
    }

    @Test
    void aQuarterIsReadAsItIsCountedByHand() {
        UUID model = closedClientOf(anna);
        copies(model, anna.id().value(), 59, new Random(3));
        Map<String, Object> byHand = byHand();
        clock.set(Instant.parse("2026-04-02T10:00:00Z"));

        OutcomeReport report = read();

        Scheme nhs = scheme(report, QuarterOutcomes.NHS);
        assertThat(report.outcomes().closed()).isEqualTo(new Cell.Shown(60));
        assertThat(nhs.paired()).isEqualTo(new Cell.Shown(number(byHand, "people")));
        assertThat(figure(nhs, Kind.CASES)).isEqualTo(number(byHand, "cases"));
        assertThat(figure(nhs, Kind.RECOVERED)).isEqualTo(number(byHand, "recovered"));
        assertThat(figure(nhs, Kind.IMPROVED)).isEqualTo(number(byHand, "improved"));
        assertThat(figure(nhs, Kind.DETERIORATED)).isEqualTo(number(byHand, "worse"));
        assertThat(requireNonNull(scheme(report, "phq-9").effect()).people()).isEqualTo(60);
    }

    @Test
    void whatWasReadOnceNeverMoves() {
        UUID model = closedClientOf(anna);
        copies(model, anna.id().value(), 29, new Random(4));
        clock.set(Instant.parse("2026-04-02T10:00:00Z"));
        OutcomeReport before = read();

        people.as(anna, () -> ending.comeBack(new ClientId(model)));

        assertThat(read().outcomes()).isEqualTo(before.outcomes());
        assertThat(people.as(administrator, () -> outcomes.ofPractice(FROM, UNTIL)).outcomes())
                .isEqualTo(before.outcomes());
    }

    @Test
    void everybodyReadsTheSameAndRowsOfPractitionersAreTheirOwn() {
        List<Actor> colleagues = new ArrayList<>(List.of(anna));
        for (int i = 0; i < 2; i++) {
            colleagues.add(people.staff(administrator, Role.PRACTITIONER));
        }
        UUID model = closedClientOf(anna);
        Random random = new Random(5);
        copies(model, anna.id().value(), 29, random);
        copies(model, colleagues.get(1).id().value(), 30, random);
        copies(model, colleagues.get(2).id().value(), 30, random);
        clock.set(Instant.parse("2026-04-02T10:00:00Z"));

        OutcomeReport team = read();
        OutcomeReport practice = people.as(administrator, () -> outcomes.ofPractice(FROM, UNTIL));
        OwnOutcomes own = people.as(colleagues.get(1), () -> outcomes.mine(FROM, UNTIL));

        assertThat(team.outcomes()).isEqualTo(practice.outcomes());
        assertThat(team.practitioners())
                .singleElement()
                .satisfies(one -> assertThat(one.row().isOf(anna.id())).isTrue());
        assertThat(team.spread()).isNotNull();
        assertThat(practice.practitioners()).isEmpty();
        assertThat(requireNonNull(own.row()).isOf(colleagues.get(1).id())).isTrue();
        assertThat(team.outcomes().schemes())
                .allSatisfy(scheme -> assertThat(scheme.by(Split.PRACTITIONER)).isEmpty());
    }

    @Test
    void withFewOfOnePractitionerNobodyIsPutBesideAnybody() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        UUID model = closedClientOf(anna);
        copies(model, anna.id().value(), 39, new Random(6));
        copies(model, ben.id().value(), 8, new Random(7));
        clock.set(Instant.parse("2026-04-02T10:00:00Z"));

        assertThat(read().practitioners()).isEmpty();
        assertThat(read().spread()).isNull();
        QuarterOutcomes.Row row = people.as(ben, () -> outcomes.mine(FROM, UNTIL)).row();
        assertThat(row == null ? List.<Figure>of() : row.figures())
                .allSatisfy(figure -> {
                    assertThat(figure.count()).isNotIn(1, 2, 3, 4);
                    assertThat(figure.of() - figure.count()).isNotIn(1, 2, 3, 4);
                });
    }

    @Test
    void whoTreatsAlmostEverybodyAndReadsTheReportCannotTakeTheirOwnOff() {
        Actor owner = people.staff(administrator, Role.PRACTITIONER, Role.SUPERVISOR);
        UUID model = closedClientOf(anna);
        copies(model, anna.id().value(), 2, new Random(10));
        copies(model, owner.id().value(), 40, new Random(11));
        clock.set(Instant.parse("2026-04-02T10:00:00Z"));

        assertThat(read().outcomes().schemes())
                .allSatisfy(scheme -> assertThat(scheme.by(Split.NONE)).isEmpty());
    }

    @Test
    void fewAreNotTold() {
        UUID model = closedClientOf(anna);
        copies(model, anna.id().value(), 2, new Random(8));
        clock.set(Instant.parse("2026-04-02T10:00:00Z"));

        OutcomeReport report = read();

        assertThat(report.outcomes().closed()).isEqualTo(new Cell.FewerThan(5));
        assertThat(report.outcomes().medianSessions()).isNull();
        assertThat(report.outcomes().schemes())
                .allSatisfy(scheme -> assertThat(scheme.by(Split.NONE)).isEmpty());
    }

    @Test
    void aQuarterThatIsNotOverTellsNothing() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read())
                .returns("reports.outcome.closed-only", Refused::getMessage);
    }

    @Test
    void itCostsTheSameHoweverMuchIsInIt() throws Exception {
        UUID model = closedClientOf(anna);
        clock.set(Instant.parse("2026-04-02T10:00:00Z"));
        read();
        int few = StatementCount.of(this::read).size();
        clock.set(IN_FEBRUARY);
        copies(model, anna.id().value(), 60, new Random(9));
        clock.set(Instant.parse("2026-04-02T10:00:00Z"));

        assertThat(StatementCount.of(this::read)).hasSize(few);
    }

    private OutcomeReport read() {
        return people.as(supervisor, () -> outcomes.ofTeam(FROM, UNTIL));
    }

    private static Scheme scheme(OutcomeReport report, String key) {
        return report.outcomes().schemes().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static int figure(Scheme scheme, Kind kind) {
        return scheme.by(Split.NONE)
                .flatMap(table -> table.rows().getFirst().figure(kind))
                .map(Figure::count)
                .orElseThrow();
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) requireNonNull(row.get(name))).intValue();
    }

    private Map<String, Object> byHand() {
        List<Map<String, Object>> found = new ArrayList<>();
        rows.in(
                administrator.practice(),
                () ->
                        found.add(
                                sql.sql(BY_HAND)
                                        .param("from", FROM)
                                        .param("until", UNTIL)
                                        .query()
                                        .singleRow()));
        return found.getFirst();
    }

    /** Somebody who was seen twice, filled in both forms and ended. */
    private UUID closedClientOf(Actor practitioner) {
        ClientId client = people.client(practitioner);
        people.as(
                practitioner,
                () -> {
                    for (int week = 1; week <= 2; week++) {
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant().minus(Duration.ofDays(7L * week)),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED));
                    }
                    ending.end(client, Ending.LEFT, "");
                });
        rows.in(
                practitioner.practice(),
                () -> {
                    span(client.value(), "phq-9", 18, 7);
                    span(client.value(), "gad-7", 14, 6);
                });
        return client.value();
    }

    private void copies(UUID model, UUID lead, int copies, Random random) {
        rows.in(
                administrator.practice(),
                () -> {
                    UUID team = only("care_team", model);
                    UUID session = only("client_session", model);
                    for (int i = 0; i < copies; i++) {
                        UUID client = rows.copy("client", model, Map.of());
                        rows.copy(
                                "care_team", team, Map.of("client_id", client, "member_id", lead));
                        for (int seen = 0; seen < 2; seen++) {
                            rows.copy("client_session", session, Map.of("client_id", client));
                        }
                        int phq = random.nextInt(4, 25);
                        int gad = random.nextInt(3, 20);
                        span(
                                client,
                                "phq-9",
                                phq,
                                Math.clamp(phq - 6 + random.nextInt(-9, 9), 0, 27));
                        span(
                                client,
                                "gad-7",
                                gad,
                                Math.clamp(gad - 4 + random.nextInt(-7, 7), 0, 21));
                    }
                });
    }

    private UUID only(String table, UUID client) {
        return sql.sql(
                        "select id from %s where practice_id = :practice and client_id = :client"
                                .formatted(table))
                .param("client", client)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst();
    }

    private void span(UUID client, String key, int first, int last) {
        sql.sql(
                        """
                        insert into score_span (practice_id, id, client_id, episode,
                            instrument_key, instrument_version, scores, first_at, first_total,
                            last_at, last_total)
                        values (:practice, :id, :client, 1, :key, 1, 2, :at, :first, :at, :last)
                        """)
                .param("id", Ids.next())
                .param("client", client)
                .param("key", key)
                .param("at", Timestamp.from(IN_FEBRUARY))
                .param("first", (double) first)
                .param("last", (double) last)
                .update();
    }
}
