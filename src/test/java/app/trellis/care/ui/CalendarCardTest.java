package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.KeepingCalendarFeed;
import app.trellis.care.ReadingCalendarFeed;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The address for one's own calendar, on the page of one's account. */
@ServiceTest
class CalendarCardTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired KeepingCalendarFeed keeping;
    @Autowired ReadingCalendarFeed reading;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isMadeShownOnceReplacedAndSwitchedOff() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        open(anna);
        press("Make an address");
        String first = address();
        assertThat(reading.read(first)).isPresent();

        open(anna);
        assertThat(find(TextField.class).all())
                .extracting(TextField::getLabel)
                .doesNotContain("Address for your calendar");

        press("Make a new address");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(address()).isNotEqualTo(first);
        assertThat(reading.read(first)).isEmpty();

        press("Switch it off");
        assertThat(people.as(anna, () -> keeping.mine())).isEmpty();
        assertThat(find(Button.class).withText("Make an address").all()).hasSize(1);
    }

    @Test
    void isNotThereForSomebodyWhoTreatsNobody() {
        open(people.administrator());

        assertThat(find(CalendarCard.class).all()).isEmpty();
    }

    private void open(Actor who) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrent().navigate("desk/caseload");
        UI.getCurrent().navigate("desk/profile");
    }

    private String address() {
        String address =
                find(TextField.class).all().stream()
                        .filter(one -> one.getLabel().equals("Address for your calendar"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        return address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
