package app.trellis.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class FirstSharingPageTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private Assigning assigning;
    @Autowired private TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theCheckInBeginsAsTheClientChoseAndComesBack() {
        people.as(
                anna, () -> assigning.assign(client, Asking.checkIn(LocalDate.now(clock)).data()));
        walk(Locale.ENGLISH);
        assertThat(select().getLabel()).isEqualTo("Check-in");
        assertThat(chosen()).contains("As it comes: Shared");

        test(select()).selectItem("Only me");

        walk(Locale.ENGLISH);
        assertThat(chosen()).contains("Only me");
        test(select()).selectItem("As it comes: Shared");
        walk(Locale.ENGLISH);
        assertThat(chosen()).contains("As it comes: Shared");
    }

    @Test
    void thePageSaysWhatEachLevelMeansAndWhatNoneCanHold() {
        walk(Locale.ENGLISH);

        assertThat(shown())
                .contains("There is no page here yet")
                .contains("Nobody in Trellis can read it but you")
                .contains("No rule that calls a person reads your words")
                .contains("whoever runs the server and holds its keys could still read them");
        walk(Locale.of("es"));
        assertThat(shown()).contains("quien lleva el servidor y tiene sus claves podría leerlas");
    }

    private void walk(Locale locale) {
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
        UI.getCurrentOrThrow().setLocale(locale);
        UI.getCurrentOrThrow().navigate("me/sharing");
    }

    private String chosen() {
        return test(select()).getSelected().toString();
    }

    private Select<?> select() {
        return $(Select.class).single();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
