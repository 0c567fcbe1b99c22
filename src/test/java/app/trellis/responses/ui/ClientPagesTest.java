package app.trellis.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayLine;
import app.trellis.care.Attendance;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.responses.HidingPages;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.ResponseId;
import app.trellis.responses.ResponseSummary;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.KeptHere;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.shared.ui.SavedState;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ClientPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired Responding responding;
    @Autowired ReadingResponses reading;
    @Autowired HidingPages hiding;
    @Autowired ManagingClients clients;
    @Autowired RecordingSessions sessions;
    @Autowired List<TodayLine> todayLines;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;
    private AssignmentId twoTruths;

    @BeforeEach
    void miaIsAsked() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        twoTruths = assign(AssignmentKind.EXERCISE, "two-truths");
        signIn(mia);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePlayerGetsThePageItsWordsAndItsDraft() {
        go("me/page/" + twoTruths);

        ExercisePlayer player = find(ExercisePlayer.class).single();
        var properties = player.getElement();
        assertThat(properties.getProperty("definition")).contains("\"two-truths\"");
        assertThat(properties.getProperty("frame")).contains("reader_shared").doesNotContain("{n}");
        assertThat(properties.getProperty("texts")).contains("Close");
        assertThat(properties.getProperty("endpoint")).isEqualTo("/keep");
        assertThat(properties.getProperty("sharing")).isEqualTo("SHARED");
        assertThat(properties.getProperty("state")).isEqualTo("DRAFT");
        assertThat(properties.getProperty("responseId")).hasSize(36);
    }

    @Test
    void aPageGoesOnInTheVersionItWasBegunIn() {
        AssignmentId journal = assign(AssignmentKind.EXERCISE, "emotion-journal");
        signIn(mia);
        go("me/page/" + journal);
        assertThat(isShort()).isFalse();
        ResponseForPlayer begun =
                people.as(mia, () -> responding.open(client, journal, null, Locale.ENGLISH));
        people.as(
                mia,
                () ->
                        responding.keep(
                                client,
                                begun.id(),
                                new Writing(
                                        0,
                                        Map.of("words", "half"),
                                        "words",
                                        Sharing.PRIVATE,
                                        false,
                                        null,
                                        true,
                                        null)));
        signIn(mia);

        go("me/page/" + journal);

        assertThat(isShort()).isTrue();
    }

    @Test
    void todayLeadsToTheShortVersion() {
        UI.getCurrent().navigate("me/page/" + twoTruths, QueryParameters.fromString("short"));

        assertThat(isShort()).isTrue();
    }

    private boolean isShort() {
        return find(ExercisePlayer.class).single().getElement().getProperty("shortVersion", false);
    }

    @Test
    void theCheckInNamesWhatPeopleReadInNeedOnce() {
        AssignmentId checkIn = assign(AssignmentKind.CHECK_IN, "trust-check-in");
        signIn(mia);

        go("me/page/" + checkIn);

        assertThat(find(ExercisePlayer.class).single().getElement().getProperty("definition"))
                .doesNotContain("{practice crisis text}");
    }

    @Test
    void aPageThatIsNotTheirsIsNotThere() {
        go("me/page/" + UUID.randomUUID());
        assertThat(find(NotFoundPage.class).exists()).isTrue();

        go("me/page/not-an-id");
        assertThat(find(NotFoundPage.class).exists()).isTrue();

        go("me/looking-back/" + UUID.randomUUID());
        assertThat(find(NotFoundPage.class).exists()).isTrue();
    }

    @Test
    void aPageThatRestsSaysSoAndLeadsBack() {
        people.as(anna, () -> assigning.pause(client, twoTruths));
        signIn(mia);

        go("me/page/" + twoTruths);

        assertThat(find(ExercisePlayer.class).all()).isEmpty();
        assertThat(text()).contains("Back to today");
        // What was written on it and lies on the phone is one tap away.
        assertThat(find(KeptHere.class).single().getElement().getAttribute("href"))
                .isEqualTo("/me/on-this-phone");
    }

    @Test
    void whatLiesOnThisPhoneIsReadByItsOwnersBrowserAlone() {
        go("me/page/" + twoTruths);
        String names = find(ExercisePlayer.class).single().getElement().getProperty("phoneNames");
        assertThat(names).hasSize(44);

        go("me/on-this-phone");

        Element lies = find(KeptHere.class).single().getElement();
        assertThat(lies.getProperty("names")).isEqualTo(names);
        assertThat(lies.getProperty("words")).contains("{day}").contains("Copy it");
        assertThat(text()).contains("On this phone").contains("Back to today");
    }

    @Test
    void lookingBackShowsWhatWasSentAndWhatBecameOfIt() {
        ResponseId id = sent(Sharing.SHARED);
        go("me/looking-back");
        assertThat(text()).contains("Not read yet.");

        people.as(anna, () -> reading.markRead(client, id, today().plusDays(4)));
        signIn(mia);
        go("me/looking-back");
        assertThat(text()).contains("Read on Monday. You will talk about it on Friday.");

        people.as(anna, () -> reading.markDiscussed(client, id));
        signIn(mia);
        go("me/looking-back");
        assertThat(text()).contains("You talked about this on Monday.");
    }

    @Test
    void whatIsPrivateStandsInItsOwnPlace() {
        sent(Sharing.PRIVATE);

        go("me/looking-back");
        assertThat(text()).contains("Nothing sent yet.");
        go("me/private");
        assertThat(text()).contains("Only you can read this.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSentPageCanBeReadAgainAndItsSharingChanged() {
        ResponseId id = sent(Sharing.SHARED);

        go("me/looking-back/" + id);
        assertThat(text()).contains("my first part").contains("left blank");
        RadioButtonGroup<Sharing> who = find(RadioButtonGroup.class).single();
        test(who).selectItem("Only me");

        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH))).isEmpty();
        signIn(mia);
        go("me/private");
        assertThat(text()).contains("Only you can read this.");
    }

    @Test
    void aSentPageCanBeBrought() {
        ResponseId id = sent(Sharing.SHARED);
        go("me/looking-back/" + id);

        test(button("Bring this to my next session")).click();

        assertThat(text()).contains("Marked for your next session.");
        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH)).getFirst().bring())
                .isTrue();
    }

    @Test
    void todaySaysThatAPageWasReadAndWhenItWillBeTalkedAbout() {
        ResponseId id = sent(Sharing.SHARED);
        assertThat(lines(Locale.ENGLISH)).isEmpty();

        people.as(anna, () -> reading.markRead(client, id, today().plusDays(4)));

        assertThat(lines(Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith(" read your page on Monday. You will talk about it on Friday.");
        assertThat(lines(Locale.of("es")))
                .singleElement()
                .asString()
                .endsWith(" leyó tu página el lunes. Se habla de ello el viernes.");
    }

    @Test
    void whatCameInIsListedOpenedAndMarkedByTapsOfTheirOwn() {
        ResponseId id = sent(Sharing.SHARED);
        signIn(anna);

        go("desk/clients/" + client + "/responses");
        assertThat(text()).contains("Everything discussed");
        CameInRoom room = find(CameInRoom.class).single();
        assertThat(room.getContent().getChildren()).isNotEmpty();

        CameInGrid grid = find(CameInGrid.class).single();
        test(grid.getContent()).invokeLitRendererFunction(0, 0, "open");
        assertThat(text()).contains("my first part").contains("left blank");
        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH)).getFirst().isNew())
                .isTrue();
        signIn(anna);

        test(button("Discussed")).click();
        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH)).getFirst().id())
                .isEqualTo(id);
        assertThat(
                        people.as(anna, () -> reading.of(client, Locale.ENGLISH))
                                .getFirst()
                                .discussedAt())
                .isNotNull();
    }

    @Test
    void theBriefSaysReadWithTheDayOfTheNextSessionAndDiscussedByTapsOfTheirOwn() {
        ResponseId id = sent(Sharing.SHARED);
        Instant next = clock.instant().plus(Duration.ofDays(2));
        people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(next, SessionKind.SESSION, Attendance.PLANNED)));
        signIn(anna);
        go("desk/clients/" + client + "/brief");
        assertThat(text()).contains("Came in", "my first part", "No safety answer waiting.");
        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH)).getFirst().isNew())
                .isTrue();
        signIn(anna);

        test(button("Read")).click();
        test(find(Button.class).withText("Read").all().getLast()).click();

        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH)))
                .singleElement()
                .returns(id, ResponseSummary::id)
                .returns(LocalDate.ofInstant(next, ZoneOffset.UTC), ResponseSummary::talkOn);
        signIn(anna);
        test(button("Discussed")).click();
        assertThat(
                        people.as(anna, () -> reading.of(client, Locale.ENGLISH))
                                .getFirst()
                                .discussedAt())
                .isNotNull();
    }

    @Test
    void theSidesWriteOnAPageInTurns() {
        ResponseId id = sent(Sharing.SHARED);
        signIn(anna);
        go("desk/clients/" + client + "/responses/" + id);
        test(find(TextArea.class).single()).setValue("How was it?");
        test(button("Send")).click();
        assertThat(text()).contains("How was it?", "Not opened yet.");
        assertThat(lines(Locale.ENGLISH))
                .containsExactly("Something was written to one of your pages.");
        assertThat(lines(Locale.of("es")))
                .containsExactly("Se escribió algo en una de tus páginas.");

        signIn(mia);
        go("me/looking-back");
        assertThat(text()).contains("Something was written to you here.");
        go("me/looking-back/" + id);
        assertThat(text()).contains("How was it?", "This is not watched around the clock.");
        test(find(TextArea.class).single()).setValue("Easier than I thought");
        test(button("Send")).click();
        assertThat(text()).contains("You can take it back until it is read.");
        assertThat(lines(Locale.ENGLISH)).isEmpty();

        signIn(anna);
        go("desk/clients/" + client + "/brief");
        assertThat(text()).contains("Easier than I thought");
        go("desk/clients/" + client + "/responses/" + id);
        assertThat(text()).contains("Easier than I thought", "New answer");
        test(button("I read the answer")).click();
        assertThat(text()).doesNotContain("New answer");
    }

    @Test
    void aReplyProposesToMarkThePageReadAndAPersonTicksIt() {
        ResponseId id = sent(Sharing.SHARED);
        signIn(anna);
        go("desk/clients/" + client + "/responses/" + id);
        Checkbox also =
                find(Checkbox.class)
                        .withLabel("Also mark it read, to talk about on a day")
                        .single();
        assertThat(also.getValue()).isFalse();
        assertThat(find(DatePicker.class).exists()).isFalse();

        test(find(TextArea.class).single()).setValue("How was it?");
        test(also).click();
        test(button("Send")).click();
        assertThat(text()).contains("What you wrote is still here.", "Please choose a day.");

        find(DatePicker.class).single().setValue(today().plusDays(4));
        test(button("Send")).click();

        assertThat(text()).contains("Not opened yet.");
        ResponseSummary summary =
                people.as(anna, () -> reading.of(client, Locale.ENGLISH)).getFirst();
        assertThat(summary.isNew()).isFalse();
        assertThat(summary.talkOn()).isEqualTo(today().plusDays(4));
    }

    @Test
    void aPageThatWasReadProposesNothing() {
        ResponseId id = sent(Sharing.SHARED);
        people.as(anna, () -> reading.markRead(client, id, today().plusDays(4)));
        signIn(anna);

        go("desk/clients/" + client + "/responses/" + id);

        assertThat(find(Checkbox.class).all())
                .extracting(Checkbox::getLabel)
                .containsExactly("It is a question");
    }

    @Test
    void anEmptyReplyIsNotCalledKept() {
        ResponseId id = sent(Sharing.SHARED);
        signIn(anna);
        go("desk/clients/" + client + "/responses/" + id);
        assertThat(find(SavedState.class).single().getText()).isEmpty();

        test(find(TextArea.class).single()).setValue("How");
        assertThat(find(SavedState.class).single().getText()).isEqualTo("Kept");

        test(find(TextArea.class).single()).setValue("");
        assertThat(find(SavedState.class).single().getText()).isEmpty();
    }

    @Test
    void aPageIsOpenedByItsAddressAndAnUnknownOneIsNotThere() {
        ResponseId id = sent(Sharing.SHARED);
        signIn(anna);

        go("desk/clients/" + client + "/responses/" + id);
        assertThat(text()).contains("my first part");

        for (String other : List.of("responses/" + UUID.randomUUID(), "responses/x", "plan/x")) {
            go("desk/clients/" + client + "/" + other);
            assertThat(getCurrentView()).as(other).isInstanceOf(NotFoundPage.class);
        }
    }

    @Test
    void aSafetyAnswerStandsOnTopUntilItIsAcknowledgedWithANote() {
        AssignmentId checkIn = assign(AssignmentKind.CHECK_IN, "trust-check-in");
        send(checkIn, Map.of("q10", 1), Sharing.SHARED);
        signIn(anna);
        go("desk/clients/" + client + "/responses");
        assertThat(find(SafetyCard.class).all()).hasSize(1);

        test(button("Acknowledge")).click();
        test(find(TextArea.class).single()).setValue("called her, alone");
        test(find(Button.class).withText("Acknowledge").all().getLast()).click();

        assertThat(find(SafetyCard.class).all()).isEmpty();
        assertThat(
                        people.as(anna, () -> reading.of(client, Locale.ENGLISH))
                                .getFirst()
                                .toAcknowledge())
                .isFalse();
    }

    @Test
    void whatIsHiddenLeavesTheListAndNothingElse() {
        ResponseId id = sent(Sharing.SHARED);
        sent(Sharing.SHARED);
        go("me/looking-back/" + id);
        assertThat(text()).contains("To hide is not to erase");

        test(find(Button.class).withText("Hide it on my phone").single()).click();

        go("me/looking-back");
        assertThat(rows()).hasSize(1).doesNotContain("me/looking-back/" + id);
        assertThat(text()).contains("One entry is hidden here.");
        go("me/private");
        assertThat(text()).doesNotContain("hidden");
        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH)))
                .as("whoever it was shared with")
                .hasSize(2);
    }

    @Test
    void whatIsHiddenShowsAfterThePasswordAloneAndCanComeBack() {
        ResponseId id = sent(Sharing.SHARED);
        people.as(mia, () -> hiding.hide(client, id));
        go("me/looking-back");
        assertThat(rows()).isEmpty();

        test(find(Button.class).withText("Look at what is hidden").single()).click();
        assertThat(rows()).as("although the sign-in was a moment ago").isEmpty();
        look("one that is wrong");
        assertThat(rows()).isEmpty();
        look(People.PASSWORD);
        assertThat(rows()).containsExactly("me/looking-back/" + id);

        go("me/looking-back/" + id);
        test(find(Button.class).withText("Show it in my list again").single()).click();
        go("me/looking-back");
        assertThat(rows()).containsExactly("me/looking-back/" + id);
        assertThat(text()).doesNotContain("hidden");
    }

    @Test
    void onlyWhatWasSentIsHiddenAndOnlyByWhomItBelongsTo() {
        ResponseForPlayer draft =
                people.as(mia, () -> responding.open(client, twoTruths, null, Locale.ENGLISH));
        assertThatThrownBy(() -> people.as(mia, () -> hiding.hide(client, draft.id())))
                .isInstanceOf(NotFound.class);
        ResponseId id = sent(Sharing.SHARED);
        Actor noor = people.arrive(anna, people.client(anna));
        ClientId hers = people.as(noor, () -> clients.mine());

        assertThatThrownBy(() -> people.as(noor, () -> hiding.hide(hers, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(anna, () -> hiding.hide(client, id)))
                .isInstanceOf(NotFound.class);
    }

    private void look(String password) {
        test(find(PasswordField.class).single()).setValue(password);
        test(find(Button.class)
                        .withText("Look at what is hidden")
                        .withCondition(Button::isVisible)
                        .single())
                .click();
    }

    private List<String> rows() {
        return find(Anchor.class)
                .withCondition(link -> link.getHref().matches("me/looking-back/.+"))
                .all()
                .stream()
                .map(Anchor::getHref)
                .toList();
    }

    private List<String> lines(Locale locale) {
        return people.as(
                mia,
                () ->
                        todayLines.stream()
                                .flatMap(one -> one.lines(client, locale).stream())
                                .toList());
    }

    private ResponseId sent(Sharing sharing) {
        return send(twoTruths, Map.of("one", "my first part"), sharing);
    }

    private ResponseId send(AssignmentId assignment, Map<String, Object> answers, Sharing sharing) {
        ResponseForPlayer page =
                people.as(mia, () -> responding.open(client, assignment, null, Locale.ENGLISH));
        people.as(
                mia,
                () ->
                        responding.send(
                                client,
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
        return page.id();
    }

    private AssignmentId assign(AssignmentKind kind, String key) {
        Set<Integer> ticked = IntStream.range(0, 20).boxed().collect(Collectors.toSet());
        return people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                new AssignmentData(
                                        kind,
                                        key,
                                        LifeContext.NONE,
                                        null,
                                        Rhythm.ALWAYS_OPEN,
                                        null,
                                        today(),
                                        null,
                                        6,
                                        "",
                                        new Plan("", "", "", "", ""),
                                        ticked,
                                        "",
                                        false,
                                        false)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void signIn(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }

    private void go(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }

    private Button button(String words) {
        return find(Button.class).withText(words).all().getFirst();
    }

    /** What a person can read on the page. */
    private String text() {
        return textOf(getCurrentView().getElement());
    }

    private static String textOf(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren()
                        .map(ClientPagesTest::textOf)
                        .collect(Collectors.joining(" "))
                : "";
    }
}
