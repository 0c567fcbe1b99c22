package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.ShowingToBoth.Choice;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two sessions at one hour, and a screen with only what each of two partners agreed to, alone. */
@ServiceTest
class SessionsWithBothTest {

    @Autowired People people;
    @Autowired SessionsWithBoth withBoth;
    @Autowired ShowingToBoth showing;
    @Autowired RecordingSessions sessions;
    @Autowired NotingPartners partners;
    @Autowired HoldingPrivateTalks talks;
    @Autowired Holds holds;
    @Autowired KeepingGoals goals;
    @Autowired KeepingCareTeams teams;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor ben;
    private ClientId mias;
    private ClientId toms;
    private Actor mia;
    private Actor tom;

    @BeforeEach
    void miaAndTomArePartnersInAnnasCareAndBenTreatsMiaToo() {
        Actor administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        mias = people.client(anna);
        toms = people.client(anna);
        mia = people.arrive(anna, mias);
        tom = people.arrive(anna, toms);
        people.as(anna, () -> teams.shareWith(mias, ben.id()));
        people.as(anna, () -> partners.note(mias, toms));
        talk(mias, TalkResult.NO_CONCERN);
        talk(toms, TalkResult.NO_CONCERN);
    }

    @Test
    void isASessionInEachRecordAtTheSameHour() {
        SessionId own = start(mias);

        SessionSummary mine = people.as(anna, () -> sessions.read(mias, own));
        List<SessionSummary> theirs = people.as(anna, () -> sessions.of(toms));
        assertThat(theirs).hasSize(1);
        assertThat(theirs.getFirst().id()).isNotEqualTo(own);
        assertThat(theirs.getFirst().startsAt()).isEqualTo(mine.startsAt());
        assertThat(theirs.getFirst().kind()).isEqualTo(mine.kind());
        assertThat(known(toms).sessions()).containsOnlyKeys(theirs.getFirst().id());
        assertThat(known(mias).sessions()).containsOnlyKeys(own);
    }

    @Test
    void whoServesOneAloneLearnsNothing() {
        start(mias);

        assertThat(people.as(ben, () -> withBoth.of(mias)))
                .isEqualTo(new WithBoth(List.of(), java.util.Map.of()));
        assertThat(people.as(ben, () -> sessions.of(mias))).hasSize(1);
        UUID couple = couple();
        UUID pair = known(mias).pairs().getFirst();
        assertThatNotThere(() -> people.as(ben, () -> withBoth.start(mias, pair, aSession())));
        assertThatNotThere(
                () -> people.as(ben, () -> showing.choices(mias, couple, Locale.ENGLISH)));
        assertThatNotThere(() -> people.as(ben, () -> showing.show(mias, couple)));
        assertThatNotThere(() -> people.as(mia, () -> withBoth.of(mias)));
    }

    @Test
    void whoServesBothFromNowOnKnowsOfIt() {
        start(mias);
        people.as(anna, () -> teams.shareWith(toms, ben.id()));

        assertThat(people.as(ben, () -> withBoth.of(mias)).sessions()).hasSize(1);
    }

    @Test
    void isRefusedWhereATalkAloneIsMissingOldOrLeftAConcern() {
        clock.advance(Duration.ofDays(PrivateTalkDetails.PROGRAM_WITHIN_DAYS + 1L));
        talk(mias, TalkResult.NO_CONCERN);
        assertThatRefused(() -> start(mias));
        assertThatRefused(() -> start(toms));

        talk(toms, TalkResult.NO_CONCERN);
        start(mias);

        talk(toms, TalkResult.SOME_CONCERN);
        assertThatRefused(() -> start(mias));
        assertThat(people.as(anna, () -> sessions.of(toms))).hasSize(1);
    }

    @Test
    void isRefusedWhileAnythingRestsForEither() {
        rest(tom, toms);

        assertThatRefused(() -> start(mias));
        assertThatRefused(() -> start(toms));
    }

    @Test
    void withoutAPairThereIsNone() {
        UUID pair = known(mias).pairs().getFirst();
        UUID noted = people.as(anna, () -> partners.of(mias)).getFirst().id();
        people.as(anna, () -> partners.takeBack(mias, noted));

        assertThat(known(mias).pairs()).isEmpty();
        assertThatNotThere(() -> people.as(anna, () -> withBoth.start(mias, pair, aSession())));
    }

