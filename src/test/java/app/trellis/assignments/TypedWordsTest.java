package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.KeepingGoals;
import app.trellis.care.KeepingTyped;
import app.trellis.care.PassingRows;
import app.trellis.care.TalkResult;
import app.trellis.identity.PageLock;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a client types into a form is there again after the page went away under it. */
@ServiceTest
class TypedWordsTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired HoldingPrivateTalks talks;
    @Autowired KeepingSmallSteps steps;
    @Autowired KeepingGoals goals;
    @Autowired KeepingTyped typed;
    @Autowired Responding responding;
    @Autowired PageLock lock;
    @Autowired Rows rows;
    @Autowired List<PassingRows> passing;
    @Autowired PracticeSql sql;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aGoal() {
        show("me/goals");
        type("To call my sister again");

        lock.lock();
        show("me/goals");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Closed for now");
        lock.given();
        show("me/goals");

        assertThat(line().getValue()).isEqualTo("To call my sister again");
        press("Write it down");
        assertThat(line().getValue()).isEmpty();
        show("me/goals");
        assertThat(line().getValue()).isEmpty();
        assertThat(goals.of(client)).hasSize(1);
        assertThat(typed.of(client, "goal")).isEmpty();
    }

    @Test
    void aDayThatMattered() {
        show("me/way");
        press("Note a day");
        type("I slept at my own place");

        show("me/way");
        press("Note a day");

        assertThat(line().getValue()).isEqualTo("I slept at my own place");
        press("Note it");
        press("Note a day");
        assertThat(line().getValue()).isEmpty();
    }

    @Test
    void aCorrection() {
        ResponseId sent = sent();
        String page = "me/looking-back/" + sent.value();
        show(page);
        choose("A part of me");
        test(find(TextArea.class).single()).setValue("I meant the other one");
        choose("And another part of me");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();

        show(page);
        choose("A part of me");

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("I meant the other one");
        press("Put it beside");
        choose("A part of me");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    void aSmallStep() {
        people.as(
                anna,
                () -> {
                    assigning.assign(
                            client,
                            Asking.page("grounding", today()).each(Rhythm.ALWAYS_OPEN).data());
                    talks.record(client, About.FRIEND, today(), TalkResult.NO_CONCERN);
                    steps.begin(
                            client,
                            assigning.assign(
                                    client,
                                    Asking.page("vulnerability-ladder", today())
                                            .about(About.FRIEND)
                                            .together()
                                            .data()));
                });
        show("me/steps");
        press("Write a step");
        type("What would I do?", "Ask how her week was");
        type("What keeps me safe while I do it?", "We meet in the park");

        show("me/steps");
        press("Write a step");

        assertThat(field("What would I do?").getValue()).isEqualTo("Ask how her week was");
        assertThat(field("What keeps me safe while I do it?").getValue())
                .isEqualTo("We meet in the park");
        press("Keep the step");
        press("Write a step");
        assertThat(field("What would I do?").getValue()).isEmpty();
    }

    @Test
    void nothingOfItLiesOpenInTheDatabase() {
        show("me/goals");
        type("To call my sister again");

        rows.in(
                mia.practice(),
                () ->
                        assertThat(
                                        sql.sql(
                                                        """
                                                        select words from typed_words
                                                         where practice_id = :practice
                                                        """)
                                                .query(byte[].class)
                                                .list())
                                .singleElement()
                                .satisfies(words ->
                                        assertThat(new String(words, StandardCharsets.ISO_8859_1))
                                                .doesNotContain("sister")));
    }

    @Test
    void whatWasNeverSaidGoesAfterNinetyDays() {
        typed.keep(client, "goal", Map.of("words", "To call my sister again"));
        clock.advance(Duration.ofDays(89));
        pass();
        assertThat(typed.of(client, "goal")).isNotEmpty();

        clock.advance(Duration.ofDays(2));
        pass();

        assertThat(typed.of(client, "goal")).isEmpty();
    }

    private void pass() {
        CurrentPractice.run(mia.practice(), () -> passing.forEach(PassingRows::deleteOld));
    }

    private ResponseId sent() {
        AssignmentId page =
                people.as(
                        anna,
                        () ->
                                assigning.assign(
                                        client,
                                        Asking.page("two-truths", today())
                                                .each(Rhythm.ALWAYS_OPEN)
                                                .data()));
        ResponseForPlayer open = responding.open(client, page, null, Locale.ENGLISH);
        responding.send(
                client,
                open.id(),
                new Writing(
                        open.revision(),
                        Map.of("one", "this one"),
                        "",
                        Sharing.SHARED,
                        false,
                        null,
                        false,
                        null));
        return open.id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void show(String address) {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("me/mine");
        UI.getCurrentOrThrow().navigate(address);
    }

    private void choose(String question) {
        Select<?> which = find(Select.class).all().getFirst();
        test(which).selectItem(question);
    }

    private TextField line() {
        return find(TextField.class).all().getLast();
    }

    private void type(String words) {
        test(line()).setValue(words);
    }

    private void type(String label, String words) {
        test(field(label)).setValue(words);
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .all()
                .getLast();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }
}
