package app.trellis.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.shared.SecretLink;
import app.trellis.support.Actor;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.Web;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Stopping all mails from the mail itself, on the wire. */
@HttpTest
class StopPageTest {

    @Autowired People people;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private Actor mia;
    private ClientId client;
    private String path;

    @BeforeEach
    void miaHasAMail() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        SecretLink link = SecretLink.fresh(mia.practice().value());
        path = "/stop/" + link.code();
        Timestamp now = Timestamp.from(clock.instant());
        inPractice(() -> {
            sql.sql(
                            """
                            insert into reminder_choice
                                   (practice_id, client_id, said_yes_at, usual_at,
                                    late_nudge, check_in_link, changed_at)
                            values (:practice, :client, :now, time '10:00', true, false, :now)
                            """)
                    .param("client", client.value())
                    .param("now", now)
                    .update();
            sql.sql(
                            """
                            insert into stop_link (practice_id, token_hash, client_id, made_at)
                            values (:practice, :hash, :client, :now)
                            """)
                    .param("hash", link.digest())
                    .param("client", client.value())
                    .param("now", now)
                    .update();
        });
    }

    @Test
    void lookingShowsOneButtonAndStopsNothingHoweverOften() {
        try (Web web = new Web(port, "127.0.0.41")) {
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> answer = web.get(path);

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).containsOnlyOnce("<button").doesNotContain("Client");
                assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
                assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            }
        }
        assertThat(isOn()).isTrue();
    }

    @Test
    void aMailProgramStopsThemWithOneRequestThatNobodySees() {
        try (Web web = new Web(port, "127.0.0.42")) {
            HttpResponse<String> answer = web.post(path, Map.of("List-Unsubscribe", "One-Click"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(isOn()).isFalse();
            assertThat(web.post(path, Map.of("List-Unsubscribe", "One-Click")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aForgedLinkAnUsedOneAndNoneLookAlike() {
        String forged = "/stop/" + SecretLink.fresh(mia.practice().value()).code();
        String elsewhere = "/stop/" + SecretLink.fresh(client.value()).code();
        try (Web web = new Web(port, "127.0.0.43")) {
            String looked = web.get(path).body();
            String done = web.post(path, Map.of()).body();
            for (String other : List.of(forged, elsewhere, "/stop/none", path)) {
                assertThat(web.get(other).body()).isEqualTo(looked);
                HttpResponse<String> answer = web.post(other, Map.of());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(done);
            }
        }
    }

    @Test
    void whoGuessesHasToWait() {
        try (Web web = new Web(port, "127.0.0.44")) {
            int last = 200;
            for (int i = 0; i < 40 && last == 200; i++) {
                last =
                        web.post(
                                        "/stop/" + SecretLink.fresh(mia.practice().value()).code(),
                                        Map.of())
                                .statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
        assertThat(isOn()).isTrue();
    }

    private boolean isOn() {
        boolean[] on = {false};
        inPractice(() ->
                on[0] =
                        sql.sql(
                                                """
                                                select count(*) from reminder_choice
                                                 where practice_id = :practice
                                                   and said_yes_at is not null
                                                """)
                                        .query(Integer.class)
                                        .single()
                                == 1);
        return on[0];
    }

    private void inPractice(Runnable work) {
        CurrentPractice.run(
                mia.practice(), () -> transaction.executeWithoutResult(tx -> work.run()));
    }
}
