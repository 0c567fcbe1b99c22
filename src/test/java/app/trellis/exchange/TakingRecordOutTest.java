package app.trellis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Rhythm;
import app.trellis.care.About;
import app.trellis.care.Attendance;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.KeepingGoals;
import app.trellis.care.ManagingClients;
import app.trellis.care.ReadingRhythm;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.Sign;
import app.trellis.care.TalkResult;
import app.trellis.care.TeamRecordPart;
import app.trellis.exchange.TakingRecordOut.Progress;
import app.trellis.notes.KeepingProcessNotes;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.shared.files.Checked;
import app.trellis.shared.files.FileCheck;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.Paper;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.trends.MarkingTrends;
import app.trellis.trends.NewEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the care team takes out of a client's record, and what is never in it. */
@ServiceTest
class TakingRecordOutTest {

    @Autowired People people;
    @Autowired TakingRecordOut taking;
    @Autowired ManagingClients clients;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired KeepingProcessNotes processNotes;
    @Autowired Assigning assigning;
    @Autowired Responding responding;
    @Autowired CheckingIn checkingIn;
    @Autowired KeepingGoals goals;
    @Autowired KeepingAgreements agreements;
    @Autowired HoldingPrivateTalks talks;
    @Autowired Holds holds;
    @Autowired MarkingTrends marking;
    @Autowired List<TeamRecordPart> parts;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor mia;
    private ClientId client;

    @BeforeEach
    void miaIsAnnasClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.as(anna, () -> clients.add("Mia Example", "R-7"));
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void itHoldsWhatTheCareTeamMayRead() {
        SessionId session = session(Duration.ofDays(-1));
        NoteId note = note(session, "Slept badly.");
        people.as(anna, () -> signing.addAddendum(client, note, "It was a Tuesday."));
        people.as(mia, () -> goals.add(client, "Call my sister again", true));
        people.as(anna, () -> agreements.draw(client, ReadingRhythm.ONCE_A_WEEK, ""));
        people.as(
                anna,
                () ->
                        talks.record(
                                client, About.FRIEND, LocalDate.now(clock), TalkResult.NO_CONCERN));
        people.as(anna, () -> marking.note(client, event("Moved out", Sharing.SHARED)));
        send(assign(), "words for anna", Sharing.SHARED);
        checkingIn.send(
                mia,
                client,
                checkingIn.opened(anna, mia, client),
                Map.of("q1", 6, "q2", 7, "q3", 5, "q4", 6, "q5", 8, "q10", 1),
                Sharing.SHARED);

        JsonNode file = json();

        assertThat(file.get("format").asString()).isEqualTo("trellis-record");
        assertThat(file.get("version").asInt()).isEqualTo(1);
        assertThat(file.get("client").get(0).get("name").asString()).isEqualTo("Mia Example");
        assertThat(file.get("sessions")).hasSize(1);
        JsonNode signed = file.get("notes").get(0);
        assertThat(signed.get("session").asString()).isEqualTo(session.toString());
        assertThat(signed.get("sections").get(0).get("words").asString()).isEqualTo("Slept badly.");
        assertThat(signed.get("added").get(0).get("words").asString())
                .isEqualTo("It was a Tuesday.");
        assertThat(signed.get("asSigned").asBoolean()).isTrue();
        assertThat(file.get("goals").get(0).get("words").asString())
                .isEqualTo("Call my sister again");
        assertThat(file.get("agreements")).hasSize(1);
        assertThat(file.get("privateTalks").get(0).get("result").asString())
                .isEqualTo("NO_CONCERN");
        assertThat(file.get("holds").get(0).get("sign").asString()).isEqualTo("FELT_UNSAFE");
        assertThat(file.get("assignments")).hasSize(2);
        assertThat(file.get("responses").toString()).contains("words for anna");
        assertThat(file.get("scores").get(0).get("items").get("q2").asInt()).isEqualTo(7);
        assertThat(file.get("days").get(0).get("words").asString()).isEqualTo("Moved out");
        assertThat(file.get("alerts").get(0).get("rule").asString()).isEqualTo("FELT_UNSAFE");
        assertThat(file.get("manifest")).hasSize(parts.size());

        Paper paper = pdf(Locale.ENGLISH);
        assertThat(paper.isTaggedWithItsFontsInside("en").text())
                .contains("Record of a client")
                .contains("Mia Example")
                .contains("Slept badly.")
                .contains("It was a Tuesday.")
                .contains("Call my sister again")
                .contains("words for anna")
                .contains("Not in it, whatever you choose");
        assertThat(pdf(Locale.of("es")).isTaggedWithItsFontsInside("es").text())
                .contains("Expediente de una persona")
                .contains("Conversaciones a solas");
    }

