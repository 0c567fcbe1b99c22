package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.HardDate;
import app.trellis.care.HardDateData;
import app.trellis.care.KeepingHardDates;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.RuleLine;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A day that may be hard: written down in Details, there in time, and nowhere near the client. */
@ServiceTest
class HardDatesPagesTest extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired KeepingHardDates dates;
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
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void aDayIsWrittenDownChangedAndRemovedInDetails() {
        open(anna, "details");
        press("Add a day");
        type("Divorce hearing", TODAY.plusDays(12));
        test(yearly()).click();
        press("Keep this day");
        assertThat(card()).contains("Divorce hearing", "14 Mar 2026", "in 12 days", "every year");

        press("Change");
        type("The hearing", TODAY.plusDays(1));
        press("Keep this day");
        assertThat(card()).contains("The hearing", "tomorrow").doesNotContain("Divorce");

        press("Remove");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(card()).contains("No day is written down yet");
    }

    @Test
    void nothingTypedIsSaidAndACancelledFormKeepsNothing() {
        open(anna, "details");
        press("Add a day");
        press("Keep this day");
        assertThat(rule()).isEqualTo("Please choose a day.");
        type("Half written", TODAY);
        press("Not now");

        assertThat(card()).doesNotContain("Half written");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aColleagueWhoWasQuickerIsSaidOnceAndWhatWasTypedStays() {
        add("Court", TODAY.plusDays(3), false);
        open(anna, "details");
        press("Change");
        HardDate one = kept().getFirst();
        people.as(
                anna,
                () ->
                        dates.change(
                                client,
                                one.id(),
                                one.version(),
                                new HardDateData(TODAY.plusDays(4), false, "Court, moved")));
        type("Court, postponed", TODAY.plusDays(9));
        press("Keep this day");

        assertThat(rule()).startsWith("A colleague changed or removed this day");
        press("Keep this day");

        assertThat(kept()).singleElement().returns("Court, postponed", HardDate::label);
    }

    @Test
    void aDayThatAColleagueRemovedMeanwhileIsWrittenDownAnew() {
        add("Court", TODAY.plusDays(3), false);
        open(anna, "details");
        press("Change");
        people.as(anna, () -> dates.remove(client, kept().getFirst().id()));
        press("Keep this day");
        press("Keep this day");

        assertThat(kept()).singleElement().returns("Court", HardDate::label);
    }

    @Test
    void theBriefNamesThoseSinceTheLastSessionAndOfTheNextThreeWeeks() {
        add("Three weeks from now", TODAY.plusDays(28), false);
        add("Four weeks from now", TODAY.plusDays(29), false);
        add("Her birthday", LocalDate.of(1990, 3, 5), true);
        add("Long ago", TODAY.minusDays(40), false);
        clock.advance(Duration.ofDays(7));

        open(anna, "brief");

        assertThat(shown())
                .contains("Days that may be hard", "Three weeks from now", "in 21 days")
                .contains("Her birthday", "4 days ago · Thursday 5 March")
                .doesNotContain("Four weeks from now", "Long ago");
    }

    @Test
    void theOverviewNamesOnlyTheComingSevenDaysAndFlagsNothing() {
        add("Disclosure day", TODAY.plusDays(7), false);
        add("A week and a day", TODAY.plusDays(8), false);
        add("Yesterday", TODAY.minusDays(1), false);

        open(anna, "overview");

        assertThat(shown())
                .contains("Disclosure day", "May be hard: in 7 days")
                .contains("No safety answer waiting. This does not mean no risk.")
                .doesNotContain("A week and a day", "Yesterday");
    }

    @Test
    void noPageOfTheClientShowsIt() {
        add("Disclosure day", TODAY, false);
        for (String page : List.of("me", "me/goals", "me/way", "me/profile")) {
            go(mia, page);
            assertThat(shown()).as(page).doesNotContain("Disclosure day", "hard");
        }
    }

    private void add(String label, LocalDate day, boolean yearly) {
        people.as(anna, () -> dates.add(client, new HardDateData(day, yearly, label)));
    }

    private List<HardDate> kept() {
        return people.as(anna, () -> dates.of(client));
    }

    private void open(Actor who, String room) {
        go(who, "desk/clients/" + client + "/" + room);
    }

    private static void go(Actor who, String path) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow().navigate(path);
    }

    private void type(String label, LocalDate day) {
        HardDateForm form = find(HardDateForm.class).single();
        test(find(TextField.class, form).single()).setValue(label);
        test(find(DatePicker.class, form).single()).setValue(day);
    }

    private Checkbox yearly() {
        return find(Checkbox.class, find(HardDateForm.class).single()).single();
    }

    private String rule() {
        return find(RuleLine.class, find(HardDateForm.class).single()).single().getText();
    }

    private void press(String words) {
        List<Button> found =
                find(Button.class, find(HardDatesCard.class).single()).withText(words).all();
        assertThat(found).as(words).hasSize(1);
        test(found.getFirst()).click();
    }

    private String card() {
        return find(HardDatesCard.class).single().getElement().getTextRecursively();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
