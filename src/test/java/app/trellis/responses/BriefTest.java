package app.trellis.responses;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.SetAsideReason;
import app.trellis.assignments.Today;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.Attendance;
import app.trellis.care.Brief;
import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Quote;
import app.trellis.care.PreparingSessions;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.library.Content;
import app.trellis.notes.DraftNote;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What a practitioner finds before a session: the time since the last one, and nothing private. */
@ServiceTest
class BriefTest {

    @Autowired People people;
    @Autowired MiaAndAnna both;
    @Autowired PreparingSessions preparing;
    @Autowired RecordingSessions sessions;
    @Autowired ReadingResponses reading;
    @Autowired TellingPractitioner telling;
    @Autowired TodaysPage todaysPage;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired MessageSource messages;
    @Autowired TestClock clock;

    @BeforeEach
    void theyMeet() {
        clock.set(TestClock.START);
        both.meet();
    }

    @Test
    void whatWasSentStandsInItWithTheAnswersThatTheCatalogueNames() {
        AssignmentId truths = both.assign("two-truths", null);
        both.send(truths, Map.of("one", "I want to call", "two", "I am afraid"));

        Line line = line("Came in", "Two truths");

        assertThat(line.quotes())
                .extracting(Quote::answer)
                .containsExactly("I want to call", "I am afraid");
        assertThat(line.acts())
                .extracting(BriefPart.Act::label)
                .containsExactly("Read", "Discussed");
    }

