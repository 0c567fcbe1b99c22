package app.trellis.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.care.Attendance;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.ReadingRhythm;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseId;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class KeepingAnswersTest {

    private static final String LATER =
            " No next session is planned yet; you can talk about it when you meet."
                    + " You find it under Looking back; there it says when it was read.";

    @Autowired WebApplicationContext context;
    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired Responding responding;
    @Autowired CheckingIn checkingIn;
    @Autowired ReadingResponses reading;
    @Autowired RecordingSessions sessions;
    @Autowired KeepingAgreements agreements;
    @Autowired TestClock clock;

    private MockMvc http;
    private Actor anna;
    private Actor mia;
    private ClientId client;
    private ResponseId page;

    @BeforeEach
    void miaHasOpenedAPage() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        Set<Integer> ticked = IntStream.range(0, 20).boxed().collect(Collectors.toSet());
        AssignmentId assignment =
                people.as(
                        anna,
                        () ->
                                assigning.assign(
                                        client,
                                        new AssignmentData(
                                                AssignmentKind.EXERCISE,
                                                "two-truths",
                                                LifeContext.NONE,
                                                null,
                                                Rhythm.ALWAYS_OPEN,
                                                null,
                                                LocalDate.of(2026, 3, 2),
                                                null,
                                                6,
                                                "",
                                                new Plan("", "", "", "", ""),
                                                ticked,
                                                "",
                                                false,
                                                false)));
        page = people.as(mia, () -> responding.open(client, assignment, null, Locale.ENGLISH)).id();
    }

    @Test
    void keepingAnswersWithTheNextRevision() throws Exception {
        keep(body(0, "walk")).andExpect(status().isOk()).andExpect(jsonPath("$.revision").value(1));
        keep(body(1, "walk on"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(2));
    }

    @Test
    void aStaleTabGetsWhatIsKept() throws Exception {
        keep(body(0, "newer"));

        keep(body(0, "older"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.answers.one").value("newer"));
    }

    @Test
    void sendingTwiceSaysTheSame() throws Exception {
        String first =
                send(body(0, "walk"))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.closing").isNotEmpty())
                        .andExpect(
                                jsonPath("$.next")
                                        .value("Your practitioner can read this." + LATER))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        send(body(0, "walk")).andExpect(status().isOk()).andExpect(content().json(first));
        keep(body(1, "late")).andExpect(status().isGone());
        remove().andExpect(status().isGone());
    }

    @Test
    void whoeverSentSomethingLearnsHowOftenItIsReadAndWhenItIsLikelyTalkedAbout() throws Exception {
        plan(Duration.ofDays(4));
        people.as(anna, () -> agreements.draw(client, ReadingRhythm.BEFORE_EACH_SESSION, ""));

        send(body(0, "walk"))
                .andExpect(
                        jsonPath("$.next")
                                .value(
                                        matchesPattern(
                                                "Your practitioner can read this\\. What you send"
                                                        + " is read before each session\\. You will"
                                                        + " most likely talk about it in your session"
                                                        + " on \\w+day\\. You find it under .*")));
    }

    @Test
    void aSessionOnTheSameDayIsToday() throws Exception {
        plan(Duration.ofMinutes(1));

        send(body(0, "walk"))
                .andExpect(jsonPath("$.next").value(containsString("in your session today.")));
    }

    @Test
    void anAnswerThatCallsSomebodyShowsAgainWhatWasAgreed() throws Exception {
        people.as(anna, () -> agreements.draw(client, ReadingRhythm.EVERY_WORKING_DAY, ""));

        sendUnsafe()
                .andExpect(jsonPath("$.next").value(containsString("will see this by")))
                .andExpect(
                        jsonPath("$.next")
                                .value(
                                        containsString(
                                                "What you send is read on every working day.")))
                .andExpect(jsonPath("$.agreement").value("Who reads what you send"));
    }

    @Test
    void whereNothingIsAgreedNothingLeadsThere() throws Exception {
        sendUnsafe()
                .andExpect(jsonPath("$.next").value(containsString("will see this by")))
                .andExpect(jsonPath("$.agreement").doesNotExist());
    }

    private ResultActions sendUnsafe() throws Exception {
        ResponseId checkIn = checkingIn.opened(anna, mia, client).id();
        return as(
                mia,
                post("/keep/{id}/send", checkIn.value())
                        .content(
                                "{\"revision\":0,\"answers\":{\"q10\":1},\"sharing\":\"SHARED\"}"));
    }

    private void plan(Duration ahead) {
        people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant().plus(ahead),
                                        SessionKind.SESSION,
                                        Attendance.PLANNED)));
    }

    @Test
    void aWishThatWasAskedForAgainIsOneWhateverTheRevision() throws Exception {
        String wish = UUID.randomUUID().toString();
        send(wish(0, "walk", wish, 0)).andExpect(status().isOk());

        send(wish(0, "walk", wish, 5)).andExpect(status().isOk());
        send(wish(7, "walk and run", wish, 9)).andExpect(status().isOk());

        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH))).hasSize(1);
    }

    @Test
    void otherWordsForAPageThatIsSentAreNotSwallowed() throws Exception {
        send(wish(0, "walk", UUID.randomUUID().toString(), 0)).andExpect(status().isOk());

        send(wish(0, "run", UUID.randomUUID().toString(), 0)).andExpect(status().isGone());
        send(wish(0, "walk", UUID.randomUUID().toString(), 0)).andExpect(status().isOk());
    }

    @Test
    void whatWaitedForALineSaysWhenItWasWritten() throws Exception {
        send(wish(0, "walk", UUID.randomUUID().toString(), Duration.ofHours(8).toMillis()))
                .andExpect(status().isOk());

        Instant now = clock.instant();
        assertThat(people.as(anna, () -> reading.open(client, page, Locale.ENGLISH)).writtenAt())
                .isEqualTo(now.minus(Duration.ofHours(8)));
    }

    @Test
    void aPhoneLearnsWhichOfItsPagesAreItsOwners() throws Exception {
        Actor other = people.arrive(anna, people.client(anna));
        String names =
                "{\"pages\":[\"%s\",\"%s\",\"steady-page\",\"no such page\",7]}"
                        .formatted(page, UUID.randomUUID());

        as(mia, post("/keep/on-phone").content(names))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.pages.length()").value(2))
                .andExpect(jsonPath("$.pages[0].page").value(page.toString()))
                .andExpect(jsonPath("$.pages[0].state").value("DRAFT"))
                .andExpect(jsonPath("$.pages[0].href").value(startsWith("/me/page/")))
                .andExpect(jsonPath("$.pages[0].definition.key").value("two-truths"))
                .andExpect(jsonPath("$.pages[1].href").value("/me/support/steady-page"));
        as(other, post("/keep/on-phone").content(names))
                .andExpect(jsonPath("$.pages.length()").value(1))
                .andExpect(jsonPath("$.pages[0].page").value("steady-page"));
        as(anna, post("/keep/on-phone").content(names)).andExpect(status().isForbidden());

        send(body(0, "walk"));
        as(mia, post("/keep/on-phone").content(names))
                .andExpect(jsonPath("$.pages[0].state").value("SENT"))
                .andExpect(jsonPath("$.pages[0].href").doesNotExist());
    }

    @Test
    void aPhonesOddQuestionsAreTurnedAwayKindly() throws Exception {
        as(mia, post("/keep/on-phone").content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message").isNotEmpty());
        as(mia, post("/keep/on-phone").content("{}"))
                .andExpect(jsonPath("$.pages.length()").value(0));
        as(mia, post("/keep/on-phone").content("x".repeat(9000))).andExpect(status().is(413));
    }

    private static String wish(int revision, String words, String request, long waited) {
        return body(revision, words)
                .replaceFirst(
                        "\\{", "{\"request\":\"%s\",\"waited\":%d,".formatted(request, waited));
    }

    @Test
    void theLanguageIsTheReaders() throws Exception {
        as(mia, post("/keep/{id}/send", page.value())).andExpect(status().isBadRequest());
        http.perform(
                        post("/keep/{id}/send", page.value())
                                .with(authentication(mia.authentication()))
                                .with(csrf())
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Accept-Language", "es")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body(0, "walk")))
                .andExpect(jsonPath("$.next").value(startsWith("Tu terapeuta puede leer esto. ")));
    }

    @Test
    void anAnswerThatDoesNotFitGetsASentenceWithoutTheWords() throws Exception {
        send(body(0, "secret ".repeat(100)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.message").value(startsWith("What you wrote at")))
                .andExpect(jsonPath("$.message").value(not(containsString("secret"))));
    }

    @Test
    void deletingIsDoneOnceAndSaysSoEachTime() throws Exception {
        keep(body(0, "gone"));

        remove().andExpect(status().isNoContent());
        remove().andExpect(status().isNoContent());
        keep(body(1, "again")).andExpect(status().isGone());
    }

    @Test
    void somebodyElsesPageAndNoPageLookTheSame() throws Exception {
        Actor other = people.arrive(anna, people.client(anna));

        as(other, put("/keep/{id}", page.value()).content(body(0, "x")))
                .andExpect(status().isNotFound());
        as(mia, put("/keep/{id}", UUID.randomUUID()).content(body(0, "x")))
                .andExpect(status().isNotFound());
        as(mia, put("/keep/{id}", "no-id").content(body(0, "x"))).andExpect(status().isNotFound());
    }

    @Test
    void nobodyWhoWorksHereWritesOnAClientsPage() throws Exception {
        as(anna, put("/keep/{id}", page.value()).content(body(0, "x")))
                .andExpect(status().isForbidden());
    }

    @Test
    void nobodyKeepsWithoutATokenOrASignIn() throws Exception {
        http.perform(
                        put("/keep/{id}", page.value())
                                .with(authentication(mia.authentication()))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body(0, "x")))
                .andExpect(status().isForbidden());
        http.perform(
                        put("/keep/{id}", page.value())
                                .with(csrf())
                                .header("Sec-Fetch-Site", "same-origin")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body(0, "x")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void moreThanAMegabyteAndHalfAnObjectAreTurnedAwayKindly() throws Exception {
        keep("{\"revision\":0,\"answers\":{\"one\":\"" + "a".repeat(WritingRequest.MOST) + "\"}}")
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.message").isNotEmpty());
        for (String odd : new String[] {"", "{", "[]", "null", "\"x\""}) {
            keep(odd)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.message").isNotEmpty());
        }
    }

    @Test
    void whatIsMissingOrUnknownCountsAsNotSaid() throws Exception {
        keep("{\"revision\":0,\"use\":\"GREAT\",\"sharing\":\"EVERYBODY\"}")
                .andExpect(status().isOk());
        send("{\"revision\":1,\"answers\":{\"one\":\"x\"}}")
                .andExpect(
                        jsonPath("$.next")
                                .value("Only you can read this. You find it under Private."));
    }

    @Test
    void nothingOfItIsCached() throws Exception {
        keep(body(0, "walk"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    private static String body(int revision, String words) {
        return """
        {"revision":%d,"answers":{"one":"%s"},"screen":"one","sharing":"SHARED","bring":false,\
        "use":null,"shortVersion":false,"changed":["one"],"hidden":[]}
        """
                .formatted(revision, words);
    }

    private ResultActions keep(String body) throws Exception {
        return as(mia, put("/keep/{id}", page.value()).content(body));
    }

    private ResultActions send(String body) throws Exception {
        return as(mia, post("/keep/{id}/send", page.value()).content(body));
    }

    private ResultActions remove() throws Exception {
        return as(mia, delete("/keep/{id}", page.value()));
    }

    private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(
                request.with(authentication(actor.authentication()))
                        .with(csrf())
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType(MediaType.APPLICATION_JSON));
    }
}