    @Test
    void whatIsOnePersonsOwnOrClosedIsNeverInIt() {
        SessionId session = session(Duration.ofDays(-1));
        people.as(
                anna,
                () -> {
                    NoteId draft = writing.start(client, session, NoteFormat.FREE).id();
                    writing.keepDraft(client, draft, 0, text("a draft of anna's"));
                });
        people.as(anna, () -> processNotes.keep(client, session, 0, "a process note"));
        people.as(mia, () -> goals.add(client, "a goal of her own", false));
        people.as(mia, () -> marking.noteOwn(client, event("a day of her own", Sharing.PRIVATE)));
        people.as(
                mia, () -> marking.noteOwn(client, event("words of a day", Sharing.NUMBERS_ONLY)));
        AssignmentId page = assign();
        send(page, "a private page", Sharing.PRIVATE);
        send(page, "words behind numbers", Sharing.NUMBERS_ONLY);
        send(page, "kept for next time", Sharing.NEXT_SESSION);
        ResponseForPlayer begun = open(page);
        people.as(
                mia,
                () ->
                        responding.keep(
                                client, begun.id(), written(begun, "half a word", Sharing.SHARED)));
        people.as(
                anna,
                () ->
                        transactions.executeWithoutResult(status ->
                                holds.place(
                                        client,
                                        new Sign(
                                                HoldCode.PARTNER_HAS_HOLD,
                                                HoldScope.ALL,
                                                null,
                                                null,
                                                true))));
        assertThat(json().get("responses").toString()).contains("kept for next time");
        session(Duration.ofHours(1));
        clock.advance(Duration.ofDays(2));

        String everything = json() + pdf(Locale.ENGLISH).text();

        assertThat(everything)
                .doesNotContain("a draft of anna's")
                .doesNotContain("a process note")
                .doesNotContain("a goal of her own")
                .doesNotContain("a day of her own")
                .doesNotContain("words of a day")
                .doesNotContain("a private page")
                .doesNotContain("words behind numbers")
                .doesNotContain("kept for next time")
                .doesNotContain("half a word");
        assertThat(json().get("holds")).isEmpty();
        assertThat(json().get("responses")).hasSize(2);
    }

    @Test
    void aNoteThatWasTakenOutOfUseLeavesThatAndNoneOfItsWords() {
        NoteId note = note(session(Duration.ZERO), "about somebody else");
        people.as(anna, () -> signing.withdraw(client, note, "another client's session"));

        JsonNode withdrawn = json().get("notes").get(0);

        assertThat(withdrawn.get("withdrawn").get("reason").asString())
                .isEqualTo("another client's session");
        assertThat(withdrawn.get("sections")).isEmpty();
        assertThat(pdf(Locale.ENGLISH).text())
                .contains("another client's session")
                .doesNotContain("about somebody else");
    }

    @Test
    void onlyWhatWasChosenIsReadAndItIsToldHowFarItIs() {
        note(session(Duration.ZERO), "Slept badly.");
        List<Progress> told = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.as(
                anna,
                () ->
                        taking.json(
                                client,
                                Set.of("sessions", "goals"),
                                Locale.ENGLISH,
                                told::add,
                                out));

        JsonNode file = JsonMapper.builder().build().readTree(out.toByteArray());

        assertThat(file.has("notes")).isFalse();
        assertThat(file.get("manifest")).hasSize(2);
        assertThat(told)
                .containsExactly(
                        new Progress("Sessions and contacts", 1, 2), new Progress("Goals", 2, 2));
    }

    @Test
    void itGoesOnPastWhatIsReadAtATime() {
        SessionId session = session(Duration.ZERO);
        for (int i = 0; i < 21; i++) {
            note(i == 0 ? session : session(Duration.ofMinutes(i)), "note " + i);
        }
        for (int i = 21; i <= TeamRecordPart.AT_ONCE; i++) {
            session(Duration.ofMinutes(i));
        }

        JsonNode file = json();

        assertThat(file.get("notes")).hasSize(21);
        assertThat(file.get("notes").toString()).contains("note 20");
        assertThat(file.get("sessions")).hasSize(TeamRecordPart.AT_ONCE + 1);
    }