    @Test
    void privatePagesAreNotInItAndOfNumbersOnlyThereAreNoWords() {
        AssignmentId log = both.assign("trigger-log", null);
        both.send(log, Written.with(Map.of("harddateword", "secret")).shared(Sharing.PRIVATE));
        both.send(
                log,
                Written.with(Map.of("strength", 6, "harddateword", "secret"))
                        .shared(Sharing.NUMBERS_ONLY));

        assertThat(part("Came in").lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.quotes())
                                .extracting(Quote::answer)
                                .containsExactly("6 of 10"));
    }

    @Test
    void whatTheClientWantsToTalkAboutStandsApartUntilItWasTalkedAbout() {
        AssignmentId truths = both.assign("two-truths", null);
        ResponseForPlayer page = both.open(truths);
        both.send(page, Written.with(Map.of("one", "words")).bringing());
        assertThat(line("To talk about", "Two truths").about())
                .contains("Brings this to the session");

        both.asAnna(() -> reading.markDiscussed(both.client(), page.id()));

        assertThat(titles()).doesNotContain("To talk about").contains("Came in");
    }

    @Test
    void whatTheClientWroteFromHelpIsToBeTalkedAboutInTheirWords() {
        both.send(
                both.asMia(() -> telling.open(both.client(), Locale.ENGLISH)),
                Written.with(Map.of("words", "It was a hard night")));

        assertThat(part("To talk about").lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.quotes())
                                .extracting(Quote::answer)
                                .contains("It was a hard night"));
    }

    @Test
    void whatWasTalkedAboutIsGoneAfterTheNextSessionAndWhatWasNotStays() {
        AssignmentId truths = both.assign("two-truths", null);
        ResponseForPlayer discussed = both.open(truths);
        both.send(discussed, Written.with(Map.of("one", "discussed")));
        ResponseForPlayer left = both.open(both.assign("trigger-log", null));
        both.send(left, Written.with(Map.of("did", "left")));
        both.asAnna(() -> reading.markDiscussed(both.client(), discussed.id()));
        session(clock.instant().plus(Duration.ofHours(1)));

        clock.advance(Duration.ofDays(1));

        assertThat(part("Came in").lines()).extracting(Line::said).containsExactly("Trigger log");
    }

    @Test
    void aPageForTheNextSessionIsOpenOnItsWholeDayAndClosedOnTheNext() {
        AssignmentId truths = both.assign("two-truths", null);
        both.send(truths, Written.with(Map.of("one", "words")).shared(Sharing.NEXT_SESSION));
        session(clock.instant().plus(Duration.ofHours(1)));
        clock.advance(Duration.ofHours(2));
        assertThat(line("Came in", "Two truths").quotes()).isNotEmpty();

        clock.advance(Duration.ofDays(1));

        assertThat(line("Came in", "Two truths"))
                .satisfies(line -> assertThat(line.quotes()).isEmpty())
                .satisfies(line -> assertThat(line.about()).contains("Closed again"));
    }

    @Test
    void whatWasAskedSaysWhatBecameOfItAndWhy() {
        AssignmentId truths =
                both.assign(AssignmentKind.EXERCISE, "two-truths", Rhythm.WEEKLY, null);
        Today today = both.asMia(() -> todaysPage.read(both.client(), Locale.ENGLISH));
        both.asMia(() ->
                todaysPage.setAside(
                        both.client(),
                        truths,
                        requireNonNull(today.first()).occurrence(),
                        SetAsideReason.NO_TIME));

        Line line = line("What was asked, and what became of it", "Two truths");

        assertThat(line.about()).contains("set aside once").contains("assigned on");
        assertThat(line.quotes())
                .singleElement()
                .satisfies(quote -> assertThat(quote.answer()).startsWith("no time ("));
    }

    @Test
    void aPageThatIsAlwaysOpenSaysWhyItWasSetAside() {
        AssignmentId truths = both.assign("two-truths", null);
        both.asMia(() -> todaysPage.setAside(both.client(), truths, null, SetAsideReason.NO_TIME));

        Line line = line("What was asked, and what became of it", "Two truths");

        assertThat(line.about()).contains("set aside once");
        assertThat(line.quotes())
                .singleElement()
                .satisfies(quote -> assertThat(quote.answer()).startsWith("no time ("));
    }

    @Test
    void aDayThatWentByIsSaidOnceItIsOver() {
        both.assign(AssignmentKind.EXERCISE, "two-truths", Rhythm.ONCE, null);
        assertThat(line("What was asked, and what became of it", "Two truths").about())
                .contains("nothing so far");

        clock.advance(Duration.ofDays(8));

        assertThat(line("What was asked, and what became of it", "Two truths").about())
                .contains("one day went by");
    }

    @Test
    void thePlanOfTheLatestSignedNoteStandsInIt() {
        SessionId session = session(clock.instant());
        both.asAnna(() -> {
            DraftNote draft = writing.start(both.client(), session, NoteFormat.SOAP);
            NoteText text =
                    new NoteText(
                            NoteFormat.SOAP,
                            Map.of(
                                    NoteSection.SUBJECTIVE, "not this",
                                    NoteSection.PLAN, "a walk on Sunday"));
            writing.keepDraft(both.client(), draft.id(), draft.revision(), text);
            signing.sign(both.client(), draft.id(), draft.revision() + 1);
        });

        assertThat(part("Agreed last time").lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.quotes())
                                .containsExactly(new Quote("", "a walk on Sunday")));
    }

    @Test
    void withoutASafetyAnswerItPromisesNothing() {
        assertThat(part("Look first").lines())
                .extracting(Line::said)
                .contains("No safety answer waiting. This does not mean no risk.");
    }

    @Test
    void aSafetyAnswerComesFirstAndStaysKnownAfterItWasAcknowledged() {
        AssignmentId checkIn =
                both.assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.ALWAYS_OPEN, null);
        both.send(both.assign("two-truths", null), Written.with(Map.of("one", "x")).bringing());
        ResponseForPlayer page = both.send(checkIn, Map.of("q10", 0));
        assertThat(part("To talk about").lines().getFirst().about()).contains("did not feel safe");
        assertThat(titles()).doesNotContain("Safety answers since then");

        both.asAnna(() -> reading.acknowledge(both.client(), page.id().value(), "we spoke"));

        assertThat(part("Safety answers since then").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.about()).contains("acknowledged"));
    }

    @Test
    void whatTheyWantToBringFromACheckInStandsOnTopInTheirWordsUnlessTheyKeptTheWords() {
        AssignmentId checkIn =
                both.assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.ALWAYS_OPEN, null);
        both.send(checkIn, Map.of("q1", 4, "bring", "The evening with my sister."));
        both.send(checkIn, Map.of("q1", 5));

        BriefPart talk = part("To talk about");
        assertThat(talk.lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.quotes())
                                .extracting(BriefPart.Quote::answer)
                                .containsExactly("The evening with my sister."));
        assertThat(part("Came in").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quotes()).isEmpty());

        both.send(
                checkIn, Written.with(Map.of("bring", "Only mine.")).shared(Sharing.NUMBERS_ONLY));
        assertThat(brief().toString()).doesNotContain("Only mine.");
        assertThat(part("To talk about").lines()).hasSize(1);
    }

    @Test
    void itCostsTheSameHoweverMuchCameIn() throws Exception {
        AssignmentId truths = both.assign("two-truths", null);
        both.send(truths, Map.of("one", "first"));
        brief();
        List<String> few = StatementCount.of(this::brief);
        assertThat(few).hasSizeLessThan(32);
        for (int page = 0; page < 12; page++) {
            both.send(truths, Map.of("one", "one more"));
        }

        brief();
        assertThat(StatementCount.of(this::brief)).hasSameSizeAs(few);
    }

    @Test
    void itSaysWhenThereIsMoreThanItHolds() {
        AssignmentId truths = both.assign("two-truths", null);
        for (int page = 0; page < 60; page++) {
            both.send(truths, Map.of("one", "one of many"));
        }
        assertThat(brief().toString()).doesNotContain("There are older ones that are not here.");

        both.send(truths, Map.of("one", "one more"));

        assertThat(brief().toString())
                .contains("There are older ones that are not here.")
                .contains("The newest 60 stand here; all of them are in what came in.");
    }

    @Test
    void itIsThereForTheCareTeamAlone() {
        Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);

        for (Actor other : List.of(stranger, both.mia())) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(other, this::asked));
        }
    }

    @Test
    void itNamesAnswersThatTheExercisesAskFor() {
        Content content = Content.ofFiles();
        InTheBrief known = new InTheBrief();

        assertThat(known.keys())
                .containsExactlyInAnyOrderElementsOf(
                        content.exercises().stream().map(one -> one.key()).toList());
        known.keys()
                .forEach(key ->
                        assertThat(content.exercise(key).fields())
                                .as(key)
                                .extracting(field -> field.id())
                                .containsAll(known.wanted(key)));
    }

    private SessionId session(Instant at) {
        return both.asAnna(() ->
                sessions.record(
                        both.client(),
                        new SessionData(at, SessionKind.SESSION, Attendance.ATTENDED)));
    }

    private Brief asked() {
        return preparing.brief(
                both.client(),
                Locale.ENGLISH,
                (key, arguments) -> messages.getMessage(key, arguments, Locale.ENGLISH));
    }

    private Brief brief() {
        return both.asAnna(this::asked);
    }

    private List<String> titles() {
        return brief().parts().stream().map(BriefPart::title).toList();
    }

    private BriefPart part(String title) {
        return brief().parts().stream()
                .filter(part -> part.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Line line(String part, String said) {
        return part(part).lines().stream()
                .filter(line -> line.said().equals(said))
                .findFirst()
                .orElseThrow();
    }
}
