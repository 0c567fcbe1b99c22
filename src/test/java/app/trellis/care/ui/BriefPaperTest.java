package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingGoals;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.Paper;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The brief before a session, taken out on paper. */
@ServiceTest
class BriefPaperTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired RecordingSessions sessions;
    @Autowired CheckingIn checkingIn;
    @Autowired KeepingGoals goals;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;

    @BeforeEach
    void miaCheckedInSinceTheLastSession() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        Actor mia = people.arrive(anna, client);
        people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant().minus(Duration.ofDays(7)),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
        people.as(mia, () -> goals.add(client, "Call my sister again", true));
        checkingIn.send(
                mia,
                client,
                checkingIn.opened(anna, mia, client),
                Map.of("q1", 6, "q2", 7, "q3", 5, "q4", 6, "q5", 8, "q6", 4),
                Sharing.SHARED);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itHoldsWhatStandsOnThePage() {
        Paper paper = taken(Locale.ENGLISH).isTaggedWithItsFontsInside("en");

        assertThat(paper.text())
                .contains("Before the session")
                .contains("Since the session on Monday, 23 February 2026, 7 days ago")
                .contains("No safety answer waiting. This does not mean no risk.")
                .contains("Call my sister again")
                .contains("Page 1 of ");
        assertThat(exports()).isEqualTo(1);
    }

    @Test
    void itIsThereInSpanish() {
        assertThat(taken(Locale.of("es")).isTaggedWithItsFontsInside("es").text())
                .contains("Antes de la sesión")
                .contains("Página 1 de ");
    }

    private Paper taken(Locale locale) {
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        UI.getCurrentOrThrow().setLocale(locale);
        UI.getCurrentOrThrow().navigate("desk/clients/" + client + "/brief");
        Anchor link =
                find(Anchor.class).all().stream()
                        .filter(one -> one.getText().equals("PDF"))
                        .findFirst()
                        .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(link).download(out);
        return Paper.of(out.toByteArray(), "brief-" + locale.getLanguage());
    }

    private int exports() {
        return people.as(
                anna,
                () ->
                        transactions.execute(status ->
                                sql.sql(
                                                """
                                                select count(*) from audit_entry
                                                 where practice_id = :practice
                                                   and client_id = :client
                                                   and action = 'BRIEF_EXPORTED'
                                                """)
                                        .param("client", client.value())
                                        .query(Integer.class)
                                        .single()));
    }
}
