package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.GoalLine;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.KeepingGoals;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.DraftNote;
import app.trellis.notes.KeepingProcessNotes;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteOutline;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.ReadingNotes;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.shared.ui.SavedState;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class NotePageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired KeepingGoals goals;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired ReadingNotes reading;
    @Autowired KeepingProcessNotes processNotes;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void annaHasSeenAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        session = aSession(Duration.ZERO);
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void openingThePageAloneStartsNothing() {
        open();

        assertThat(writing.read(client, session)).isEmpty();
        assertThat(area("Subjective").getValue()).isEmpty();
        assertThat(find(H1.class).single().getText()).startsWith("Note for 2 Mar 2026");
    }

    @Test
    void theFirstWordsStartTheDraftAndEveryChangeIsKept() {
        open();

        type("Subjective", "slept badly");
        type("Plan", "one small step");

        NoteText kept = draft().text();
        assertThat(kept.in(NoteSection.SUBJECTIVE)).isEqualTo("slept badly");
        assertThat(kept.in(NoteSection.PLAN)).isEqualTo("one small step");
        assertThat(state()).isEqualTo("Kept");
    }

    @Test
    @SuppressWarnings("unchecked")
    void goalsThatWereWorkedOnAreChosenBesideTheNoteAndStandWithIt() {
        open();
        assertThat(find(CheckboxGroup.class).all()).isEmpty();
        goals.add(client, "Call my sister again", true);
        open();

        CheckboxGroup<GoalLine> choice = find(CheckboxGroup.class).single();
        choice.setValue(Set.copyOf(choice.getListDataView().getItems().toList()));
        type("Subjective", "slept badly");
        DraftNote draft = draft();
        signing.sign(client, draft.id(), draft.revision());
        open();

        assertThat(find(CheckboxGroup.class).all()).isEmpty();
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Call my sister again");
    }

    @Test
    void theDraftIsThereAgainAfterReload() {
        open();
        type("Assessment", "steadier");

        open();

        assertThat(area("Assessment").getValue()).isEqualTo("steadier");
    }

    @Test
    void anotherFormatKeepsTheWords() {
        open();
        type("Subjective", "slept badly");
        type("Plan", "one small step");

        choose(NoteFormat.DAP);

        assertThat(area("Data").getValue()).isEqualTo("Subjective\nslept badly");
        assertThat(area("Plan").getValue()).isEqualTo("one small step");
        assertThat(draft().text().format()).isEqualTo(NoteFormat.DAP);
    }

    @Test
    void anotherFormatForAnEmptyNoteStartsNothing() {
        open();

        choose(NoteFormat.BIRP);

        assertThat(area("Behaviour").getValue()).isEmpty();
        assertThat(writing.read(client, session)).isEmpty();
    }

    @Test
    void wordsOfAnotherWindowAreShownBesideOnesOwn() {
        writtenInTwoWindows();

        assertThat(text()).contains("This note was changed in another window");
        assertThat(text()).contains("mine").contains("theirs");
        assertThat(draft().text().in(NoteSection.PLAN)).isEqualTo("theirs");
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(state()).startsWith("Not saved");
    }

    @Test
    void onesOwnWordsAreKeptWhenChosen() {
        writtenInTwoWindows();

        click("Keep mine");

        assertThat(area("Plan").getValue()).isEqualTo("mine");
        assertThat(draft().text().in(NoteSection.PLAN)).isEqualTo("mine");
    }

    @Test
    void theOtherWordsAreTakenWhenChosen() {
        writtenInTwoWindows();

        click("Take the other");

        assertThat(area("Plan").getValue()).isEqualTo("theirs");
        assertThat(draft().text().in(NoteSection.PLAN)).isEqualTo("theirs");
    }

    @Test
    void bothAreKeptWhenChosenAndWritingGoesOn() {
        writtenInTwoWindows();

        click("Put mine below the other");
        assertThat(draft().text().in(NoteSection.PLAN)).isEqualTo("theirs\n\nmine");

        type("Plan", "both, and more");
        assertThat(draft().text().in(NoteSection.PLAN)).isEqualTo("both, and more");
        assertThat(state()).isEqualTo("Kept");
    }

    @Test
    void aFirstDraftInTwoWindowsIsAChoiceToo() {
        open();
        elsewhere("theirs");

        type("Plan", "mine");

        assertThat(text()).contains("This note was changed in another window");
    }

    @Test
    void signingAsksFirstAndSaysWhatItMeans() {
        open();
        type("Plan", "one small step");

        clickSign();

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(draft().text().in(NoteSection.PLAN)).isEqualTo("one small step");
    }

    @Test
    void controlAndEnterAskToSign() {
        open();
        type("Plan", "one small step");

        fireShortcut(Key.ENTER, KeyModifier.CONTROL);

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void whatIsTickedInTheBriefComesIntoTheNoteAndNothingElseDoes() {
        SessionId before = aSession(Duration.ofDays(-7));
        DraftNote last = writing.start(client, before, NoteFormat.SOAP);
        writing.keepDraft(
                client,
                last.id(),
                last.revision(),
                new NoteText(
                        NoteOutline.of(NoteFormat.SOAP),
                        Map.of(NoteSection.PLAN, "A slow walk.\nTwo calls.")));
        signing.sign(client, last.id(), last.revision() + 1);
        open();
        type("Plan", "as agreed");

        click("Bring in from the brief");
        assertThat(find(Checkbox.class).all()).noneMatch(Checkbox::getValue);
        click("Put into the note");
        assertThat(draft().text().in(NoteSection.PLAN)).isEqualTo("as agreed");

        click("Bring in from the brief");
        Checkbox plan =
                find(Checkbox.class)
                        .withCondition(tick -> tick.getLabel().contains("Two calls."))
                        .single();
        test(plan).click();
        into().setValue(NoteSection.PLAN);
        click("Put into the note");

        assertThat(draft().text().in(NoteSection.PLAN))
                .startsWith("as agreed\n\n– The plan in the latest signed note (Signed by ")
                .endsWith("\n   A slow walk.\n   Two calls.");
        assertThat(draft().text().in(NoteSection.SUBJECTIVE)).isEmpty();
        assertThat(area("Plan").getValue()).isEqualTo(draft().text().in(NoteSection.PLAN));
    }

    @Test
    void aSignedNoteIsReadAndNoLongerWritten() {
        open();
        type("Plan", "one small step");

        signOnPage();

        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(text())
                .contains("one small step")
                .contains("Signed by")
                .contains(anna.person().name())
                .contains("as signed");
        assertThat(reading.openOwn(client, session)).isPresent();
    }

    @Test
    void anEmptyNoteIsNotSigned() {
        open();

        clickSign();

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(text()).contains("There is nothing in this note yet");
    }

    @Test
    void whatIsTooLongStaysOnThePageAndThePageSaysTheLimit() {
        open();
        type("Plan", "before");

        type("Plan", "a".repeat(NoteText.MOST + 1));

        assertThat(area("Plan").getValue()).hasSize(NoteText.MOST + 1);
        assertThat(text()).contains("100,000").contains("100,001");
        assertThat(state()).startsWith("Not saved");
        assertThat(draft().text().in(NoteSection.PLAN)).isEqualTo("before");

        type("Plan", "short again");
        assertThat(state()).isEqualTo("Kept");
        assertThat(text()).doesNotContain("100,001");
    }

    @Test
    void nobodyLeavesUnawaresWithWordsThatAreNotKept() {
        open();
        type("Plan", "a".repeat(NoteText.MOST + 1));

        UI.getCurrent().navigate("desk/notes");

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(NoteView.class);
    }

    @Test
    void oneLeavesFreelyWhenEverythingIsKept() {
        open();
        type("Plan", "kept");

        UI.getCurrent().navigate("desk/notes");

        assertThat(getCurrentView()).isInstanceOf(UnsignedNotesView.class);
    }

    @Test
    void wordsTypedAfterSigningElsewhereCanBeAddedToTheNote() {
        open();
        type("Plan", "signed words");
        DraftNote note = draft();
        signing.sign(client, note.id(), note.revision());

        type("Assessment", "typed too late");
        assertThat(text()).contains("The note was signed in another window");
        assertThat(area("Assessment").getValue()).isEqualTo("typed too late");

        click("Add what is missing to the signed note");
        assertThat(area("What to add").getValue()).isEqualTo("Assessment\ntyped too late");
        click("Add");
        assertThat(reading.open(client, note.id()).addenda()).hasSize(1);
    }

    @Test
    void wordsTypedAfterDiscardingElsewhereCanBeKeptAsANewDraft() {
        open();
        type("Plan", "discarded");
        DraftNote note = draft();
        writing.discardDraft(client, note.id(), note.revision());

        type("Plan", "typed too late");
        assertThat(area("Plan").getValue()).isEqualTo("typed too late");
        click("Keep this as a new draft");

        assertThat(draft().text().in(NoteSection.PLAN)).isEqualTo("typed too late");
        assertThat(state()).isEqualTo("Kept");
    }

    @Test
    void aDiscardedDraftLeavesNothing() {
        open();
        type("Plan", "gone");

        click("Discard the draft");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(writing.read(client, session)).isEmpty();
        assertThat(reading.of(client)).isEmpty();
    }

    @Test
    void anAdditionStandsBelowTheNote() {
        open();
        type("Plan", "one small step");
        signOnPage();

        click("Add to this note");
        type("What to add", "she called later");
        click("Add");

        assertThat(text()).contains("she called later");
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void anEmptyAdditionIsRefusedBesideItsField() {
        open();
        type("Plan", "one small step");
        signOnPage();

        click("Add to this note");
        click("Add");

        assertThat(area("What to add").isInvalid()).isTrue();
    }

    @Test
    void anAdditionThatIsNotAddedYetIsNotLeftUnawares() {
        open();
        type("Plan", "one small step");
        signOnPage();
        click("Add to this note");
        type("What to add", "she called later");

        UI.getCurrent().navigate("desk/notes");

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(NoteView.class);
    }

    @Test
    void processNotesStandApartAreOpenedOnPurposeAndKeptWhileOneWrites() {
        open();
        assertThat(find(TextArea.class).withLabel("Only you read this").all()).isEmpty();

        click("Write process notes");
        type("Only you read this", "I was tired myself");
        assertThat(processNotes.open(client, session).orElseThrow().text())
                .isEqualTo("I was tired myself");

        type("Plan", "one small step");
        signOnPage();
        assertThat(area("Only you read this").getValue())
                .as("Signing the note leaves them where they are")
                .isEqualTo("I was tired myself");
        open();
        assertThat(text()).contains("Open process notes").doesNotContain("I was tired myself");
        click("Open process notes");
        click("Delete process notes");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(processNotes.isThere(client, session)).isFalse();
    }

    @Test
    void processNotesOfTwoWindowsLeaveTheChoice() {
        open();
        click("Write process notes");
        processNotes.keep(client, session, 0, "theirs");

        type("Only you read this", "mine");
        assertThat(text()).contains("changed in another window", "theirs", "mine");
        click("Put mine below the other");

        assertThat(processNotes.open(client, session).orElseThrow().text())
                .isEqualTo("theirs\n\nmine");
    }

    @Test
    void theNoteBeforeStandsBesideAndItsFormatIsTheUsualOne() {
        SessionId earlier = aSession(Duration.ofDays(-7));
        DraftNote before = writing.start(client, earlier, NoteFormat.BIRP);
        writing.keepDraft(
                client,
                before.id(),
                0,
                new NoteText(NoteFormat.BIRP, Map.of(NoteSection.PLAN, "a week ago")));
        signing.sign(client, before.id(), 1);

        open();

        assertThat(text()).contains("The note before").contains("a week ago");
        assertThat(area("Behaviour").getValue()).isEmpty();
    }

    @Test
    void aColleaguesSignedNoteIsOpenedByItsOwnAddress() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        teams.shareWith(client, ben.id());
        DraftNote note = people.as(ben, () -> writing.start(client, session, NoteFormat.FREE));
        people.as(
                ben,
                () ->
                        writing.keepDraft(
                                client,
                                note.id(),
                                0,
                                new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "by Ben"))));
        people.as(ben, () -> signing.sign(client, note.id(), 1));

        UI.getCurrent()
                .navigate(
                        NoteView.path(client, session),
                        QueryParameters.of("note", note.id().toString()));

        assertThat(text()).contains("by Ben").contains(ben.person().name());
    }

    @Test
    void aSessionThatIsNotOnesOwnIsNotThere() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        SecurityContextHolder.getContext().setAuthentication(ben.authentication());

        UI.getCurrent().navigate(NoteView.path(client, session));

        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
    }

    @Test
    void anAddressThatIsNoAddressIsNotThere() {
        UI.getCurrent().navigate("desk/clients/x/sessions/y/note");

        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
    }

    @Test
    void thePageTitleNamesNobody() {
        open();

        assertThat(((NoteView) getCurrentView()).getPageTitle()).isEqualTo("Session note");
    }

    private SessionId aSession(Duration fromNow) {
        return people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        TestClock.START.plus(fromNow),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
    }

    private void open() {
        UI.getCurrent().navigate("desk/notes");
        UI.getCurrent().navigate(NoteView.path(client, session));
    }

    private void writtenInTwoWindows() {
        open();
        type("Subjective", "both know this");
        elsewhere("theirs");
        type("Plan", "mine");
    }

    private void elsewhere(String plan) {
        DraftNote note = writing.start(client, session, NoteFormat.SOAP);
        writing.keepDraft(
                client,
                note.id(),
                note.revision(),
                new NoteText(NoteFormat.SOAP, Map.of(NoteSection.PLAN, plan)));
    }

    private void signOnPage() {
        clickSign();
        test(find(ConfirmDialog.class).single()).confirm();
    }

    @SuppressWarnings("unchecked")
    private Select<NoteSection> into() {
        return (Select<NoteSection>)
                find(Select.class).withCondition(one -> "Into".equals(one.getLabel())).single();
    }

    private DraftNote draft() {
        return writing.read(client, session).orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void type(String label, String text) {
        test(area(label)).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private void choose(NoteFormat format) {
        find(RadioButtonGroup.class).single().setValue(NoteOutline.of(format));
    }

    /** The one in the head of the page; the other stands below the note on a narrow screen. */
    private void clickSign() {
        List<Button> both = find(Button.class).withText("Sign").all();
        assertThat(both).filteredOn(one -> one.hasClassName("narrow-only")).hasSize(1);
        List<Button> head = both.stream().filter(one -> !one.hasClassName("narrow-only")).toList();
        assertThat(head).hasSize(1);
        test(head.getFirst()).click();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private String state() {
        return find(SavedState.class).single().getText();
    }

    /** Everything that can be read on the page. */
    private String text() {
        return Page.textOf(getCurrentView());
    }
}
