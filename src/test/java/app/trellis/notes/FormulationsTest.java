package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.KeepingCareTeams;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One text for a client, which the care team writes on in turn and saves as versions. */
@ServiceTest
class FormulationsTest {

    private static final String WORDS = "She waits before she asks. تنتظر قبل أن تسأل 🌱";

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired ReadingFormulations reading;
    @Autowired WritingFormulations writing;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId client;
    private LocalDate today;

    @BeforeEach
    void annaAndBenLookAfterAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        today = LocalDate.now(clock);
    }

    @Test
    void isReadBackWordForWordByTheWholeCareTeam() {
        assertThat(keep(anna, 0, WORDS)).isEqualTo(new KeepingFormulation.Kept(1, clock.instant()));

        KeptFormulation kept = Objects.requireNonNull(open(ben).kept());
        assertThat(kept.text().in(NoteSection.WOUND)).isEqualTo(WORDS);
        assertThat(kept.revision()).isEqualTo(1);
    }

    @Test
    void isThereForNobodyElse() {
        keep(anna, 0, WORDS);
        save(anna, 1, null);

        for (Actor other :
                List.of(
                        administrator,
                        people.staff(administrator, Role.SUPERVISOR),
                        people.staff(administrator, Role.PRACTITIONER),
                        people.arrive(anna, client))) {
            assertThatNotThere(() -> open(other));
            assertThatNotThere(() -> people.as(other, () -> reading.newest(client)));
            assertThatNotThere(() -> people.as(other, () -> reading.aims(client)));
            assertThatNotThere(() -> people.as(other, () -> reading.openVersion(client, 1)));
            assertThatNotThere(() -> keep(other, 1, "mine"));
        }
    }

    @Test
    void twoOfTheTeamNeverOverwriteEachOtherUnseen() {
        keep(anna, 0, "first");
        keep(ben, 1, "Ben's");

        assertThat(keep(anna, 1, "Anna's"))
                .isInstanceOfSatisfying(
                        KeepingFormulation.Stale.class,
                        stale -> {
                            assertThat(stale.theirs().text().in(NoteSection.WOUND))
                                    .isEqualTo("Ben's");
                            assertThat(stale.theirs().keptBy()).isEqualTo(ben.person().name());
                            assertThat(stale.theirs().revision()).isEqualTo(2);
                        });
        assertThat(save(anna, 1, null)).isInstanceOf(KeepingFormulation.Stale.class);
        assertThat(open(anna).versions()).isEmpty();
    }

    @Test
    void theSameWordsTwiceAreKeptOnce() {
        keep(anna, 0, WORDS);

        assertThat(keep(anna, 0, WORDS)).isEqualTo(new KeepingFormulation.Kept(1, clock.instant()));
    }

    @Test
    void twoWhoStartAtOnceStartOneText() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Callable<KeepingFormulation>> both =
                    List.of(() -> keep(anna, 0, "Anna's"), () -> keep(ben, 0, "Ben's"));
            List<KeepingFormulation> came = new java.util.ArrayList<>();
            for (var one : pool.invokeAll(both)) {
                came.add(one.get());
            }

            assertThat(came).hasAtLeastOneElementOfType(KeepingFormulation.Kept.class);
            assertThat(came).hasAtLeastOneElementOfType(KeepingFormulation.Stale.class);
        }
        assertThat(kept().revision()).isEqualTo(1);
    }

    @Test
    void earlierVersionsStayWithTheirDayAndTheirAuthor() {
        keep(anna, 0, "first");
        save(anna, 1, null);
        clock.advance(Duration.ofDays(30));
        keep(ben, 1, "second");
        save(ben, 2, today.plusDays(90));

        FormulationDetails details = open(anna);
        assertThat(details.versions()).extracting(SavedFormulation::number).containsExactly(2, 1);
        assertThat(details.versions())
                .extracting(SavedFormulation::savedBy)
                .containsExactly(ben.person().name(), anna.person().name());
        assertThat(people.as(ben, () -> reading.openVersion(client, 1)).in(NoteSection.WOUND))
                .isEqualTo("first");
        assertThat(details.changed()).isFalse();
    }

    @Test
    void whatIsWrittenOnAfterAVersionIsSaidToBeChanged() {
        keep(anna, 0, "first");
        assertThat(open(anna).changed()).isTrue();
        save(anna, 1, null);
        assertThat(open(anna).changed()).isFalse();

        keep(anna, 1, "more");

        assertThat(open(anna).changed()).isTrue();
        assertThat(people.as(anna, () -> reading.openVersion(client, 1)).in(NoteSection.WOUND))
                .isEqualTo("first");
    }

    @Test
    void nothingAndNothingNewAreNotSaved() {
        assertThatRefused(() -> save(anna, 0, null), "notes.plan.empty");
        keep(anna, 0, "first");
        save(anna, 1, null);

        assertThatRefused(() -> save(anna, 1, null), "notes.plan.nothing-new");
    }

    @Test
    void theDayToLookAtItAgainIsSaidAndMoved() {
        keep(anna, 0, "first");
        assertThatRefused(() -> save(anna, 1, today.minusDays(1)), "notes.plan.day-passed");
        save(anna, 1, today.plusDays(7));
        assertThat(newest().isDue(today.plusDays(6))).isFalse();
        assertThat(newest().isDue(today.plusDays(7))).isTrue();

        people.as(ben, () -> writing.lookAgainOn(client, 1, today.plusDays(100)));

        assertThat(newest().lookAgainOn()).isEqualTo(today.plusDays(100));
    }

    @Test
    void thatTheClientAgreedIsPutDownOnceAndNeverAhead() {
        keep(anna, 0, "first");
        save(anna, 1, null);
        assertThatRefused(
                () -> {
                    people.as(anna, () -> writing.agree(client, 1, today.plusDays(1)));
                    return true;
                },
                "notes.plan.day-to-come");

        people.as(anna, () -> writing.agree(client, 1, today));

        assertThat(newest().agreedOn()).isEqualTo(today);
        assertThatRefused(
                () -> {
                    people.as(ben, () -> writing.agree(client, 1, today.minusDays(1)));
                    return true;
                },
                "notes.plan.agreed-already");
    }

    @Test
    void anotherVersionIsAgreedAnew() {
        keep(anna, 0, "first");
        save(anna, 1, null);
        people.as(anna, () -> writing.agree(client, 1, today));
        keep(anna, 1, "second");
        save(anna, 2, null);

        assertThat(open(anna).versions())
                .extracting(SavedFormulation::agreedOn)
                .containsExactly(null, today);
    }

    @Test
    void holdsAHundredThousandCharactersAndNotOneMore() {
        String most = "🌱".repeat(NoteText.MOST);
        keep(anna, 0, most);

        assertThat(kept().text().in(NoteSection.WOUND)).isEqualTo(most);
        assertThatRefused(() -> keep(anna, 1, most + "x"), "notes.too-long");
    }

    @Test
    void theBriefIsToldTheAimsAlone() {
        people.as(
                anna,
                () -> {
                    writing.keep(
                            client,
                            0,
                            new NoteText(
                                    NoteFormat.FORMULATION,
                                    Map.of(
                                            NoteSection.WOUND,
                                            "private",
                                            NoteSection.AIMS,
                                            "to ask for help")));
                    writing.save(client, 1, null);
                });

        AimsOfClient aims = people.as(ben, () -> reading.aims(client)).orElseThrow();
        assertThat(aims.words()).isEqualTo("to ask for help");
        assertThat(aims.version().number()).isEqualTo(1);
    }

    @Test
    void liesSealed() {
        keep(anna, 0, "lantern");
        save(anna, 1, null);

        List<byte[]> bodies =
                people.as(
                        anna,
                        () ->
                                transactions.execute(status ->
                                        sql.sql(
                                                        """
                                                        select draft from formulation
                                                         where practice_id = :practice
                                                           and client_id = :client
                                                        union all
                                                        select body from formulation_version
                                                         where practice_id = :practice
                                                           and client_id = :client
                                                        """)
                                                .param("client", client.value())
                                                .query((row, number) -> row.getBytes(1))
                                                .list()));
        assertThat(bodies).hasSize(2);
        assertThat(bodies)
                .allSatisfy(body ->
                        assertThat(new String(body, StandardCharsets.ISO_8859_1))
                                .doesNotContain("lantern"));
    }

    @Test
    void whatWasDoneStandsInTheAudit() {
        keep(anna, 0, "first");
        save(anna, 1, null);
        people.as(anna, () -> writing.agree(client, 1, today));
        people.as(ben, () -> writing.lookAgainOn(client, 1, null));
        open(ben);

        List<String> actions =
                people.as(
                        anna,
                        () ->
                                transactions.execute(status ->
                                        sql.sql(
                                                        """
                                                        select action from audit_entry
                                                         where practice_id = :practice
                                                           and client_id = :client
                                                        """)
                                                .param("client", client.value())
                                                .query(String.class)
                                                .list()));
        assertThat(actions)
                .contains(
                        "FORMULATION_STARTED",
                        "FORMULATION_SAVED",
                        "FORMULATION_AGREED",
                        "FORMULATION_LOOKED_AT",
                        "FORMULATION_OPENED");
    }

    private KeepingFormulation keep(Actor who, int revision, String words) {
        return people.as(
                who,
                () ->
                        writing.keep(
                                client,
                                revision,
                                new NoteText(
                                        NoteFormat.FORMULATION, Map.of(NoteSection.WOUND, words))));
    }

    private KeepingFormulation save(Actor who, int revision, @Nullable LocalDate lookAgainOn) {
        return people.as(who, () -> writing.save(client, revision, lookAgainOn));
    }

    private FormulationDetails open(Actor who) {
        return people.as(who, () -> reading.open(client));
    }

    private KeptFormulation kept() {
        return Objects.requireNonNull(open(anna).kept());
    }

    private SavedFormulation newest() {
        return people.as(anna, () -> reading.newest(client)).orElseThrow();
    }

    private static void assertThatNotThere(Callable<?> what) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(what::call);
    }

    private static void assertThatRefused(Callable<?> what, String sentence) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(what::call)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(sentence));
    }
}