    @Test
    void bothFilesCanBeCheckedAndDamageIsFound(@TempDir Path folder) throws IOException {
        note(session(Duration.ZERO), "Slept badly.");
        Path file = folder.resolve("file");

        Files.write(file, bytes(Locale.ENGLISH));
        Checked json = FileCheck.of(file);
        assertThat(json.holds()).isTrue();
        assertThat(json.parts()).hasSize(parts.size());
        Files.writeString(file, Files.readString(file).replace("Slept badly", "Slept well."));
        assertThat(FileCheck.of(file).parts())
                .filteredOn(part -> part.finding() != Checked.Finding.HOLDS)
                .extracting(Checked.Part::name)
                .containsExactly("notes");

        byte[] pdf = pdf(Locale.ENGLISH).file();
        Files.write(file, pdf);
        assertThat(FileCheck.of(file).holds()).isTrue();
        pdf[pdf.length / 2] ^= 1;
        Files.write(file, pdf);
        assertThat(FileCheck.of(file).holds()).isFalse();
    }

    @Test
    void thatItWasTakenOutIsInTheAuditOnce() {
        json();

        int noted =
                people.as(
                        anna,
                        () ->
                                transactions.execute(status ->
                                        sql.sql(
                                                        """
                                                        select count(*) from audit_entry
                                                         where practice_id = :practice
                                                           and client_id = :client
                                                           and action = 'RECORD_EXPORTED'
                                                        """)
                                                .param("client", client.value())
                                                .query(Integer.class)
                                                .single()));

        assertThat(noted).isEqualTo(1);
    }

    @Test
    void whoIsNotOnTheCareTeamGetsNothing() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        for (Actor nobody : List.of(ben, administrator, mia)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() ->
                            people.as(
                                    nobody,
                                    () ->
                                            taking.json(
                                                    client,
                                                    Set.of("notes"),
                                                    Locale.ENGLISH,
                                                    progress -> {},
                                                    out)));
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void eachPartHasANameOfItsOwn() {
        assertThat(parts).extracting(TeamRecordPart::key).doesNotHaveDuplicates();
        assertThat(parts).extracting(TeamRecordPart::order).doesNotHaveDuplicates();
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(bytes(Locale.ENGLISH));
    }

    private byte[] bytes(Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.as(anna, () -> taking.json(client, all(), locale, progress -> {}, out));
        return out.toByteArray();
    }

    private Paper pdf(Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.as(anna, () -> taking.pdf(client, all(), locale, progress -> {}, out));
        return Paper.of(out.toByteArray(), "record-" + locale.getLanguage());
    }

    private Set<String> all() {
        return parts.stream().map(TeamRecordPart::key).collect(Collectors.toSet());
    }

    private SessionId session(Duration fromNow) {
        return people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant().plus(fromNow),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
    }

    private NoteId note(SessionId session, String words) {
        return people.as(
                anna,
                () -> {
                    NoteId id = writing.start(client, session, NoteFormat.FREE).id();
                    writing.keepDraft(client, id, 0, text(words));
                    signing.sign(client, id, 1);
                    return id;
                });
    }

    private static NoteText text(String words) {
        return new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, words));
    }

    private AssignmentId assign() {
        return people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                Asking.page("two-truths", LocalDate.now(clock))
                                        .each(Rhythm.ALWAYS_OPEN)
                                        .data()));
    }

    private ResponseForPlayer open(AssignmentId page) {
        return people.as(mia, () -> responding.open(client, page, null, Locale.ENGLISH));
    }

    private void send(AssignmentId page, String words, Sharing sharing) {
        ResponseForPlayer open = open(page);
        people.as(mia, () -> responding.send(client, open.id(), written(open, words, sharing)));
    }

    private static Writing written(ResponseForPlayer page, String words, Sharing sharing) {
        return new Writing(
                page.revision(),
                new HashMap<>(Map.of("one", words)),
                "",
                sharing,
                false,
                null,
                false,
                null);
    }

    private NewEvent event(String words, Sharing sharing) {
        return new NewEvent(LocalDate.now(clock), words, false, sharing);
    }
}
