package app.trellis.tools;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingGoals;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.DraftNote;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import app.trellis.support.Web;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * FHIR on the wire: who is answered, by what can be searched, and what is never told. What comes
 * out is held to committed files, which {@code ./mvnw -Pfhir} holds to the base specification.
 */
@HttpTest
@Import(CheckingIn.class)
class FhirEndpointTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FILES = Path.of("src/test/resources/fhir");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);
    private static final String GOAL = "To sleep through the night";
    private static final String NOTE = "what was said in the room";

    @Autowired People people;
    @Autowired KeepingTools keeping;
    @Autowired LettingToolsIn letting;
    @Autowired CheckingIn checkingIn;
    @Autowired KeepingGoals goals;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired ToolDoor door;
    @Autowired ReadingAsFhir reading;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    private Actor administrator;
    private Actor anna;
    private ClientId mia;
    private Actor miaHerself;
    private Web web;

    @BeforeEach
    void annaTreatsMia() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        mia = people.client(anna);
        miaHerself = people.arrive(anna, mia);
        people.as(
                administrator,
                () -> {
                    keeping.switchOn();
                    keeping.switchFhirOn();
                });
        web = new Web(port, "127.0.0.41");
    }

    @AfterEach
    void hangUp() {
        web.close();
    }

    @Test
    void nothingIsAnsweredUntilThePracticeSaysSo() {
        String token = token(ALL);
        letIn(anna);
        people.as(administrator, keeping::switchFhirOff);
        for (String path : paths()) {
            HttpResponse<String> answer = get(token, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            isAnOutcome(answer);
        }
        assertThat(web.get("/api/v1/clients", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);

        people.as(administrator, keeping::switchFhirOn);
        for (String path : paths()) {
            assertThat(get(token, path).statusCode()).as(path).isEqualTo(200);
        }
        people.as(administrator, keeping::switchOff);
        HttpResponse<String> answer = get(token, "metadata");
        assertThat(answer.statusCode()).isEqualTo(401);
        isAnOutcome(answer);
        people.as(administrator, keeping::switchOn);
        assertThat(get(token, "metadata").statusCode()).isEqualTo(404);
    }

    @Test
    void eachTypeAsksForItsOwnScopeAndForTheOneOfFhir() {
        for (FhirType type : FhirType.values()) {
            String both = token(EnumSet.of(Scope.FHIR_READ, type.scope()));
            assertThat(get(both, type.type()).statusCode()).as(type.type()).isEqualTo(200);
            String withoutFhir = token(EnumSet.complementOf(EnumSet.of(Scope.FHIR_READ)));
            assertThat(get(withoutFhir, type.type()).statusCode()).isEqualTo(404);
            if (type.scope() != Scope.FHIR_READ) {
                String other = token(EnumSet.complementOf(EnumSet.of(type.scope())));
                assertThat(get(other, type.type()).statusCode()).as(type.type()).isEqualTo(404);
                assertThat(get(other, type.type() + "/" + UUID.randomUUID()).statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void theStatementNamesExactlyWhatASearchUnderstands() {
        String token = token(ALL);
        JsonNode statement = JSON.readTree(get(token, "metadata").body());
        Set<String> named = new TreeSet<>();
        for (JsonNode resource : statement.path("rest").get(0).path("resource")) {
            String type = resource.path("type").asString();
            named.add(type);
            Set<String> params = new TreeSet<>();
            for (JsonNode param : resource.path("searchParam")) {
                String value =
                        switch (param.path("type").asString()) {
                            case "date" -> "ge2026-03-02";
                            case "reference" -> UUID.randomUUID().toString();
                            default -> "final";
                        };
                String name = param.path("name").asString();
                params.add(name);
                assertThat(get(token, type + "?" + name + "=" + value).statusCode())
                        .as("%s by %s", type, name)
                        .isEqualTo(200);
            }
            for (String name :
                    List.of("patient", "code", "date", "name", "_lastUpdated", "_include", "x")) {
                if (!params.contains(name)) {
                    HttpResponse<String> answer = get(token, type + "?" + name + "=2026");
                    assertThat(answer.statusCode()).as("%s by %s", type, name).isEqualTo(400);
                    isAnOutcome(answer);
                }
            }
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(named)
                .containsExactly(
                        "CarePlan",
                        "DocumentReference",
                        "Encounter",
                        "Goal",
                        "Observation",
                        "Patient",
                        "Questionnaire",
                        "QuestionnaireResponse",
                        "Task");
    }

    @Test
    void aToolSeesOnlyTheClientsOfThoseWhoLetItInAndNothingOfAnotherPractice() {
        something();
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        ClientId noah = people.client(ben);
        Actor elsewhere = people.administrator();
        Actor stranger = people.staff(elsewhere, Role.PRACTITIONER);
        ClientId foreign = people.client(stranger);
        people.as(
                elsewhere,
                () -> {
                    keeping.switchOn();
                    keeping.switchFhirOn();
                });
        String token = token(ALL);
        for (FhirType type : FhirType.values()) {
            if (type != FhirType.QUESTIONNAIRE) {
                assertThat(found(token, type.type())).as(type.type()).isEmpty();
            }
        }

        letIn(anna);
        String theirs = people.as(elsewhere, () -> keeping.make("Elsewhere", ALL, lastDay()));
        letIn(stranger);

        assertThat(ids(token, "Patient")).containsExactly(mia.toString());
        assertThat(ids(theirs, "Patient")).containsExactly(foreign.toString());
        for (FhirType type : FhirType.values()) {
            List<String> mine = ids(token, type.type());
            assertThat(mine).as(type.type()).isNotEmpty();
            assertThat(get(token, type.type() + "/" + mine.getFirst()).statusCode()).isEqualTo(200);
            if (type != FhirType.QUESTIONNAIRE) {
                assertThat(get(theirs, type.type() + "/" + mine.getFirst()).statusCode())
                        .as(type.type())
                        .isEqualTo(404);
                assertThat(ids(theirs, type.type() + "?_id=" + mine.getFirst())).isEmpty();
            }
        }
        assertThat(get(token, "Patient/" + noah).statusCode()).isEqualTo(404);
        assertThat(ids(token, "Task?patient=" + noah + "," + foreign)).isEmpty();
    }

    @Test
    void noNameNoWordNoAnswerAndNothingPrivateIsEverTold() {
        something();
        ClientId leo = people.client(anna);
        Actor leoHimself = people.arrive(anna, leo);
        var page = checkingIn.opened(anna, leoHimself, leo);
        checkingIn.send(leoHimself, leo, page, answers(3), Sharing.PRIVATE);
        people.as(miaHerself, () -> goals.add(mia, "only mine", false));
        String token = token(ALL);
        letIn(anna);
        StringBuilder all = new StringBuilder();
        for (FhirType type : FhirType.values()) {
            if (type != FhirType.QUESTIONNAIRE) {
                all.append(get(token, type.type()).body());
            }
        }

        assertThat(all)
                .contains(mia.toString())
                .doesNotContain(GOAL, NOTE, "only mine", anna.person().name())
                .doesNotContain(page.id().toString())
                .doesNotContain("\"answer\"", "\"participant\"", anna.id().toString());
        assertThat(get(token, "QuestionnaireResponse/" + page.id()).statusCode()).isEqualTo(404);
        assertThat(found(token, "Goal")).hasSize(1);
    }

    @Test
    void aSearchIsNarrowedByPersonDayCodeAndState() {
        something();
        String token = token(ALL);
        letIn(anna);

        assertThat(ids(token, "Observation?patient=" + mia)).hasSize(1);
        assertThat(ids(token, "Observation?subject=Patient/" + mia)).hasSize(1);
        assertThat(ids(token, "Observation?code=trust-check-in")).hasSize(1);
        assertThat(ids(token, "Observation?code=" + enc("urn:trellis:instrument|trust-check-in")))
                .hasSize(1);
        assertThat(ids(token, "Observation?code=" + enc("http://loinc.org|44261-6"))).isEmpty();
        assertThat(ids(token, "Observation?date=2026-03-02")).hasSize(1);
        assertThat(ids(token, "Observation?date=2026")).hasSize(1);
        assertThat(ids(token, "Observation?date=ne2026-03")).isEmpty();
        assertThat(ids(token, "Observation?date=gt2026-03-02")).isEmpty();
        assertThat(ids(token, "Observation?date=ge2026-03-02&date=lt2026-03-03")).hasSize(1);
        assertThat(ids(token, "Observation?date=le2026-03-01T23:59:59Z")).isEmpty();
        assertThat(ids(token, "Observation?status=final&category=survey")).hasSize(1);
        assertThat(ids(token, "Observation?status=preliminary")).isEmpty();
        assertThat(ids(token, "Observation?_lastUpdated=ge2026-03-02T00:00:00%2B01:00")).hasSize(1);
        assertThat(ids(token, "Task?status=in-progress,completed")).hasSize(1);
        assertThat(ids(token, "Task?code=" + enc("urn:trellis:exercise|trust-check-in"))).isEmpty();
        assertThat(
                        ids(
                                token,
                                "QuestionnaireResponse?questionnaire=urn:trellis:instrument:trust-check-in"))
                .hasSize(1);
        assertThat(ids(token, "QuestionnaireResponse?questionnaire=urn:trellis:instrument:gad-7"))
                .isEmpty();
        assertThat(ids(token, "Goal?start-date=2026-03-02&lifecycle-status=active")).hasSize(1);
        assertThat(ids(token, "Encounter?status=finished&_sort=-date")).hasSize(1);
        assertThat(ids(token, "Patient?active=true&identifier=" + enc("urn:trellis:client|" + mia)))
                .containsExactly(mia.toString());
        assertThat(ids(token, "Questionnaire?url=urn:trellis:instrument:gad-7&version=1"))
                .hasSize(1);
        assertThat(ids(token, "Questionnaire?url=urn:trellis:instrument:gad-7&version=99"))
                .isEmpty();
        assertThat(
                        JSON.readTree(
                                        web.post(
                                                        "/api/fhir/r4/Observation/_search",
                                                        Map.of("patient", mia.toString()),
                                                        "Authorization",
                                                        "Bearer " + token)
                                                .body())
                                .path("entry")
                                .size())
                .isEqualTo(1);
    }

    @Test
    void aListIsWalkedThroughByItsLinksInBothOrders() {
        for (int more = 0; more < 6; more++) {
            people.as(
                    anna,
                    () ->
                            sessions.record(
                                    mia,
                                    new SessionData(
                                            clock.instant().minus(Duration.ofDays(1)),
                                            SessionKind.SESSION,
                                            Attendance.ATTENDED)));
            clock.advance(Duration.ofHours(more % 2 == 0 ? 1 : 2));
        }
        String token = token(ALL);
        letIn(anna);

        List<String> forwards = walked(token, "Encounter?_count=4&_sort=date");
        List<String> backwards = walked(token, "Encounter?_count=4&_sort=-date");

        assertThat(forwards).hasSize(6).doesNotHaveDuplicates();
        assertThat(backwards).isEqualTo(forwards.reversed());
        assertThat(walked(token, "Questionnaire?_count=7"))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedAndNotLeftAside() {
        String token = token(ALL);
        for (String path :
                List.of(
                        "Observation?date=yesterday",
                        "Observation?date=ap2026",
                        "Observation?date=2026-13-45",
                        "Observation?patient=Practitioner/1",
                        "Observation?patient:exact=1",
                        "Observation?_sort=code",
                        "Observation?_count=0",
                        "Observation?_count=many",
                        "Observation?_after=there",
                        "Observation?_format=xml",
                        "Observation?status=",
                        "Goal?start-date=2026-03-02T09:00:00Z",
                        "Patient?_sort=name",
                        "Patient/" + mia + "?_summary=true")) {
            HttpResponse<String> answer = get(token, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            isAnOutcome(answer);
            assertThat(answer.body()).doesNotContain("yesterday");
        }
        assertThat(get(token, "Practitioner").statusCode()).isEqualTo(404);
        assertThat(get(token, "AuditEvent").statusCode()).isEqualTo(404);
        assertThat(get(token, "Patient/none").statusCode()).isEqualTo(404);
        HttpResponse<String> written =
                web.send(
                        "POST",
                        "/api/fhir/r4/Patient/" + mia,
                        "{}",
                        "Authorization",
                        "Bearer " + token);
        assertThat(written.statusCode()).isEqualTo(405);
        isAnOutcome(written);
        HttpResponse<String> xml =
                web.get(
                        "/api/fhir/r4/Patient",
                        "Authorization",
                        "Bearer " + token,
                        "Accept",
                        "application/fhir+xml");
        assertThat(xml.statusCode()).isEqualTo(406);
        isAnOutcome(xml);
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        String token = token(ALL);
        letIn(anna);
        HttpResponse<String> first = get(token, "Patient/" + mia);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        HttpResponse<String> again =
                web.get(
                        "/api/fhir/r4/Patient/" + mia,
                        "Authorization",
                        "Bearer " + token,
                        "If-None-Match",
                        tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void whoAsksTooOftenIsToldSoInFhir() {
        String token = token(ALL);
        HttpResponse<String> answer = get(token, "metadata");
        for (int more = 0; more < 200 && answer.statusCode() == 200; more++) {
            answer = get(token, "metadata");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        isAnOutcome(answer);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    }

    @Test
    void aSearchCostsTheSameStatementsHoweverLargeThePracticeIs() throws Exception {
        something();
        String secret = token(ALL);
        letIn(anna);
        ToolAtTheDoor tool = door.open(secret).orElseThrow();
        Map<FhirType, Integer> small = new HashMap<>();
        for (FhirType type : FhirType.values()) {
            statements(tool, type);
            small.put(type, statements(tool, type));
        }
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        for (int more = 0; more < 8; more++) {
            people.client(ben);
            ClientId another = people.client(anna);
            checkingIn.sent(anna, people.arrive(anna, another), another, answers(6));
            clock.advance(Duration.ofMinutes(5));
        }
        for (FhirType type : FhirType.values()) {
            statements(tool, type);
            int large = statements(tool, type);
            assertThat(large).as(type.type()).isEqualTo(small.get(type));
            // Whose turn it is, the token, the switch, the search, what was noted today.
            assertThat(large).as(type.type()).isLessThanOrEqualTo(7);
        }
    }

    @Test
    void whatComesOutIsAsCommitted() throws IOException {
        something();
        String token = token(ALL);
        letIn(anna);

        isAsCommitted("capabilities.json", get(token, "metadata").body());
        for (FhirType type : FhirType.values()) {
            String path =
                    type == FhirType.QUESTIONNAIRE
                            ? "Questionnaire?url=urn:trellis:instrument:phq-9,"
                                    + "urn:trellis:exercise:trigger-log,"
                                    + "urn:trellis:exercise:boundary-review"
                            : type.type();
            isAsCommitted(
                    "search-" + type.type() + ".json",
                    get(token, path).body().replace("\"" + mia.shortNumber() + "\"", "\"0001\""));
        }
        isAsCommitted("outcome.json", get(token, "Patient?name=x").body());
    }

    private int statements(ToolAtTheDoor tool, FhirType type) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(TokenFilter.authentication(tool));
        try {
            return CurrentPractice.call(
                    tool.practiceId(),
                    () -> {
                        try {
                            return StatementCount.of(
                                            () -> {
                                                FhirQuery query = FhirQuery.of(type, Map.of());
                                                return switch (type) {
                                                    case PATIENT -> reading.patients(query);
                                                    case QUESTIONNAIRE ->
                                                            reading.questionnaires(query);
                                                    case QUESTIONNAIRE_RESPONSE ->
                                                            reading.responses(query);
                                                    case OBSERVATION -> reading.observations(query);
                                                    case CARE_PLAN -> reading.carePlans(query);
                                                    case TASK -> reading.tasks(query);
                                                    case GOAL -> reading.goals(query);
                                                    case ENCOUNTER -> reading.encounters(query);
                                                    case DOCUMENT_REFERENCE ->
                                                            reading.documents(query);
                                                };
                                            })
                                    .size();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** One of each thing that can be read. */
    private void something() {
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
        checkingIn.sent(anna, miaHerself, mia, answers(7));
        people.as(miaHerself, () -> goals.add(mia, GOAL, true));
    }

    private static Map<String, Object> answers(int mark) {
        Map<String, Object> answers = new HashMap<>();
        for (int item = 1; item <= 10; item++) {
            answers.put("q" + item, mark);
        }
        return answers;
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("metadata"));
        for (FhirType type : FhirType.values()) {
            paths.add(type.type());
        }
        return paths;
    }

    /** Written where it is missing, so that a new one is looked at and committed by a person. */
    private void isAsCommitted(String name, String body) throws IOException {
        Map<String, String> numbers = new HashMap<>();
        Matcher ids = ID.matcher(body.replace(":" + port + "/", "/"));
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
        assertThat(pretty).as(name).isEqualTo(Files.readString(file));
    }

    private static void isAnOutcome(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.uri() + " " + answer.body())
                .startsWith("application/fhir+json");
        assertThat(JSON.readTree(answer.body()).path("resourceType").asString())
                .isEqualTo("OperationOutcome");
    }

    private List<String> walked(String token, String path) {
        List<String> walked = new ArrayList<>();
        String next = "/api/fhir/r4/" + path;
        while (!next.isEmpty()) {
            JsonNode page = JSON.readTree(web.get(next, "Authorization", "Bearer " + token).body());
            page.path("entry")
                    .forEach(entry -> walked.add(entry.path("resource").path("id").asString()));
            next =
                    StreamSupport.stream(page.path("link").spliterator(), false)
                            .filter(one -> one.path("relation").asString().equals("next"))
                            .map(one -> one.path("url").asString())
                            .map(url -> url.replaceFirst("^https?://[^/]+", ""))
                            .findFirst()
                            .orElse("");
            assertThat(walked.size()).isLessThan(200);
        }
        return walked;
    }

    private List<JsonNode> found(String token, String path) {
        HttpResponse<String> answer = get(token, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return StreamSupport.stream(JSON.readTree(answer.body()).path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .toList();
    }

    private List<String> ids(String token, String path) {
        return found(token, path).stream().map(one -> one.path("id").asString()).toList();
    }

    private HttpResponse<String> get(String token, String path) {
        return web.get("/api/fhir/r4/" + path, "Authorization", "Bearer " + token);
    }

    private static String enc(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String token(Set<Scope> scopes) {
        return people.as(
                administrator,
                () -> {
                    keeping.all().stream()
                            .filter(one -> one.holds(clock.instant()))
                            .skip(5)
                            .forEach(one -> keeping.revoke(one.id()));
                    return keeping.make("Tool " + UUID.randomUUID(), scopes, lastDay());
                });
    }

    private LocalDate lastDay() {
        return LocalDate.now(clock).plusDays(30);
    }

    private void letIn(Actor practitioner) {
        people.as(
                practitioner,
                () -> letting.offered().forEach(one -> letting.letIn(one.tool().id())));
    }
}
