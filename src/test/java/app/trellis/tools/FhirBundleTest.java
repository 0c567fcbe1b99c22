package app.trellis.tools;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.care.Attendance;
import app.trellis.care.KeepingGoals;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.DraftNote;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as FHIR. What comes out is held to committed files, ids numbered anew; {@code ./mvnw
 * -Pfhir} holds those files to the base specification.
 */
@ServiceTest
class FhirBundleTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FILES = Path.of("src/test/resources/fhir");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String PRIVATE_WORDS = "only mine to read";
    private static final String SHARED_WORDS = "a walk by the river";
    private static final String GOAL = "To sleep through the night";
    private static final String NOTE = "what was said in the room";

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired Assigning assigning;
    @Autowired Responding responding;
    @Autowired CheckingIn checkingIn;
    @Autowired KeepingGoals goals;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired WritingFhir fhir;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId mia;
    private Actor miaHerself;

    @BeforeEach
    void aRecordWithSomethingOfEachKind() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        mia = people.client(anna);
        miaHerself = people.arrive(anna, mia);
        people.as(
                anna,
                () -> {
                    SessionId session =
                            sessions.record(
                                    mia,
                                    new SessionData(
                                            clock.instant().minus(Duration.ofDays(1)),
                                            SessionKind.SESSION,
                                            Attendance.ATTENDED));
                    DraftNote draft = writing.start(mia, session, NoteFormat.FREE);
                    writing.keepDraft(
                            mia,
                            draft.id(),
                            draft.revision(),
                            new NoteText(
                                    NoteFormat.FREE,
                                    Map.of(NoteFormat.FREE.sections().getFirst(), NOTE)));
                    signing.sign(mia, draft.id(), 1);
                });
        checkingIn.sent(anna, miaHerself, mia, marks(10, 7));
        clock.advance(Duration.ofMinutes(1));
        sent(Asking.form("gad-7", today()), forms(7), Sharing.SHARED);
        clock.advance(Duration.ofMinutes(1));
        sent(
                Asking.page("middle-ground-review", today()),
                Map.of("good", SHARED_WORDS),
                Sharing.SHARED);
        clock.advance(Duration.ofMinutes(1));
        sent(Asking.page("two-truths", today()), Map.of(), Sharing.PRIVATE);
        people.as(anna, () -> clients.open(mia));
        people.as(miaHerself, () -> goals.add(mia, GOAL, true));
        people.as(miaHerself, () -> goals.add(mia, PRIVATE_WORDS, false));
        clock.set(TestClock.START.plus(Duration.ofHours(1)));
    }

    @Test
    void byDefaultItHoldsNumbersAndDaysAndNoNameAndNoWord() throws IOException {
        String bundle = bundle(new FhirChoice(false, false));

        assertThat(types(bundle))
                .contains(
                        "Patient",
                        "Practitioner",
                        "Questionnaire",
                        "QuestionnaireResponse",
                        "Observation",
                        "CarePlan",
                        "Task",
                        "Goal",
                        "Encounter",
                        "DocumentReference",
                        "AuditEvent",
                        "Provenance");
        assertThat(bundle)
                .contains("70274-6")
                .doesNotContain(SHARED_WORDS, PRIVATE_WORDS, GOAL, NOTE)
                .doesNotContain(people.as(anna, () -> clients.details(mia)).name())
                .doesNotContain(anna.person().name());
        isAsCommitted(
                "bundle-numbers.json", bundle.replace("\"" + mia.shortNumber() + "\"", "\"0001\""));
    }

    @Test
    void whatWasSharedInWordsIsInItOnlyWhereItWasChosen() throws IOException {
        String bundle = bundle(new FhirChoice(true, true));

        assertThat(bundle)
                .contains(SHARED_WORDS, GOAL)
                .contains(people.as(anna, () -> clients.details(mia)).name())
                .doesNotContain(PRIVATE_WORDS, NOTE);
        isAsCommitted(
                "bundle-words.json",
                bundle.replaceAll("Client \\d+", "Client 1").replaceAll("staff\\d+@", "staff@"));
    }

    @Test
    void aPrivatePageIsInNoWayInIt() {
        JsonNode bundle = JSON.readTree(bundle(new FhirChoice(true, true)));

        assertThat(of(bundle, "QuestionnaireResponse")).hasSize(3);
        assertThat(of(bundle, "Goal")).hasSize(1);
    }

    @Test
    void everyReferenceLeadsToSomethingInIt() {
        JsonNode bundle = JSON.readTree(bundle(new FhirChoice(false, false)));
        List<String> there =
                StreamSupport.stream(bundle.path("entry").spliterator(), false)
                        .map(entry -> entry.path("fullUrl").asString())
                        .toList();

        assertThat(there).doesNotHaveDuplicates();
        assertThat(bundle.findValues("reference"))
                .isNotEmpty()
                .filteredOn(JsonNode::isString)
                .allSatisfy(one -> assertThat(there).contains(one.asString()));
    }

    private void sent(Asking asking, Map<String, Object> answers, Sharing sharing) {
        AssignmentId id = people.as(anna, () -> assigning.assign(mia, asking.data()));
        ResponseForPlayer page =
                people.as(miaHerself, () -> responding.open(mia, id, null, Locale.ENGLISH));
        people.as(
                miaHerself,
                () ->
                        responding.send(
                                mia,
                                page.id(),
                                new Writing(
                                        0,
                                        new HashMap<>(answers),
                                        "",
                                        sharing,
                                        false,
                                        null,
                                        false,
                                        null)));
    }

    private String bundle(FhirChoice choice) {
        return new String(
                people.as(anna, () -> fhir.bundle(mia, choice, Locale.ENGLISH)),
                StandardCharsets.UTF_8);
    }

    /** Written where it is missing, so that a new one is looked at and committed by a person. */
    private static void isAsCommitted(String name, String bundle) throws IOException {
        Map<String, String> numbers = new HashMap<>();
        Matcher ids = ID.matcher(bundle);
        String numbered =
                ids.replaceAll(found ->
                        numbers.computeIfAbsent(
                                found.group(),
                                one ->
                                        "00000000-0000-4000-8000-%012d"
                                                .formatted(numbers.size() + 1)));
        String pretty = JSON.writeValueAsString(JSON.readTree(numbered)) + "\n";
        Path file = FILES.resolve(name);
        if (!Files.exists(file)) {
            Files.writeString(file, pretty);
        }
        assertThat(pretty).isEqualTo(Files.readString(file));
    }

    private static List<String> types(String bundle) {
        List<String> types = new ArrayList<>();
        JSON.readTree(bundle)
                .path("entry")
                .forEach(
                        entry -> types.add(entry.path("resource").path("resourceType").asString()));
        return types;
    }

    private static List<JsonNode> of(JsonNode bundle, String type) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .filter(one -> one.path("resourceType").asString().equals(type))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<String, Object> marks(int items, int mark) {
        Map<String, Object> marks = new HashMap<>();
        for (int item = 1; item <= items; item++) {
            marks.put("q" + item, mark);
        }
        return marks;
    }

    private static Map<String, Object> forms(int items) {
        Map<String, Object> marks = new HashMap<>();
        for (int item = 1; item <= items; item++) {
            marks.put("q" + item, "1");
        }
        return marks;
    }
}
