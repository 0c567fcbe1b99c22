package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingSafeContact;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SafeContactData;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.DraftNote;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteOutline;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Covered;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What is at hand above the note on a crisis contact, and only on a tap. */
@ServiceTest
class CrisisContactPageTest extends SpringBrowserlessTest {

    private static final String NUMBER = "the neighbour, 9 to 5";
    private static final String KIND_LINE = "One hour at a time.";

    @Autowired People people;
    @Autowired RecordingSessions sessions;
    @Autowired KeepingSafeContact contacts;
    @Autowired KeepingSupportPages support;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor mia;
    private ClientId client;

    @BeforeEach
    void miaIsInAnnasCare() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        people.as(
                anna,
                () ->
                        contacts.record(
                                client,
                                new SafeContactData(
                                        true, NUMBER, "", "the library", "", "blue", "")));
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void openingTheNoteShowsAndReadsNothingOfEither() {
        aSteadyPage(List.of());
        open(SessionKind.CRISIS);

        assertThat(find(Covered.class).all()).hasSize(2);
        assertThat(text()).doesNotContain(NUMBER, KIND_LINE);
        assertThat(looks("SAFE_CONTACT_OPENED")).isZero();
        assertThat(looks("STEADY_PAGE_OPENED")).isZero();
        assertThat(find(TextArea.class).all()).hasSize(1);
    }

    @Test
    void aTapShowsTheSafeContactAndEachLookIsWrittenDown() {
        open(SessionKind.CRISIS);

        click("Show the safe contact");
        assertThat(text()).contains(NUMBER, "the library", "blue", "no mail is sent");
        assertThat(looks("SAFE_CONTACT_OPENED")).isEqualTo(1);

        click("Put the safe contact away");
        assertThat(text()).doesNotContain(NUMBER);
        click("Show the safe contact");
        assertThat(looks("SAFE_CONTACT_OPENED")).isEqualTo(2);
        assertThat(looks("STEADY_PAGE_OPENED")).isZero();
    }

    @Test
    void withoutASafeContactItLeadsToWhereOneIsNoted() {
        client = people.client(anna);
        open(SessionKind.CRISIS);

        click("Show the safe contact");

        assertThat(text()).contains("No safe contact is noted yet.");
        assertThat(find(Anchor.class).withText("Note it under Details").single().getHref())
                .isEqualTo("desk/clients/%s/details".formatted(client));
        assertThat(looks("SAFE_CONTACT_OPENED")).isZero();
    }

    @Test
    void aTapShowsTheSteadyPageWithoutThePartsKeptPrivate() {
        aSteadyPage(List.of("kindline"));
        open(SessionKind.CRISIS);

        click("Show the steady page");

        assertThat(text()).contains("I go quiet").doesNotContain(KIND_LINE);
        assertThat(looks("STEADY_PAGE_OPENED")).isEqualTo(1);
    }

    @Test
    void aSteadyPageThatIsAllPrivateReadsLikeNone() {
        open(SessionKind.CRISIS);
        click("Show the steady page");
        assertThat(text()).contains("Nothing of a steady page is open to you.");

        aSteadyPage(List.of("kindline", "notice"));
        open(SessionKind.CRISIS);
        click("Show the steady page");
        assertThat(text()).contains("Nothing of a steady page is open to you.");
        assertThat(looks("STEADY_PAGE_OPENED")).isZero();
    }

    @Test
    void otherContactsAndSessionsHaveNoneOfIt() {
        for (SessionKind kind : SessionKind.values()) {
            if (kind != SessionKind.CRISIS) {
                open(kind);
                assertThat(find(Covered.class).all()).as("%s", kind).isEmpty();
            }
        }
    }

    @Test
    void aSignedNoteIsReadWithoutIt() {
        SessionId session = aContact(SessionKind.CRISIS);
        DraftNote draft = writing.start(client, session, NoteFormat.FREE);
        writing.keepDraft(
                client,
                draft.id(),
                draft.revision(),
                new NoteText(
                        NoteOutline.of(NoteFormat.FREE), Map.of(NoteSection.TEXT, "we spoke")));
        signing.sign(client, draft.id(), draft.revision() + 1);

        UI.getCurrent().navigate(NoteView.path(client, session));

        assertThat(text()).contains("we spoke");
        assertThat(find(Covered.class).all()).isEmpty();
    }

    private void aSteadyPage(List<String> onlyMe) {
        people.as(
                mia,
                () ->
                        support.keep(
                                client,
                                "steady-page",
                                new Writing(
                                        0,
                                        new LinkedHashMap<>(
                                                Map.of(
                                                        "kindline",
                                                        KIND_LINE,
                                                        "notice",
                                                        picked(List.of("i-go-quiet")),
                                                        "@onlyMe",
                                                        picked(onlyMe))),
                                        "",
                                        Sharing.PRIVATE,
                                        false,
                                        null,
                                        false,
                                        null)));
    }

    private static Map<String, Object> picked(List<String> codes) {
        return Map.of("picked", codes, "own", List.of());
    }

    private SessionId aContact(SessionKind kind) {
        return sessions.record(
                client,
                new SessionData(
                        clock.instant(),
                        kind,
                        kind.isContact() ? Attendance.CONTACT : Attendance.ATTENDED));
    }

    private void open(SessionKind kind) {
        UI.getCurrent().navigate(NoteView.path(client, aContact(kind)));
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private String text() {
        return Page.textOf(getCurrentView());
    }

    private long looks(String action) {
        return people.as(
                anna,
                () ->
                        transactions.execute(status ->
                                sql.sql(
                                                """
                                                select count(*) from audit_entry
                                                 where practice_id = :practice
                                                   and client_id = :client and action = :action
                                                """)
                                        .param("client", client.value())
                                        .param("action", action)
                                        .query(Long.class)
                                        .single()));
    }
}
