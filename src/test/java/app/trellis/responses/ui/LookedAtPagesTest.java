package app.trellis.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.identity.Appearance;
import app.trellis.identity.OwnAccount;
import app.trellis.responses.AnsweringThreads;
import app.trellis.responses.LookingBack;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sharing;
import app.trellis.responses.TurnDraft;
import app.trellis.responses.Writing;
import app.trellis.responses.WritingThreads;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A client's pages as they see them, looked at by their practitioner. */
@ServiceTest
class LookedAtPagesTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired Responding responding;
    @Autowired ReadingResponses reading;
    @Autowired LookingBack lookingBack;
    @Autowired WritingThreads writing;
    @Autowired AnsweringThreads answering;
    @Autowired OwnAccount account;
    @Autowired PracticeSql sql;
    @Autowired Rows rows;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor mia;
    private ClientId client;

    @BeforeEach
    void miaHasPages() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        assign(
                Asking.page("pause-before-reacting", MONDAY)
                        .saying(
                                "Small things first.",
                                new Plan("the kettle is on", "", "take one slow moment", "", "")));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void todayIsShownAsTheClientSeesIt() {
        assign(Asking.page("two-truths", MONDAY).each(Rhythm.ALWAYS_OPEN));
        String theirs = seenBy(mia, "me");

        String looked = seenBy(anna, "");

        assertThat(theirs).contains("A slow moment", "When the kettle is on");
        assertThat(looked)
                .contains(theirs)
                .contains("Nothing here can be changed.")
                .contains("What is kept private is not shown here");
    }

    @Test
    void nothingOnItCanBePressed() {
        assign(Asking.page("two-truths", MONDAY).each(Rhythm.ALWAYS_OPEN));
        send(two(), Sharing.SHARED);

        for (String page : List.of("", "/today", "/looking-back", "/private")) {
            seenBy(anna, page);
            Component phone = phone();
            assertThat(all(phone).filter(HasEnabled.class::isInstance))
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(part.getElement().isEnabled()).isFalse());
            assertThat(all(phone).filter(Anchor.class::isInstance))
                    .allSatisfy(
                            link -> assertThat(link.getElement().getAttribute("href")).isNull());
        }
    }

    @Test
    void lookingLeavesNoMarkOfTheClient() {
        AssignmentId two = two();
        ResponseId id = send(two, Sharing.SHARED);
        people.as(
                anna,
                () -> {
                    writing.keep(client, id, new TurnDraft("One line.", false, 0));
                    writing.send(client, id, 1);
                });
        seenBy(anna, "");
        long kept = countOf("response");

        String today = seenBy(anna, "");
        seenBy(anna, "/looking-back");
        seenBy(anna, "/private");

        assertThat(today).contains("written to one of your pages");
        assertThat(countOf("response")).isEqualTo(kept);
        assertThat(people.as(mia, () -> lookingBack.toldOnToday(client, Locale.ENGLISH)).written())
                .isTrue();
        assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH)).getFirst().isNew())
                .isTrue();
        assertThat(actions()).filteredOn("SEEN_AS_CLIENT"::equals).hasSize(4);
    }

    @Test
    void whatIsKeptPrivateLeavesNoTrace() {
        AssignmentId two = two();
        String today = seenBy(anna, "");
        String sent = seenBy(anna, "/looking-back");
        String kept = seenBy(anna, "/private");

        send(two, Sharing.PRIVATE);

        assertThat(seenBy(mia, "me/private")).contains("Only you can read this.");
        assertThat(seenBy(anna, "")).isEqualTo(today);
        assertThat(seenBy(anna, "/looking-back")).isEqualTo(sent).contains("Nothing sent yet.");
        assertThat(seenBy(anna, "/private")).isEqualTo(kept);
    }

    @Test
    void aPageThatWasTakenBackAfterSomethingWasWrittenOnItIsNotBetrayedByToday() {
        ResponseId id = send(two(), Sharing.SHARED);
        people.as(
                anna,
                () -> {
                    writing.keep(client, id, new TurnDraft("One line.", false, 0));
                    writing.send(client, id, 1);
                });
        people.as(mia, () -> lookingBack.changeSharing(client, id, Sharing.PRIVATE));

        assertThat(seenBy(mia, "me")).contains("written to one of your pages");
        assertThat(seenBy(anna, "")).doesNotContain("written to one of your pages");
    }

    @Test
    void itSpeaksTheClientsLanguageAndTheFrameTheReaders() {
        people.as(mia, () -> account.prefer("es", Appearance.SYSTEM));

        String looked = seenBy(anna, "");

        assertThat(looked)
                .contains("Nothing here can be changed.")
                .contains("Una cosa pequeña para hoy")
                .doesNotContain("One small thing today");
        assertThat(phone().getElement().getAttribute("lang")).isEqualTo("es");
        assertThat(UI.getCurrentOrThrow().getLocale().getLanguage()).isEqualTo("en");
    }

    @Test
    void whoeverIsNotOnTheCareTeamFindsNothing() {
        Actor ben = people.staff(people.administrator(), Role.PRACTITIONER);

        seenBy(ben, "");

        assertThat(find(NotFoundPage.class).exists()).isTrue();
    }

    @Test
    void aClientWhoHasNotArrivedHasNoPagesToLookAt() {
        client = people.client(anna);

        seenBy(anna, "");

        assertThat(find(NotFoundPage.class).exists()).isTrue();
    }

    @Test
    void lookingCostsTheSameHoweverMuchThereIs() throws Exception {
        AssignmentId two = two();
        send(two, Sharing.SHARED);
        seenBy(anna, "");
        int today = cost("");
        int sent = cost("/looking-back");

        for (int again = 0; again < 20; again++) {
            send(two, Sharing.SHARED);
        }

        assertThat(cost("")).isEqualTo(today);
        assertThat(cost("/looking-back")).isEqualTo(sent);
    }

    private int cost(String page) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
        return StatementCount.of(
                        () -> {
                            UI.getCurrentOrThrow()
                                    .navigate("desk/clients/" + client + "/phone" + page);
                            return page;
                        })
                .size();
    }

    private AssignmentId two() {
        return assign(Asking.page("two-truths", MONDAY).each(Rhythm.ALWAYS_OPEN));
    }

    private AssignmentId assign(Asking asking) {
        return people.as(anna, () -> assigning.assign(client, asking.data()));
    }

    private ResponseId send(AssignmentId assignment, Sharing sharing) {
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
                                        new HashMap<>(Map.of("one", "my first part")),
                                        "",
                                        sharing,
                                        false,
                                        null,
                                        false,
                                        null)));
        return page.id();
    }

    private long countOf(String table) {
        List<Long> counted = new java.util.ArrayList<>();
        rows.in(
                anna.practice(),
                () ->
                        counted.add(
                                sql.sql(
                                                "select count(*) from %s where practice_id = :practice"
                                                        .formatted(table))
                                        .query(Long.class)
                                        .single()));
        return counted.getFirst();
    }

    private List<String> actions() {
        List<String> said = new java.util.ArrayList<>();
        rows.in(
                anna.practice(),
                () ->
                        said.addAll(
                                sql.sql(
                                                """
                                                select action from audit_entry
                                                 where practice_id = :practice
                                                   and client_id = :client
                                                """)
                                        .param("client", client.value())
                                        .query(String.class)
                                        .list()));
        return said;
    }

    /** The address of the client's own page, or what follows the practitioner's. */
    private String seenBy(Actor who, String page) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow()
                .navigate(
                        page.startsWith("me") ? page : "desk/clients/" + client + "/phone" + page);
        return textOf(getCurrentView().getElement()).strip();
    }

    private Div phone() {
        return find(Div.class).withClassName("looked-at").single();
    }

    private static Stream<Component> all(Component of) {
        return Stream.concat(Stream.of(of), of.getChildren().flatMap(LookedAtPagesTest::all));
    }

    private static String textOf(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren()
                        .map(LookedAtPagesTest::textOf)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" "))
                : "";
    }
}
