package app.trellis.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.LedgerStanding;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.TalkResult;
import app.trellis.identity.PageLock;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.TrendChart;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The ledger on the pages of both: proposed, said yes to, looked at, switched off. */
@ServiceTest
class LedgerPagesTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired SwitchingLedger ledger;
    @Autowired HoldingPrivateTalks talks;
    @Autowired Responding responding;
    @Autowired TestClock clock;
    @Autowired PageLock lock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaAndMiaTalked() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        people.as(
                anna,
                () -> {
                    talks.record(client, About.PARTNER, MONDAY, TalkResult.NO_CONCERN);
                    assigning.assign(client, Asking.page("grounding", MONDAY).data());
                });
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void theFormProposesInsteadOfAssigning() {
        signIn(anna);
        open("desk/clients/" + client + "/assign/consistency-ledger");

        assertThat(page()).contains("Off at first. It runs for 8 weeks", "say yes or no");
        assertThat(find(DatePicker.class).all()).isEmpty();
        assertThat(button("Propose it").isVisible()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theClientReadsWhatItIsAndIsNotPicksADayAndSaysYes() {
        propose();
        signIn(mia);
        open("me");
        assertThat(page()).contains("Your practitioner proposes a page to you.");

        open("me/noticed");
        assertThat(page())
                .contains(
                        "You do not need to search, check or test anyone.",
                        "It never needs a name.",
                        "Kept promises do not show that a person is safe.",
                        "You do not have to say why.");
        ((Select<DayOfWeek>) find(Select.class).single()).setValue(DayOfWeek.FRIDAY);
        test(button("Yes, switch it on")).click();

        assertThat(page()).contains("One look back every Friday, until 30 April 2026.");
        assertThat(state()).isEqualTo(LedgerStanding.ON);
    }

    @Test
    void theClientSaysNoInOneTap() {
        propose();
        signIn(mia);
        open("me/noticed");

        test(button("No, thank you")).click();

        assertThat(page()).contains("You said no on 2 March 2026. That is fine.");
        signIn(anna);
        open("desk/clients/" + client + "/plan");
        assertThat(page()).contains("The client said no on 2 March 2026.", "Propose it again");
    }

    @Test
    void aStopIsToldToTheClientInAKindSentenceWithHelp() {
        AssignmentId id = switchedOn();
        look(id, Map.of("pressure", Map.of("picked", List.of("threats"))), Sharing.PRIVATE);

        signIn(mia);
        open("me/noticed");

        assertThat(page())
                .contains("It rests since 2 March 2026.", "you do not have to look at it alone")
                .contains("Help");
        signIn(anna);
        open("desk/clients/" + client + "/plan");
        assertThat(page()).contains("It stopped on 2 March 2026, by a rule of the page.");
        assertThat(page()).doesNotContain("Threats", "threat");
    }

    @Test
    void trustAndLedgerThatContradictEachOtherStandThereWithoutAVerdict() {
        AssignmentId id = switchedOn();
        look(id, week("kept", 6, "none-of-it"), Sharing.SHARED);
        clock.advance(Duration.ofDays(7));
        look(id, week("kept", 2, "pushed-me-to-decide"), Sharing.SHARED);

        signIn(mia);
        lock.given();
        open("me/way");

        assertThat(page())
                .contains(
                        "2 looks back, from 2 March 2026 to 9 March 2026.",
                        "Felt trust was marked 2 of 10 on 9 March 2026.",
                        "pressure in one week, repair 0, kept 2, in part 0, not kept 0",
                        "Pushed me to decide")
                .doesNotContain("%", "better", "worse", "trend");
        String spec = find(TrendChart.class).single().getElement().getPropertyRaw("spec") + "";
        assertThat(spec)
                .contains("Felt trust: Partner", "not even a full row")
                .containsSubsequence("Pressure", "Kept", "In part", "Not kept", "Repair");
        assertThat(spec).containsSubsequence("triangle", "dot");
    }

    @Test
    void thePractitionerSeesSharedWeeksOnlyAndMarksWithoutWords() {
        AssignmentId id = switchedOn();
        look(id, week("not-kept", 6, "none-of-it"), Sharing.PRIVATE);
        signIn(anna);
        open("desk/clients/" + client + "/trends");
        assertThat(page()).doesNotContain("look back", "Felt trust");
        clock.advance(Duration.ofDays(7));
        look(id, week("not-kept", 3, "pushed-me-to-decide"), Sharing.NUMBERS_ONLY);

        signIn(anna);
        open("desk/clients/" + client + "/trends");

        assertThat(page())
                .contains("One look back, from 9 March 2026", "words not shared")
                .doesNotContain("Noted:", "Pushed me", "Partner");
    }

    @Test
    void aYearOldIsToldAndACopyOffered() {
        AssignmentId id = switchedOn();
        look(id, week("kept", 6, "none-of-it"), Sharing.PRIVATE);
        clock.set(TestClock.START.plus(Duration.ofDays(334)));
        signIn(mia);
        open("me/noticed");
        assertThat(page()).doesNotContain("Soon a year old");
        clock.set(TestClock.START.plus(Duration.ofDays(336)));

        open("me/noticed");

        assertThat(page())
                .contains(
                        "Soon a year old",
                        "Written on 2 March 2026. It is deleted from 2 March 2027 on.",
                        "Take a copy along");
    }

    @Test
    void everythingOfItIsSaidInSpanish() {
        propose();
        signIn(mia);
        UI.getCurrent().setLocale(Locale.of("es"));
        open("me/noticed");

        assertThat(page()).contains("Sí, encenderla", "domingo");
    }

    private static Map<String, Object> week(String came, int trust, String pressure) {
        return Map.of(
                "who",
                "partner",
                "items",
                List.of(Map.of("came", came)),
                "pressure",
                Map.of("picked", List.of(pressure)),
                "trust",
                trust);
    }

    private AssignmentId propose() {
        return people.as(
                anna,
                () ->
                        ledger.propose(
                                client,
                                Asking.page(SwitchingLedger.LEDGER, MONDAY)
                                        .about(About.PARTNER)
                                        .together()
                                        .data()));
    }

    private AssignmentId switchedOn() {
        AssignmentId id = propose();
        people.as(mia, () -> ledger.agree(client, DayOfWeek.MONDAY));
        return id;
    }

    private void look(AssignmentId id, Map<String, Object> answers, Sharing sharing) {
        people.as(
                mia,
                () -> {
                    ResponseForPlayer page = responding.open(client, id, null, Locale.ENGLISH);
                    Map<String, @Nullable Object> written = new HashMap<>(answers);
                    responding.send(
                            client,
                            page.id(),
                            new Writing(
                                    page.revision(),
                                    written,
                                    "",
                                    sharing,
                                    false,
                                    null,
                                    false,
                                    null));
                });
    }

    private LedgerStanding state() {
        return people.as(mia, () -> ledger.of(client)).standing();
    }

    private void signIn(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String page() {
        return words(getCurrentView());
    }

    private static String words(HasElement page) {
        StringBuilder words = new StringBuilder();
        add(page.getElement(), words);
        return words.toString();
    }

    private static void add(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText()).append(' ');
            return;
        }
        if (!element.isVisible()) {
            return;
        }
        String markup = element.getProperty("innerHTML");
        if (markup != null) {
            words.append(markup.replaceAll("<[^>]*>", " ")).append(' ');
        }
        element.getChildren().forEach(child -> add(child, words));
    }
}
