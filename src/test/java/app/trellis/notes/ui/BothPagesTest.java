package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.KeepingGoals;
import app.trellis.care.NotingPartners;
import app.trellis.care.PartnerChoice;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionsWithBoth;
import app.trellis.care.ShowingToBoth;
import app.trellis.care.TalkResult;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.CloseLink;
import app.trellis.shared.ui.HandedOver;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class BothPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired KeepingGoals goals;
    @Autowired NotingPartners partners;
    @Autowired HoldingPrivateTalks talks;
    @Autowired RecordingSessions sessions;
    @Autowired SessionsWithBoth withBoth;
    @Autowired ShowingToBoth showing;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId mias;
    private ClientId toms;

    @BeforeEach
    void miaAndTomArePartnersInAnnasCare() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        mias = people.client(anna);
        toms = people.client(anna);
        Actor mia = people.arrive(anna, mias);
        people.as(mia, () -> goals.add(mias, "Call my sister", true));
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        HandedOver.end();
        SecurityContextHolder.clearContext();
    }

    @Test
    void withoutAPairNothingOffersIt() {
        room(mias);

        assertThat(text()).doesNotContain("Session with both");
    }

    @Test
    void aRefusalNamesNeitherOfThem() {
        partners.note(mias, toms);
        room(mias);
        click("Session with both");
        click("Save");

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(test(find(Notification.class).single()).getText())
                .contains("not possible now", "for each of the two");
        assertThat(sessions.of(mias)).isEmpty();
        assertThat(sessions.of(toms)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void ofTwoPairsOneOfAllOnesClientsIsNamedAndTheListTellsNoPartner() {
        ClientId kims = people.client(anna);
        ClientId noPartners = people.client(anna);
        aTalkWithEach(mias, toms, kims);
        partners.note(mias, toms);
        partners.note(mias, kims);
        room(mias);

        click("Session with both");
        click("Save");
        assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
        assertThat(sessions.of(mias)).isEmpty();

        ComboBox<PartnerChoice> whom = find(ComboBox.class).single();
        List<PartnerChoice> all = whom.getListDataView().getItems().toList();
        assertThat(all)
                .extracting(PartnerChoice::id)
                .containsExactlyInAnyOrder(toms, kims, noPartners);
        whom.setValue(choice(all, noPartners));
        click("Save");
        assertThat(test(find(Notification.class).single()).getText())
                .contains("Nobody noted that these two are partners");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();

        whom.setValue(choice(all, kims));
        click("Save");
        assertThat(sessions.of(mias)).hasSize(1);
        assertThat(sessions.of(kims)).hasSize(1);
        assertThat(sessions.of(toms)).isEmpty();
    }

    @Test
    void isPlannedInBothRecordsAndMarkedForWhoServesBoth() {
        aSessionWithBoth();
        assertThat(text()).contains("Session with both");
        assertThat(sessions.of(toms)).hasSize(1);

        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        teams.shareWith(mias, ben.id());
        SecurityContextHolder.getContext().setAuthentication(ben.authentication());
        room(mias);

        assertThat(text()).doesNotContain("both");
    }

    @Test
    void isTickedOnlyAfterTheTalkAlone() {
        UUID couple = aSessionWithBoth();
        UI.getCurrent().navigate(BothView.path(mias, couple));
        tick();
        assertThat(goal().getValue()).isFalse();
        assertThat(find(Paragraph.class).withText("Call my sister").exists())
                .as("The very words are looked at before they are ticked")
                .isTrue();

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(goal().getValue()).isTrue();
        assertThat(goal().getHelperText()).isEqualTo("Agreed alone on 2 Mar 2026");
    }

    @Test
    void theScreenShowsWhatIsTickedCloseFirstAndNoWayIntoARecord() {
        UUID couple = aSessionWithBoth();
        UI.getCurrent().navigate(BothView.path(mias, couple));
        tick();
        test(find(ConfirmDialog.class).single()).confirm();

        click("Open the shared screen");

        assertThat(text()).contains("Call my sister");
        assertThat(find(CloseLink.class).all()).hasSize(1);
        assertThat(find(Anchor.class).all()).isEmpty();
        assertThat(showing.choices(mias, couple, Locale.ENGLISH).all().getFirst().shownAt())
                .isEqualTo(clock.instant());
        UI.getCurrent().navigate("desk/caseload");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(HandedOver.GIVING_BACK);
    }

    private UUID aSessionWithBoth() {
        partners.note(mias, toms);
        aTalkWithEach(mias, toms);
        room(mias);
        click("Session with both");
        click("Save");
        return withBoth.of(mias).sessions().values().iterator().next();
    }

    private void aTalkWithEach(ClientId... clients) {
        for (ClientId client : clients) {
            talks.record(client, About.PARTNER, LocalDate.now(clock), TalkResult.NO_CONCERN);
        }
    }

    private static PartnerChoice choice(List<PartnerChoice> all, ClientId client) {
        return all.stream().filter(one -> one.id().equals(client)).findFirst().orElseThrow();
    }

    private void tick() {
        test(goal()).click();
    }

    private Checkbox goal() {
        return find(Checkbox.class).withLabel("Goal: Call my sister").single();
    }

    private void room(ClientId client) {
        UI.getCurrent().navigate("desk/clients/" + client + "/sessions");
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String text() {
        return Page.textOf(getCurrentView());
    }
}
