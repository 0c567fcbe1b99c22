package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.DraftNote;
import app.trellis.notes.KeepingProcessNotes;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.ReadingNotes;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.Paper;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A signed note, taken out on paper. */
@ServiceTest
class NotePaperTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired ReadingNotes reading;
    @Autowired KeepingProcessNotes processNotes;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void annaHasSeenAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
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
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void itHoldsTheWordsWhoSignedThemAndWhatWasAdded() {
        NoteId note = signed();
        people.as(anna, () -> signing.addAddendum(client, note, "The date was a Tuesday."));
        people.as(anna, () -> processNotes.keep(client, session, 0, "only for me"));

        Paper paper = taken(Locale.ENGLISH).isTaggedWithItsFontsInside("en");

        assertThat(paper.text())
                .contains("Session note")
                .contains("R-7")
                .doesNotContain("Mia Example")
                .contains(anna.person().name() + ", 2 Mar 2026")
                .contains(digest(note).substring(0, 12))
                .contains("as signed")
                .contains("Subjective\nSlept badly.")
                .contains("One small step.")
                .contains("left blank")
                .contains("Added later")
                .contains("The date was a Tuesday.")
                .contains("Page 1 of 1")
                .doesNotContain("only for me");
        assertThat(exports(note)).containsExactly(client.value().toString());
    }

    @Test
    void itIsThereInSpanish() {
        signed();

        assertThat(taken(Locale.of("es")).isTaggedWithItsFontsInside("es").text())
                .contains("Nota de sesión")
                .contains("Subjetivo")
                .contains("Página 1 de 1");
    }

    @Test
    void aDraftAndANoteThatWasTakenOutOfUseAreNotToBeHad() {
        DraftNote draft = drafted();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> reading.export(client, draft.id())));
        people.as(anna, () -> signing.sign(client, draft.id(), draft.revision()));
        people.as(anna, () -> signing.withdraw(client, draft.id(), "another client's session"));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> reading.export(client, draft.id())));
    }

    @Test
    void whoLeftTheCareTeamGetsNothingByALinkThatStillStands() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        NoteId note = signed();
        show(ben, Locale.ENGLISH, QueryParameters.of("note", note.toString()));
        Anchor link = link();
        people.as(anna, () -> teams.takeOff(client, ben.id()));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(link).download(out);

        assertThat(out.size()).isZero();
        assertThat(exports(note)).isEmpty();
    }

    private NoteId signed() {
        DraftNote draft = drafted();
        people.as(anna, () -> signing.sign(client, draft.id(), draft.revision()));
        return draft.id();
    }

    private DraftNote drafted() {
        return people.as(
                anna,
                () -> {
                    NoteText text =
                            new NoteText(
                                    NoteFormat.SOAP,
                                    Map.of(
                                            NoteSection.SUBJECTIVE,
                                            "Slept badly.",
                                            NoteSection.PLAN,
                                            "One small step."));
                    NoteId id = writing.start(client, session, NoteFormat.SOAP).id();
                    writing.keepDraft(client, id, 0, text);
                    return writing.read(client, session).orElseThrow();
                });
    }

    private String digest(NoteId note) {
        return people.as(anna, () -> reading.open(client, note).digest());
    }

    private Paper taken(Locale locale) {
        show(anna, locale, QueryParameters.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(link()).download(out);
        return Paper.of(out.toByteArray(), "note-" + locale.getLanguage());
    }

    private void show(Actor reader, Locale locale, QueryParameters query) {
        SecurityContextHolder.getContext().setAuthentication(reader.authentication());
        UI.getCurrentOrThrow().setLocale(locale);
        UI.getCurrentOrThrow()
                .navigate("desk/clients/%s/sessions/%s/note".formatted(client, session), query);
    }

    private Anchor link() {
        return find(Anchor.class).all().stream()
                .filter(one -> one.getText().equals("PDF"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> exports(NoteId note) {
        return people.as(
                anna,
                () ->
                        transactions.execute(status ->
                                sql.sql(
                                                """
                                                select client_id from audit_entry
                                                 where practice_id = :practice
                                                   and action = 'NOTE_EXPORTED'
                                                   and subject_id = :note
                                                """)
                                        .param("note", note.value())
                                        .query(String.class)
                                        .list()));
    }
}
