package app.trellis.tools;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.SecretLink;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.TestClock;
import app.trellis.support.Web;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API on the wire: who is let in, what they are told, and what asking again does. */
@HttpTest
@Import(CheckingIn.class)
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    @Autowired People people;
    @Autowired KeepingTools keeping;
    @Autowired LettingToolsIn letting;
    @Autowired Assigning assigning;
    @Autowired CheckingIn checkingIn;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
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
        people.as(administrator, keeping::switchOn);
        web = new Web(port, "127.0.0.31");
    }

    @AfterEach
    void hangUp() {
        web.close();
    }

    @Test
    void nobodyIsLetInWithoutATokenThatHolds() {
        String token = token(ALL);
        people.as(administrator, keeping::switchOff);
        List<String> shown =
                List.of(
                        "",
                        "Bearer",
                        "Bearer none",
                        "Basic " + token,
                        "Bearer trellis_"
                                + SecretLink.fresh(administrator.practice().value()).code(),
                        "Bearer " + token);
        for (String header : shown) {
            for (String path : List.of("/api/v1/clients", "/api/openapi.json", "/api/none")) {
                HttpResponse<String> answer =
                        header.isEmpty() ? web.get(path) : web.get(path, "Authorization", header);

                assertThat(answer.statusCode()).as(header).isEqualTo(401);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Bearer realm=\"trellis\"");
                assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
                assertThat(JSON.readTree(answer.body()).path("type").asString())
                        .isEqualTo("urn:trellis:problem:unknown-token");
            }
        }
        people.as(administrator, keeping::switchOn);
        assertThat(get(token, "/api/v1/clients").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerCarriesNoCookieAndMayNotBeKept() {
        HttpResponse<String> answer = get(token(ALL), "/api/v1/clients");

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aTokenThatWasTakenBackOrIsOverOpensNothingAtOnce() {
        String taken = token(ALL);
        String ends = token(ALL);
        assertThat(get(taken, "/api/v1/clients").statusCode()).isEqualTo(200);

        people.as(
                administrator,
                () ->
                        keeping.all()
                                .forEach(one -> {
                                    if (one.lastUsedAt() != null) {
                                        keeping.revoke(one.id());
                                    }
                                }));

        assertThat(get(taken, "/api/v1/clients").statusCode()).isEqualTo(401);
        assertThat(get(ends, "/api/v1/clients").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofDays(31));
        assertThat(get(ends, "/api/v1/clients").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenSeesOnlyTheClientsOfThoseWhoLetItIn() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        ClientId noah = people.client(ben);
        String token = token(ALL);
        assertThat(data(token, "/api/v1/clients")).isEmpty();

        letIn(anna);
        assertThat(ids(token, "/api/v1/clients")).containsExactly(mia.toString());
        letIn(ben);
        assertThat(ids(token, "/api/v1/clients"))
                .containsExactlyInAnyOrder(mia.toString(), noah.toString());
        people.as(anna, () -> letting.offered().forEach(one -> letting.shutOut(one.tool().id())));

        assertThat(ids(token, "/api/v1/clients")).containsExactly(noah.toString());
    }

    @Test
    void aTokenOfAnotherPracticeSeesNothingOfThisOne() {
        Actor elsewhere = people.administrator();
        Actor stranger = people.staff(elsewhere, Role.PRACTITIONER);
        ClientId foreign = people.client(stranger);
        people.as(elsewhere, keeping::switchOn);
        String token = people.as(elsewhere, () -> keeping.make("Elsewhere", ALL, lastDay()));
        letIn(stranger);
        letIn(anna);
        AssignmentId checkIn = checkIn();

        assertThat(ids(token, "/api/v1/clients")).containsExactly(foreign.toString());
        assertThat(get(token, "/api/v1/assignments/" + checkIn).statusCode()).isEqualTo(404);
        assertThat(data(token, "/api/v1/assignments?client=" + mia)).isEmpty();
        assertThat(post(token, "/api/v1/assignments/" + checkIn + "/end", "k1", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void eachScopeOpensItsOwnAndNothingElse() {
        Map<Scope, String> opened =
                Map.of(
                        Scope.CLIENTS_READ, "/api/v1/clients",
                        Scope.ASSIGNMENTS_READ, "/api/v1/assignments",
                        Scope.RESPONSES_READ, "/api/v1/responses",
                        Scope.SCORES_READ, "/api/v1/scores");
        for (Scope scope : opened.keySet()) {
            String token = token(EnumSet.of(scope));
            opened.forEach((other, path) ->
                    assertThat(get(token, path).statusCode())
                            .as("%s %s", scope, path)
                            .isEqualTo(other == scope ? 200 : 404));
        }
    }

    @Test
    void whatAClientKeepsPrivateIsNotThere() {
        String token = token(ALL);
        letIn(anna);
        var page = checkingIn.opened(anna, miaHerself, mia);
        checkingIn.send(miaHerself, mia, page, answers(), Sharing.PRIVATE);

        assertThat(data(token, "/api/v1/responses")).isEmpty();
        assertThat(data(token, "/api/v1/scores")).isEmpty();
        assertThat(get(token, "/api/v1/responses/" + page.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsSharedIsToldInStatesAndNumbersAndNoWords() {
        String token = token(ALL);
        letIn(anna);
        checkingIn.sent(anna, miaHerself, mia, answers());

        List<JsonNode> responses = data(token, "/api/v1/responses");
        assertThat(responses).hasSize(1);
        assertThat(responses.getFirst().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "client",
                        "assignment",
                        "kind",
                        "key",
                        "version",
                        "state",
                        "sentAt",
                        "readAt",
                        "talkOn",
                        "discussedAt",
                        "changedAt");
        assertThat(responses.getFirst().path("state").asString()).isEqualTo("SENT");
        List<JsonNode> scores = data(token, "/api/v1/scores");
        assertThat(scores).hasSize(1);
        assertThat(scores.getFirst().path("total").isNumber()).isTrue();
        assertThat(scores.getFirst().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "client",
                        "response",
                        "instrument",
                        "version",
                        "takenAt",
                        "takenOn",
                        "total",
                        "answered",
                        "prorated");
        assertThat(data(token, "/api/v1/scores?since=2100-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void aListIsWalkedThroughPageByPageWithoutGapOrRepetition() {
        String token = token(ALL);
        letIn(anna);
        Set<String> all = new java.util.HashSet<>(Set.of(mia.toString()));
        for (int more = 0; more < 6; more++) {
            all.add(people.client(anna).toString());
        }
        List<String> walked = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = JSON.readTree(get(token, "/api/v1/clients?limit=3" + next).body());
            page.path("data").forEach(one -> walked.add(one.path("id").asString()));
            next = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
            pages++;
        } while (!next.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(walked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatCannotBeUnderstoodIsSaidInOneSentenceAndNotRepeated() {
        String token = token(ALL);
        for (String path :
                List.of(
                        "/api/v1/assignments?client=mia",
                        "/api/v1/assignments?since=yesterday",
                        "/api/v1/assignments?after=there",
                        "/api/v1/assignments?limit=0",
                        "/api/v1/assignments?limit=201",
                        "/api/v1/scores/none")) {
            HttpResponse<String> answer = get(token, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("yesterday", "mia\"");
        }
        assertThat(get(token, "/api/v2/clients").statusCode()).isEqualTo(404);
        assertThat(get(token, "/api/v2/clients").headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @Test
    void askingAgainWithTheSameKeyDoesNothingASecondTime() {
        String token = token(ALL);
        letIn(anna);
        String body =
                "{\"client\":\"%s\",\"key\":\"trust-check-in\",\"rhythm\":\"WEEKLY\"}"
                        .formatted(mia);

        HttpResponse<String> first = post(token, "/api/v1/assignments", "a-1", body);
        HttpResponse<String> again = post(token, "/api/v1/assignments", "a-1", " " + body);
        HttpResponse<String> other =
                post(token, "/api/v1/assignments", "a-1", body.replace("WEEKLY", "DAILY"));
        HttpResponse<String> without = post(token, "/api/v1/assignments", "", body);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(data(token, "/api/v1/assignments")).hasSize(1);
        String id = JSON.readTree(first.body()).path("id").asString();
        assertThat(post(token, "/api/v1/assignments/" + id + "/pause", "a-2", "").body())
                .contains("PAUSED");
        assertThat(post(token, "/api/v1/assignments/" + id + "/end", "a-3", "").statusCode())
                .isEqualTo(200);
        assertThat(post(token, "/api/v1/assignments/" + id + "/pause", "a-4", "").statusCode())
                .isEqualTo(409);
        assertThat(
                        JSON.readTree(get(token, "/api/v1/assignments/" + id).body())
                                .path("status")
                                .asString())
                .isEqualTo("ENDED");
    }

    @Test
    void aToolOpensNothingThatAPersonHasNotOpened() {
        String token = token(ALL);
        letIn(anna);
        assertThat(refusal(ask(token, "b-1", "naming-the-wound"))).isEqualTo("tools.only-calm");
        assertThat(refusal(ask(token, "b-2", "boundary-review"))).isEqualTo("tools.only-calm");
        assertThat(refusal(ask(token, "b-3", "grounding"))).isEqualTo("tools.person-first");
        people.as(
                anna,
                () -> assigning.assign(mia, Asking.page("grounding", LocalDate.now(clock)).data()));

        assertThat(ask(token, "b-3", "grounding").statusCode()).isEqualTo(201);
    }

    @Test
    void whoReadIsToldToTheClientAndWrittenOnceADay() {
        String token = token(ALL);
        letIn(anna);
        get(token, "/api/v1/clients");
        get(token, "/api/v1/clients");

        assertThat(noted()).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        get(token, "/api/v1/clients");
        assertThat(noted()).isEqualTo(2);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        String token = token(ALL);
        HttpResponse<String> answer = get(token, "/api/v1/clients");
        for (int more = 0; more < 200 && answer.statusCode() == 200; more++) {
            answer = get(token, "/api/v1/clients");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        clock.advance(Duration.ofMinutes(1));
        assertThat(get(token, "/api/v1/clients").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String token, String key, String exercise) {
        return post(
                token,
                "/api/v1/assignments",
                key,
                "{\"client\":\"%s\",\"key\":\"%s\"}".formatted(mia, exercise));
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        return JSON.readTree(answer.body()).path("rule").asString();
    }

    private long noted() {
        return app.trellis.shared.CurrentPractice.call(
                anna.practice(), () -> people.as(anna, () -> counted()));
    }

    private long counted() {
        return new org.springframework.transaction.support.TransactionTemplate(transactions)
                .execute(status ->
                        jdbc.sql(
                                        "select count(*) from audit_entry where action ="
                                                + " 'TOOL_READ' and client_id = ?")
                                .param(mia.value())
                                .query(Long.class)
                                .single());
    }

    @Autowired org.springframework.transaction.PlatformTransactionManager transactions;

    private String token(Set<Scope> scopes) {
        return people.as(
                administrator, () -> keeping.make("Tool " + UUID.randomUUID(), scopes, lastDay()));
    }

    private LocalDate lastDay() {
        return LocalDate.now(clock).plusDays(30);
    }

    private void letIn(Actor practitioner) {
        people.as(
                practitioner,
                () -> letting.offered().forEach(one -> letting.letIn(one.tool().id())));
    }

    private AssignmentId checkIn() {
        return people.as(
                anna, () -> assigning.assign(mia, Asking.checkIn(LocalDate.now(clock)).data()));
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        for (int item = 1; item <= 10; item++) {
            answers.put("q" + item, 7);
        }
        return answers;
    }

    private HttpResponse<String> get(String token, String path) {
        return web.get(path, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String token, String path, String key, String body) {
        return key.isEmpty()
                ? web.send(
                        "POST",
                        path,
                        body,
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json")
                : web.send(
                        "POST",
                        path,
                        body,
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key);
    }

    private List<JsonNode> data(String token, String path) {
        HttpResponse<String> answer = get(token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> data = new ArrayList<>();
        JSON.readTree(answer.body()).path("data").forEach(data::add);
        return data;
    }

    private List<String> ids(String token, String path) {
        return data(token, path).stream().map(one -> one.path("id").asString()).toList();
    }
}
