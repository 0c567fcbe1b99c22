package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.KeepingCareTeams;
import app.trellis.care.KeepingGoals;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.ReadingFormulations;
import app.trellis.notes.WritingFormulations;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class FormulationPageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired KeepingGoals goals;
    @Autowired ReadingFormulations reading;
    @Autowired WritingFormulations writing;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId client;

    @BeforeEach
    void annaAndBenLookAfterAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void openingThePageAloneStartsNothing() {
        open();

        assertThat(reading.open(client).kept()).isNull();
        assertThat(find(TextArea.class).all())
                .extracting(TextArea::getLabel)
                .containsExactly(
                        "What brought them here",
                        "What hurt",
                        "What keeps it going",
                        "What protects and carries",
                        "What we work towards",
                        "The plan");
    }

    @Test
    void everyChangeIsKeptAndThereAgainForAColleague() {
        open();
        type("What hurt", "a promise was broken");

        SecurityContextHolder.getContext().setAuthentication(ben.authentication());
        open();

        assertThat(area("What hurt").getValue()).isEqualTo("a promise was broken");
    }

    @Test
    void isSavedAsAVersionWithADayToLookAgain() {
        open();
        type("The plan", "one small step");
        saveAVersion();

        assertThat(text()).contains("Version 1").contains("Not yet");
        assertThat(reading.newest(client).orElseThrow().lookAgainOn())
                .isEqualTo(LocalDate.now(clock).plusMonths(3));
    }

    @Test
    void aDayThatHasPassedIsRefusedAtTheField() {
        open();
        type("The plan", "one small step");
        click("Save as a version");
        test(find(DatePicker.class).single()).setValue(LocalDate.now(clock).minusDays(1));
        click("Save this version");

        assertThat(find(DatePicker.class).single().isInvalid()).isTrue();
        assertThat(reading.newest(client)).isEmpty();
    }

    @Test
    void theClientsAgreementIsPutDown() {
        open();
        type("The plan", "one small step");
        saveAVersion();

        click("Agreed with the client");
        click("Put it down");

        assertThat(reading.newest(client).orElseThrow().agreedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(text()).contains("On 2 Mar 2026");
        assertThat(find(Button.class).withText("Agreed with the client").all()).isEmpty();
    }

    @Test
    void whatAColleagueKeptMeanwhileLeavesTheChoice() {
        open();
        type("What hurt", "first");
        people.as(ben, () -> writing.keep(client, 1, text("Ben's")));

        type("What hurt", "Anna's");

        assertThat(text())
                .contains("Somebody changed this text in the meantime", "Ben's", "Anna's")
                .contains(ben.person().name());
        click("Put mine below the other");
        assertThat(kept().in(NoteSection.WOUND)).isEqualTo("Ben's\n\nAnna's");
    }

    @Test
    void oneDoesNotLeaveAChoiceUndecidedUnawares() {
        open();
        type("What hurt", "first");
        people.as(ben, () -> writing.keep(client, 1, text("Ben's")));
        type("What hurt", "Anna's");

        UI.getCurrent().navigate("desk/notes");

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(FormulationView.class);
    }

    @Test
    void aColleagueWhoWroteWhileOneSavesIsSeen() {
        open();
        type("What hurt", "first");
        click("Save as a version");
        people.as(ben, () -> writing.keep(client, 1, text("Ben's")));
        click("Save this version");

        assertThat(text()).contains("Somebody changed this text in the meantime");
        assertThat(reading.newest(client)).isEmpty();
    }

    @Test
    void earlierVersionsOpenOnPurpose() {
        open();
        type("What hurt", "as it was");
        saveAVersion();
        type("What hurt", "as it is");
        saveAVersion();
        assertThat(text()).doesNotContain("as it was");

        find(Details.class).all().getLast().setOpened(true);

        assertThat(text()).contains("as it was").contains("Not agreed with the client yet");
    }

    @Test
    void theGoalsStandBesideAndWhatTheClientKeepsDoesNot() {
        Actor person = people.arrive(anna, client);
        people.as(person, () -> goals.add(client, "Call my sister", true));
        people.as(person, () -> goals.add(client, "Mine alone", false));

        open();

        assertThat(text()).contains("Call my sister").doesNotContain("Mine alone");
    }

    @Test
    void theOverviewSaysWhenItIsLookedAtAgain() {
        overview();
        assertThat(text()).contains("Nothing is written yet.");
        writing.keep(client, 0, text("first"));
        writing.save(client, 1, LocalDate.now(clock).plusDays(3));
        overview();
        assertThat(text()).contains("Plan to be looked at again on 5 Mar 2026");

        clock.advance(java.time.Duration.ofDays(3));
        overview();

        assertThat(text()).contains("Plan to be looked at again since 5 Mar 2026");
    }

    @Test
    void theBriefSaysTheAimsAndNotTheRest() {
        writing.keep(
                client,
                0,
                new NoteText(
                        NoteFormat.FORMULATION,
                        Map.of(
                                NoteSection.WOUND, "a broken promise",
                                NoteSection.AIMS, "to ask for help")));
        writing.save(client, 1, LocalDate.now(clock));

        UI.getCurrent().navigate("desk/clients/" + client + "/brief");

        assertThat(text())
                .contains("to ask for help", "Plan to be looked at again since 2 Mar 2026")
                .doesNotContain("a broken promise");
    }

    @Test
    void paperSaysWhoseItIsAndWhetherItIsAVersion() {
        open();
        type("What hurt", "a broken promise");
        click("Print");
        assertThat(text()).contains("Client: ", "Not saved as a version yet");

        saveAVersion();
        type("What hurt", "a broken promise, twice");
        click("Print");

        assertThat(text()).contains("Version 1, saved on 2 Mar 2026", "Changed since then");
    }

    @Test
    void isNotThereForSomebodyElse() {
        SecurityContextHolder.getContext()
                .setAuthentication(people.staff(administrator, Role.PRACTITIONER).authentication());

        open();

        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
    }

    private static NoteText text(String wound) {
        return new NoteText(NoteFormat.FORMULATION, Map.of(NoteSection.WOUND, wound));
    }

    private NoteText kept() {
        return Objects.requireNonNull(reading.open(client).kept()).text();
    }

    private void saveAVersion() {
        click("Save as a version");
        click("Save this version");
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    private void open() {
        UI.getCurrent().navigate(FormulationView.path(client));
    }

    private void overview() {
        UI.getCurrent().navigate("desk/clients/" + client + "/overview");
    }

    private void type(String label, String words) {
        test(area(label)).setValue(words);
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String text() {
        return Page.textOf(getCurrentView());
    }
}
