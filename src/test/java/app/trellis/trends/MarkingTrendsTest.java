package app.trellis.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.measures.CheckIns;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MarkingTrendsTest {

    @Autowired People people;
    @Autowired MarkingTrends marking;
    @Autowired ReadingTrends trends;
    @Autowired ClientTrend own;
    @Autowired CheckInsForTests checkIns;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private Actor person;
    private LocalDate today;

    @BeforeEach
    void annaHasAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        person = people.arrive(anna, client);
        today = LocalDate.now(clock);
    }

    @Test
    void whatTheCareTeamNotesTheClientReadsOnlyWhenItIsShared() {
        people.as(anna, () -> marking.note(client, event("a hard week", Sharing.PRIVATE)));
        people.as(anna, () -> marking.note(client, event("weekly sessions", Sharing.SHARED)));

        assertThat(teamReads()).containsExactly("a hard week", "weekly sessions");
        assertThat(clientReads()).containsExactly("weekly sessions");
    }

    @Test
    void whatTheClientNotesIsReadAsFarAsTheyShareIt() {
        people.as(person, () -> marking.noteOwn(client, event("mine", Sharing.PRIVATE)));
        people.as(person, () -> marking.noteOwn(client, event("a day", Sharing.NUMBERS_ONLY)));
        people.as(person, () -> marking.noteOwn(client, event("a talk", Sharing.SHARED)));

        assertThat(clientReads()).containsExactly("mine", "a day", "a talk");
        assertThat(teamReads()).containsExactly(null, "a talk");
    }

    @Test
    void theClientChangesTheirSharingAtAnyTime() {
        UUID event =
                people.as(person, () -> marking.noteOwn(client, event("mine", Sharing.SHARED)));

        people.as(person, () -> marking.share(client, event, Sharing.PRIVATE));

        assertThat(teamReads()).isEmpty();
    }

    @Test
    void eachSideDeletesItsOwnEventsOnly() {
        UUID theirs = people.as(anna, () -> marking.note(client, event("a plan", Sharing.SHARED)));
        UUID mine =
                people.as(person, () -> marking.noteOwn(client, event("a talk", Sharing.SHARED)));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(person, () -> marking.removeOwn(client, theirs)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> marking.remove(client, mine)));
        people.as(person, () -> marking.removeOwn(client, mine));
        people.as(anna, () -> marking.remove(client, theirs));

        assertThat(teamReads()).isEmpty();
    }

    @Test
    void anEventThatLiesAheadOrSaysNothingIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        marking.note(
                                                client,
                                                new NewEvent(
                                                        today.plusDays(2),
                                                        "court",
                                                        false,
                                                        Sharing.PRIVATE))));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new NewEvent(today, "  ", false, Sharing.PRIVATE));
    }

    @Test
    void wordsAndReasonsLieSealed() {
        checkIns.weekly(anna, client, 3, 4, 5);
        people.as(anna, () -> marking.note(client, event("a plain word", Sharing.PRIVATE)));
        people.as(anna, () -> marking.countFrom(client, CheckIns.KEY, first(), "a plain reason"));

        rows.in(
                anna.practice(),
                () -> {
                    assertThat(stored("select words from trend_event"))
                            .noneMatch(text -> text.contains("plain"))
                            .hasSize(1);
                    assertThat(stored("select reason from trend_start"))
                            .noneMatch(text -> text.contains("plain"))
                            .hasSize(1);
                });
    }

    @Test
    void aNewStartIsKeptWithItsReasonAndCountsFromItsDay() {
        checkIns.weekly(anna, client, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7);

        people.as(
                anna,
                () -> marking.countFrom(client, CheckIns.KEY, first().plusWeeks(4), "a new job"));

        CheckInTrend trend = people.as(anna, () -> trends.read(client)).checkIn();
        NewStart start = java.util.Objects.requireNonNull(trend.start());
        assertThat(start.reason()).isEqualTo("a new job");
        assertThat(start.mine()).isTrue();
        assertThat(trend.claim().n()).isEqualTo(6);
        assertThat(trend.drawn()).hasSize(10);
    }

    @Test
    void aNewStartWithoutAReasonOrWithoutAMarkIsRefused() {
        checkIns.weekly(anna, client, 3, 3, 4);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                anna, () -> marking.countFrom(client, CheckIns.KEY, first(), " ")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        marking.countFrom(
                                                client,
                                                CheckIns.KEY,
                                                first().plusYears(1),
                                                "later")));
    }

    @Test
    void takingANewStartBackLetsTheOneBeforeHoldAgainAndDeletesNothing() {
        checkIns.weekly(anna, client, 3, 3, 4, 4, 5, 5, 6, 6);
        people.as(anna, () -> marking.countFrom(client, CheckIns.KEY, first().plusWeeks(2), "one"));
        people.as(anna, () -> marking.countFrom(client, CheckIns.KEY, first().plusWeeks(4), "two"));

        people.as(anna, () -> marking.countAsBefore(client, CheckIns.KEY, "a mistake"));
        assertThat(reasonNow()).isEqualTo("one");

        people.as(anna, () -> marking.countAsBefore(client, CheckIns.KEY, "another"));
        assertThat(people.as(anna, () -> trends.read(client)).checkIn().start()).isNull();
        rows.in(
                anna.practice(),
                () -> assertThat(stored("select reason from trend_start")).hasSize(4));
    }

    @Test
    void whereNothingWasSetThereIsNothingToTakeBack() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () -> marking.countAsBefore(client, CheckIns.KEY, "why not")));
    }

    @Test
    void theClientNeverReadsWhyItIsCountedAnew() {
        checkIns.weekly(anna, client, 3, 3, 4, 4, 5, 5, 6, 6);
        people.as(anna, () -> marking.countFrom(client, CheckIns.KEY, first(), "a relapse"));

        assertThat(people.as(person, () -> own.read(client)).toString())
                .doesNotContain("a relapse");
    }

    @Test
    void aColleagueWhoIsNotOnTheTeamSetsNothing() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(ben, () -> marking.note(client, event("x", Sharing.PRIVATE))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                ben, () -> marking.countFrom(client, CheckIns.KEY, first(), "x")));
    }

    private String reasonNow() {
        NewStart start = people.as(anna, () -> trends.read(client)).checkIn().start();
        return start == null ? "" : start.reason();
    }

    private List<String> teamReads() {
        return words(people.as(anna, () -> trends.read(client)).marks().events());
    }

    private List<String> clientReads() {
        return words(people.as(person, () -> own.read(client)).events());
    }

    private static List<String> words(List<EventNote> events) {
        List<String> words = new ArrayList<>();
        events.forEach(event -> words.add(event.words()));
        return words;
    }

    private List<String> stored(String select) {
        return sql.sql(select + " where practice_id = :practice")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }

    private NewEvent event(String words, Sharing sharing) {
        return new NewEvent(today.minusDays(1), words, false, sharing);
    }

    private LocalDate first() {
        return CheckInsForTests.FIRST;
    }
}
