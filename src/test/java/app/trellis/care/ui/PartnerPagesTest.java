package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.ManagingClients;
import app.trellis.care.NotingPartners;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class PartnerPagesTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private ManagingClients clients;
    @Autowired private NotingPartners partners;

    private Actor anna;
    private ClientId mias;
    private ClientId toms;

    @BeforeEach
    void annaTreatsBoth() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        mias = people.client(anna);
        toms = people.client(anna);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePageSaysThatAPartnerComesHereAndNeverWho() {
        String name = people.as(anna, () -> clients.details(toms)).name();
        openDetails();
        press("Note it");
        @SuppressWarnings("unchecked")
        ComboBox<app.trellis.care.PartnerChoice> mine = find(ComboBox.class).all().getLast();
        mine.setValue(people.as(anna, () -> partners.choices(mias)).getFirst());
        press("Note these two");

        assertThat(card()).contains("A partner also comes here").doesNotContain(name);
        openDetails();
        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain(name);
    }

    @Test
    void aWrongCodeIsSaidAndTheDialogStays() {
        openDetails();
        press("Note it");
        find(TextField.class).all().getLast().setValue("ABCD-EFGH-JK");
        press("Use the code");

        assertThat(find(app.trellis.shared.ui.RuleLine.class).all().getLast().getText())
                .startsWith("That code is not there");
        assertThat(find(PartnerDialog.class).single().isOpened()).isTrue();
    }

    private void openDetails() {
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        UI.getCurrentOrThrow().navigate("desk/clients/" + mias + "/details");
    }

    private String card() {
        return find(PartnerCard.class).single().getElement().getTextRecursively();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }
}