    @Test
    void nothingIsChosenAtFirstAndEachRecordOffersItsOwn() {
        UUID goal = goal(mia, mias, "Call my sister", true);
        goal(tom, toms, "Sleep again", true);
        goal(mia, mias, "Mine alone", false);
        start(mias);

        assertThat(show(mias)).isEmpty();
        assertThat(people.as(anna, () -> showing.choices(mias, couple(), Locale.ENGLISH)).all())
                .containsExactly(new Choice("goal", goal, "Call my sister", null, null, null));
    }

    @Test
    void showsWhatIsChosenOfBothFromEitherSide() {
        UUID mias1 = goal(mia, mias, "Call my sister", true);
        UUID toms1 = goal(tom, toms, "Sleep again", true);
        start(mias);
        choose(mias, mias1);
        choose(toms, toms1);

        assertThat(show(mias)).containsExactly("Call my sister", "Sleep again");
        assertThat(show(toms)).containsExactly("Call my sister", "Sleep again");
        assertThat(people.as(anna, () -> showing.choices(mias, couple(), Locale.ENGLISH)).all())
                .extracting(Choice::agreedOn)
                .containsExactly(LocalDate.now(clock));
    }

    @Test
    void whatIsKeptPrivateCanNeverBeChosenNorWhatIsTheOthers() {
        UUID kept = goal(mia, mias, "Mine alone", false);
        UUID toms1 = goal(tom, toms, "Sleep again", true);
        start(mias);

        assertThatNotThere(() -> choose(mias, kept));
        assertThatNotThere(() -> choose(mias, toms1));
        assertThat(show(mias)).isEmpty();
    }

    @Test
    void whatIsNoLongerSharedIsNoLongerShown() {
        UUID goal = goal(mia, mias, "Call my sister", true);
        start(mias);
        choose(mias, goal);
        people.as(mia, () -> goals.share(mias, goal, false));

        assertThat(show(mias)).isEmpty();
    }

    @Test
    void whatIsTakenOffIsNotShown() {
        UUID goal = goal(mia, mias, "Call my sister", true);
        start(mias);
        choose(mias, goal);
        choose(mias, goal);

        people.as(anna, () -> showing.takeOff(mias, couple(), "goal", goal));

        assertThat(show(mias)).isEmpty();
    }

    @Test
    void nothingIsShownOnceATalkIsOldOrSomethingRests() {
        UUID goal = goal(mia, mias, "Call my sister", true);
        start(mias);
        choose(mias, goal);
        clock.advance(Duration.ofDays(PrivateTalkDetails.PROGRAM_WITHIN_DAYS + 1L));
        assertThatRefused(() -> show(mias));

        talk(mias, TalkResult.NO_CONCERN);
        talk(toms, TalkResult.NO_CONCERN);
        assertThat(show(mias)).hasSize(1);

        rest(mia, mias);
        assertThatRefused(() -> show(toms));
        assertThatRefused(() -> choose(mias, goal));
    }

    @Test
    void nothingIsShownOnceThePairIsTakenBack() {
        start(mias);
        UUID couple = couple();
        UUID noted = people.as(anna, () -> partners.of(mias)).getFirst().id();
        people.as(anna, () -> partners.takeBack(mias, noted));

        assertThatNotThere(() -> people.as(anna, () -> showing.show(mias, couple)));
        assertThat(known(mias).sessions()).isEmpty();
        assertThat(people.as(anna, () -> sessions.of(mias))).hasSize(1);
    }

    @Test
    void noMomentStandsInTheAuditOfBothRecords() {
        UUID goal = goal(mia, mias, "Call my sister", true);
        goal(tom, toms, "Sleep again", true);
        int before = actions(toms).size();
        int own = actions(mias).size();

        start(mias);
        choose(mias, goal);
        show(mias);
        people.as(anna, () -> showing.takeOff(mias, couple(), "goal", goal));

        assertThat(actions(toms)).hasSize(before);
        assertThat(actions(mias).subList(own, own + 4))
                .as("What everybody's record has, and no word that there is a partner")
                .containsExactlyInAnyOrder(
                        "SESSION_RECORDED", "CLIENT_CHANGED", "RECORD_OPENED", "CLIENT_CHANGED");
        assertThat(actions(mias)).hasSize(own + 4);
    }

    @Test
    void notingThePairStandsInTheRecordItIsDoneInAlone() {
        ClientId kims = people.client(anna);
        int before = actions(kims).size();
        int own = actions(mias).size();

        people.as(anna, () -> partners.note(mias, kims));

        assertThat(actions(kims)).hasSize(before);
        assertThat(actions(mias)).hasSize(own + 1);
    }

