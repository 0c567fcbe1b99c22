package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.AgreementAnswer;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.ReadingRhythm;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class AgreementPagesTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private KeepingAgreements agreements;
    @Autowired private PracticeSettings settings;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePractitionerIsLedFromTheOverviewAndPutsIt() {
        open(anna, "overview");
        assertThat(links("Agree on who reads and what calls somebody"))
                .containsExactly("desk/clients/" + client + "/agreement");

        open(anna, "agreement");
        test(find(TextArea.class).single()).setValue("Ring the practice.");
        press("Put it to them");

        assertThat(shown()).contains("No answer yet");
        open(anna, "overview");
        assertThat(links("Agree on who reads and what calls somebody")).isEmpty();
        open(anna, "details");
        assertThat(shown()).contains("No answer yet");
    }

    @Test
    void thePreviewFollowsWhatIsChosen() {
        open(anna, "agreement");
        Details preview = details("How they will read it");
        preview.setOpened(true);

        assertThat(preview.getElement().getTextRecursively())
                .contains("read before each session")
                .contains("What no rule can see");
    }

    @Test
    void theClientIsLedFromTodayAndAgrees() {
        draw();
        walk(mia, "me");
        assertThat(links("Read it")).containsExactly("me/agreement");

        walk(mia, "me/agreement");
        assertThat(shown()).contains("Which answers call somebody").doesNotContain("You agreed");
        press("I agree");

        assertThat(shown()).contains("You agreed on");
        assertThat(buttons()).containsExactly("I would like to talk about it first");
        walk(mia, "me");
        assertThat(links("Read it")).isEmpty();
        assertThat(people.as(anna, () -> agreements.newest(client)).orElseThrow().answer())
                .isEqualTo(AgreementAnswer.AGREED);
    }

    @Test
    void theClientMayTalkAboutItFirstAndNothingIsClosed() {
        draw();
        walk(mia, "me/agreement");
        press("I would like to talk about it first");

        assertThat(shown()).contains("You said on").contains("Your pages stay open either way");
        open(anna, "overview");
        assertThat(shown()).contains("wants to talk first about who reads what they send");
    }

    @Test
    void aRuleThatChangedIsSaidToBothAndTheOldWordsStay() {
        draw();
        people.as(
                administrator,
                () ->
                        settings.describe(
                                "The practice",
                                settings.read().zone(),
                                LocalTime.of(8, 0),
                                LocalTime.of(17, 0)));

        walk(mia, "me/agreement");
        assertThat(shown())
                .contains("One of these rules changed on")
                .contains("from 09:00 to 17:00");
        assertThat(buttons()).doesNotContain("I agree");

        open(anna, "agreement");
        assertThat(shown()).contains("A rule it names changed since").contains("Put a new one");
        press("Put it to them");

        walk(mia, "me/agreement");
        assertThat(shown()).contains("from 08:00 to 17:00");
        Details earlier = find(Details.class).single();
        earlier.setOpened(true);
        assertThat(earlier.getElement().getTextRecursively()).contains("from 09:00 to 17:00");
    }

    @Test
    void whereNothingIsWrittenDownThePageSaysSo() {
        walk(mia, "me/agreement");

        assertThat(shown()).contains("Nothing is written down here yet");
        assertThat(buttons()).isEmpty();
        walk(mia, "me/profile");
        assertThat(links("Read it")).containsExactly("me/agreement");
    }

    @Test
    void inSpanishTheClientReadsItInSpanish() {
        draw();
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.of("es"));
        UI.getCurrentOrThrow().navigate("me/agreement");

        assertThat(shown()).contains("Qué respuestas avisan a alguien").contains("Acepto");
    }

    private void draw() {
        people.as(anna, () -> agreements.draw(client, ReadingRhythm.ONCE_A_WEEK, ""));
    }

    private void open(Actor who, String room) {
        walk(who, "desk/clients/" + client + "/" + room);
    }

    private void walk(Actor who, String address) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow().navigate(address);
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> links(String words) {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getText().equals(words))
                .map(Anchor::getHref)
                .toList();
    }

    private Details details(String summary) {
        return find(Details.class).all().stream()
                .filter(one -> summary.equals(one.getSummaryText()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }
}
