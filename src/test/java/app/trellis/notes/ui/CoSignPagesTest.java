package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.CoSigningNotes;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteState;
import app.trellis.notes.NoteText;
import app.trellis.notes.ReadingNotes;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.organization.Supervising;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The way of a note between its author and a supervisor, on their pages. */
@ServiceTest
class CoSignPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired CoSigningNotes coSigning;
    @Autowired ReadingNotes reading;
    @Autowired Supervising supervising;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor sol;
    private ClientId client;
    private SessionId session;
    private NoteId note;

    @BeforeEach
    void aNoteWaits() {
        Actor administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () -> {
                    UUID line = supervising.begin(sol.id(), anna.id(), LocalDate.now(clock), null);
                    supervising.askForCoSigning(line, true);
                });
        client = people.as(anna, () -> clients.add("Mia Example", "R-7"));
        session =
                people.as(
                        anna,
                        () ->
                                sessions.record(
                                        client,
                                        new SessionData(
                                                clock.instant(),
                                                SessionKind.SESSION,
                                                Attendance.ATTENDED)));
        note = people.as(anna, () -> writing.start(client, session, NoteFormat.FREE).id());
        people.as(
                anna,
                () -> {
                    writing.keepDraft(client, note, 0, free("one small step"));
                    signing.sign(client, note, 1);
                });
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListNamesTheAuthorAndNotTheClient() {
        goTo(sol, CoSignQueueView.PATH);

        assertThat(table())
                .contains("R-7", anna.person().name(), CoSignView.path(note))
                .doesNotContain("Mia");
    }

    @Test
    void withoutAnythingWaitingTheListSaysSo() {
        people.as(anna, () -> signing.withdraw(client, note, "mistaken"));

        goTo(sol, CoSignQueueView.PATH);

        assertThat(text()).contains("No note waits for your signature");
    }

    @Test
    void aNoteIsReadAndCoSignedAndLeavesTheList() {
        goTo(sol, CoSignView.path(note));
        assertThat(text())
                .contains("one small step", "R-7", "waits for a supervisor")
                .doesNotContain("Mia", "Add to this note");

        click("Co-sign");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(getCurrentView()).isInstanceOf(CoSignQueueView.class);
        goTo(sol, CoSignView.path(note));
        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
        goTo(anna, NoteView.path(client, session));
        assertThat(text()).contains("Co-signed by", sol.person().name());
    }

    @Test
    void whatIsReturnedIsWithItsAuthorWithTheRemarkAndCannotBeDiscarded() {
        goTo(sol, CoSignView.path(note));
        click("Return");
        test(find(TextArea.class).withLabel("What is to be changed").single())
                .setValue("say more on the plan");
        returnIt();

        goTo(anna, NoteView.path(client, session));

        assertThat(text()).contains("Returned for edits", "say more on the plan");
        assertThat(find(TextArea.class).withLabel("Note").single().getValue())
                .isEqualTo("one small step");
        assertThat(find(Button.class).withText("Discard the draft").all())
                .noneMatch(Button::isVisible);
    }

    @Test
    void whatStoodInAnEarlierVersionIsOpenedOnlyWhenAskedFor() {
        people.as(sol, () -> coSigning.giveBack(note, 1, "say more on the plan"));
        people.as(
                anna,
                () -> {
                    int revision = writing.read(client, session).orElseThrow().revision();
                    writing.keepDraft(client, note, revision, free("two steps"));
                    signing.sign(client, note, revision + 1);
                });
        for (Actor reader : List.of(anna, sol)) {
            goTo(reader, reader == anna ? NoteView.path(client, session) : CoSignView.path(note));
            assertThat(text()).contains("two steps").doesNotContain("one small step");

            test(find(Details.class).single()).openDetails();

            assertThat(text()).contains("two steps", "one small step");
        }
    }

    @Test
    void aReturnWithoutARemarkIsRefusedBesideItsField() {
        goTo(sol, CoSignView.path(note));
        click("Return");
        returnIt();

        assertThat(find(Dialog.class).exists()).isTrue();
        assertThat(find(TextArea.class).withLabel("What is to be changed").single().isInvalid())
                .isTrue();
    }

    @Test
    void aWithdrawnNoteShowsWhyAndNothingOfItsWords() {
        goTo(anna, NoteView.path(client, session));
        click("Withdraw");
        test(find(TextArea.class).withLabel("Why it is withdrawn").single())
                .setValue("meant for another session");
        List<Button> both = find(Button.class).withText("Withdraw").all();
        test(both.getLast()).click();

        assertThat(text())
                .contains("This note is withdrawn", "meant for another session")
                .doesNotContain("one small step");
        assertThat(people.as(anna, () -> reading.open(client, note)).state())
                .isEqualTo(NoteState.WITHDRAWN);

        goTo(anna, NoteView.path(client, session));
        assertThat(find(TextArea.class).all()).as("Another one may be written").isNotEmpty();
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        UI.getCurrent()
                .navigate(
                        NoteView.path(client, session),
                        QueryParameters.of("note", note.toString()));
        assertThat(text()).contains("meant for another session");
    }

    private void returnIt() {
        test(find(Button.class).withText("Return").all().getLast()).click();
    }

    private void goTo(Actor who, String path) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrent().navigate("desk/profile");
        UI.getCurrent().navigate(path);
    }

    private String table() {
        return find(app.trellis.shared.ui.DataTable.class)
                .single()
                .getElement()
                .getProperty("innerHTML");
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private String text() {
        return Page.textOf(getCurrentView());
    }

    private static NoteText free(String words) {
        return new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, words));
    }
}
