package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Rhythm;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.SecretLink;
import app.trellis.support.HttpTest;
import app.trellis.support.Web;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The check-in behind a link on the wire, and trying to read with it. */
@HttpTest
class CheckInPageTest {

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired CheckInLinks links;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    private MiaAndAnna both;
    private String path;

    @BeforeEach
    void miaHasALink() {
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
        both.assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.WEEKLY, null);
        path =
                CurrentPractice.call(
                        both.mia().practice(),
                        () ->
                                Objects.requireNonNull(
                                        Objects.requireNonNull(
                                                        transaction.execute(tx ->
                                                                links.make(
                                                                        List.of(both.client()),
                                                                        null)))
                                                .get(both.client())));
    }

    @Test
    void opensOneFormAndShowsNothingBackAndLeavesNothingBehind() {
        try (Web web = new Web(port, "127.0.0.51")) {
            HttpResponse<String> opened = web.get(path);
            assertThat(opened.statusCode()).isEqualTo(200);
            assertThat(opened.body())
                    .contains("My feelings were steady")
                    .doesNotContain("q10", "I felt safe", "Client", "textarea")
                    .contains("href=\"/help\"", "href=\"/closed\"");
            assertThat(opened.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(opened.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            assertThat(opened.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");

            HttpResponse<String> sent = web.post(path, filled(opened.body()));

            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(sent.body()).contains("It is sent").doesNotContain("checked", "7");
            assertThat(web.get("/me").statusCode()).isNotEqualTo(200);
            for (String other : List.of("/me/back", "/keep/" + both.client(), path + "/answers")) {
                assertThat(web.get(other).body()).as(other).doesNotContain("My feelings");
            }
            assertThat(web.get(path).body()).doesNotContain("<form");
        }
    }

    @Test
    void anUsedLinkAForgedOneAndNoneAreTheSamePage() {
        try (Web web = new Web(port, "127.0.0.52")) {
            Map<String, String> filled = filled(web.get(path).body());
            web.post(path, filled);
            String used = web.get(path).body();
            String forged = "/check-in/" + SecretLink.fresh(both.mia().practice().value()).code();
            for (String other : List.of(forged, "/check-in/none")) {
                HttpResponse<String> looked = web.get(other);
                assertThat(looked.statusCode()).as(other).isEqualTo(200);
                assertThat(looked.body()).as(other).isEqualTo(used);
                assertThat(web.post(other, filled).body()).as(other).isEqualTo(used);
            }
            assertThat(web.post(path, Map.of("form", "another", "q1", "3")).body()).isEqualTo(used);
        }
    }

    @Test
    void anEmptyFormUsesNothingUpAndWhatIsNoMarkIsLeftOut() {
        try (Web web = new Web(port, "127.0.0.53")) {
            String form = filled(web.get(path).body()).get("form");
            assertThat(web.post(path, Map.of("form", form)).body())
                    .contains("Nothing is chosen yet", "<form");
            assertThat(
                            web.post(path, Map.of("form", form, "q1", "99", "q10", "0", "x", "1"))
                                    .body())
                    .contains("Nothing is chosen yet");
            assertThat(web.post(path, Map.of("form", form, "q1", "4")).body())
                    .contains("It is sent");
        }
    }

    @Test
    void whoGuessesHasToWait() {
        try (Web web = new Web(port, "127.0.0.54")) {
            int last = 200;
            for (int i = 0; i < 40 && last == 200; i++) {
                last =
                        web.get(
                                        "/check-in/"
                                                + SecretLink.fresh(both.mia().practice().value())
                                                        .code())
                                .statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    private static Map<String, String> filled(String body) {
        Matcher form = FORM.matcher(body);
        assertThat(form.find()).isTrue();
        return Map.of("form", form.group(1), "q1", "7", "q2", "7");
    }
}