    @Test
    void whoChoseShowedAndTookOffWhichWordsIsKeptWithThePair() {
        UUID goal = goal(mia, mias, "Call my sister", true);
        start(mias);
        choose(mias, goal);
        choose(mias, goal);
        show(toms);
        people.as(anna, () -> showing.takeOff(mias, couple(), "goal", goal));
        show(mias);

        assertThat(acts(mias, goal)).containsExactly("CHOSEN", "SHOWN", "TAKEN_OFF");
        assertThat(people.as(anna, () -> showing.choices(mias, couple(), Locale.ENGLISH)).all())
                .singleElement()
                .returns(null, Choice::agreedOn)
                .returns(clock.instant(), Choice::shownAt);
    }

    @Test
    void ofMoreThanOnePairItIsNamedWithWhom() {
        ClientId kims = people.client(anna);
        ClientId noPartners = people.client(anna);
        people.arrive(anna, kims);
        people.as(anna, () -> partners.note(mias, kims));
        talk(kims, TalkResult.NO_CONCERN);

        people.as(anna, () -> withBoth.startWith(mias, kims, aSession()));

        assertThat(known(mias).pairs()).hasSize(2);
        assertThat(people.as(anna, () -> sessions.of(kims))).hasSize(1);
        assertThat(people.as(anna, () -> sessions.of(toms))).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(anna, () -> withBoth.startWith(mias, noPartners, aSession())))
                .returns("care.both.no-pair", Refused::key);
        assertThatExceptionOfType(Refused.class)
                .as("Who serves one alone learns nothing by trying")
                .isThrownBy(() -> people.as(ben, () -> withBoth.startWith(mias, toms, aSession())))
                .returns("care.both.no-pair", Refused::key);
    }

    @Test
    void nothingIsPlannedInTheOthersRecordWhereItIsRefused() {
        ClientId kims = people.client(anna);
        people.as(anna, () -> partners.note(mias, kims));

        assertThatRefused(() -> people.as(anna, () -> withBoth.startWith(mias, kims, aSession())));

        assertThat(people.as(anna, () -> sessions.of(mias))).isEmpty();
        assertThat(people.as(anna, () -> sessions.of(kims))).isEmpty();
    }

    private SessionId start(ClientId client) {
        return people.as(
                anna, () -> withBoth.start(client, known(client).pairs().getFirst(), aSession()));
    }

    private UUID couple() {
        return known(mias).sessions().values().iterator().next();
    }

    private WithBoth known(ClientId client) {
        return people.as(anna, () -> withBoth.of(client));
    }

    private void choose(ClientId client, UUID goal) {
        people.as(anna, () -> showing.choose(client, couple(), "goal", goal));
    }

    private List<String> show(ClientId client) {
        return people.as(anna, () -> showing.show(client, couple())).stream()
                .flatMap(words -> words.lines().stream())
                .toList();
    }

    private UUID goal(Actor person, ClientId client, String words, boolean shared) {
        return people.as(person, () -> goals.add(client, words, shared));
    }

    private void talk(ClientId client, TalkResult result) {
        people.as(anna, () -> talks.record(client, About.PARTNER, LocalDate.now(clock), result));
    }

    private void rest(Actor person, ClientId client) {
        people.as(
                person,
                () ->
                        transactions.executeWithoutResult(status ->
                                holds.place(
                                        client,
                                        new Sign(
                                                HoldCode.FELT_UNSAFE,
                                                HoldScope.ALL,
                                                null,
                                                UUID.randomUUID(),
                                                false))));
    }

    private SessionData aSession() {
        return new SessionData(
                clock.instant().plus(Duration.ofHours(2)), SessionKind.SESSION, Attendance.PLANNED);
    }

    /** What Anna did with words of a client. */
    private List<String> acts(ClientId client, UUID subject) {
        return people.as(
                anna,
                () ->
                        transactions.execute(status ->
                                sql.sql(
                                                """
                                                select act from shown_to_both_act
                                                 where practice_id = :practice
                                                   and client_id = :client
                                                   and subject_id = :subject
                                                   and done_by = :by
                                                 order by done_at, id
                                                """)
                                        .param("client", client.value())
                                        .param("subject", subject)
                                        .param("by", anna.id().value())
                                        .query(String.class)
                                        .list()));
    }

    private List<String> actions(ClientId client) {
        return people.as(
                anna,
                () ->
                        transactions.execute(status ->
                                sql.sql(
                                                """
                                                select action from audit_entry
                                                 where practice_id = :practice
                                                   and client_id = :client
                                                 order by happened_at, id
                                                """)
                                        .param("client", client.value())
                                        .query(String.class)
                                        .list()));
    }

    private static void assertThatRefused(ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .returns("care.both.not-now", Refused::key);
    }

    private static void assertThatNotThere(ThrowingCallable work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(work);
    }
}
