package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.ManagingClients;
import app.trellis.organization.ManagingMembers;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class EndsPagesTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    @Autowired private People people;
    @Autowired private ManagingClients clients;
    @Autowired private ManagingMembers members;
    @Autowired private EndingCare ending;
    @Autowired private TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsInAnnasCare() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        people.as(anna, () -> clients.callPractitioner(client, "Anna"));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLastDayIsPlannedFromTheDetailsAndStandsOnToday() {
        openDetails();
        press("Plan the last day");

        DatePicker day = dialog().day();
        assertThat(day.getValue()).isEqualTo(MONDAY.plusDays(28));
        day.setValue(MONDAY.plusDays(10));
        press("Plan it");
        assertThat(rule()).startsWith("That is sooner than 28 days");
        day.setValue(MONDAY.plusDays(30));
        press("Plan it");

        assertThat(details().endingOn()).isEqualTo(MONDAY.plusDays(30));
        assertThat(find(EndsCard.class).single().getElement().getTextRecursively())
                .contains("The last day is planned for 1 April 2026");
        go(mia, "me");
        assertThat(notice())
                .contains("your time here ends on 1 April 2026")
                .contains("You and Anna will talk about it");
        go(mia, "me/looking-back");
        assertThat(notice()).isEmpty();
    }

    @Test
    void endingSoonerAsksWhyOnlyWhereItHasTo() {
        openDetails();
        press("End care today");

        RadioButtonGroup<Ending> how = dialog().how();
        how.setValue(Ending.LEFT);
        assertThat(dialog().why().isVisible()).isFalse();
        how.setValue(Ending.REFERRED);
        assertThat(dialog().why().isVisible()).isTrue();
        press("End care");
        assertThat(rule()).startsWith("They were not told four weeks before");
        dialog().why().setValue("Moves abroad on Friday.");
        press("End care");

        assertThat(details().status()).isEqualTo(ClientStatus.ENDED);
        assertThat(find(EndsCard.class).single().getElement().getTextRecursively())
                .contains("Moves abroad on Friday.")
                .contains("until 31 May 2026");
    }

    @Test
    void onceCareHasEndedEveryPageSaysSoUntilNoneOpens() {
        people.as(anna, () -> ending.end(client, Ending.LEFT, ""));

        for (String page : List.of("me", "me/looking-back", "me/private", "me/profile")) {
            go(mia, page);
            assertThat(notice())
                    .as(page)
                    .startsWith("Nobody at " + mia.person().practiceName())
                    .contains("2 March 2026")
                    .contains("You can open them until 31 May 2026.");
        }

        clock.advance(Duration.ofDays(91));
        go(mia, "me/looking-back");

        assertThat(getCurrentView()).isInstanceOf(ClosedView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("until 31 May 2026")
                .contains("open Help");
    }

    @Test
    void whoCanStillReadHasNoUseForTheClosedPage() {
        go(mia, ClosedView.PATH);

        assertThat(getCurrentView()).isNotInstanceOf(ClosedView.class);
    }

    @Test
    void aPauseIsSaidOnTodayAndTakenBackByHand() {
        openDetails();
        press("Pause");
        dialog().day().setValue(MONDAY.plusDays(14));
        press("Pause");

        go(mia, "me");
        assertThat(notice())
                .isEqualTo("You and Anna take a break until about 16 March 2026. Nothing is due.");

        openDetails();
        press("Go on");
        assertThat(details().status()).isEqualTo(ClientStatus.ACTIVE);
    }

    @Test
    void anAdministratorPassesTheClientsOfSomebodyOnByName() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        clock.advance(Duration.ofDays(1));
        go(administrator, "desk/practice/people/" + anna.id() + "/clients");

        press("Pass on");
        assertThat(rule()).startsWith("Please tick");
        @SuppressWarnings("unchecked")
        ComboBox<app.trellis.organization.MemberSummary> to = find(ComboBox.class).single();
        to.setValue(
                people.as(administrator, () -> members.staff()).stream()
                        .filter(one -> one.id().equals(ben.id()))
                        .findFirst()
                        .orElseThrow());
        press("Pass on");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(people.as(ben, () -> clients.details(client)).team())
                .extracting(ClientDetails.Colleague::id)
                .containsExactly(ben.id());
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("No clients are led by");
        go(mia, "me");
        assertThat(notice()).contains("is with you since 3 March 2026");
    }

    private ClientDetails details() {
        return people.as(anna, () -> clients.details(client));
    }

    private void openDetails() {
        go(anna, "desk/clients/" + client + "/details");
    }

    private void go(Actor actor, String path) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
        UI.getCurrentOrThrow().navigate(path);
    }

    /** The last one, because a dialog lies over its page. */
    private void press(String words) {
        test(find(Button.class).withText(words).all().stream()
                        .filter(Button::isVisible)
                        .toList()
                        .getLast())
                .click();
    }

    private Asked dialog() {
        Dialog dialog = find(Dialog.class).all().getLast();
        return new Asked(dialog);
    }

    private String rule() {
        return find(app.trellis.shared.ui.RuleLine.class).all().getLast().getText();
    }

    private String notice() {
        return find(StandingNotice.class).all().stream()
                .flatMap(notice -> find(Paragraph.class, notice).all().stream())
                .map(Paragraph::getText)
                .collect(Collectors.joining(" "));
    }

    /** What a dialog asks for. */
    private final class Asked {

        private final Dialog dialog;

        Asked(Dialog dialog) {
            this.dialog = dialog;
        }

        DatePicker day() {
            return find(DatePicker.class, dialog).all().getLast();
        }

        @SuppressWarnings("unchecked")
        RadioButtonGroup<Ending> how() {
            return find(RadioButtonGroup.class, dialog).single();
        }

        TextArea why() {
            return dialog.getElement()
                    .getChildren()
                    .flatMap(child -> child.getChildren())
                    .flatMap(child -> child.getComponent().stream())
                    .filter(TextArea.class::isInstance)
                    .map(TextArea.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
