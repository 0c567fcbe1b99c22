package app.trellis.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.ManagingClients;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.trends.CheckInsForTests;
import app.trellis.trends.MarkingTrends;
import app.trellis.trends.NewEvent;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class OwnWayViewTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired MarkingTrends marking;
    @Autowired CheckInsForTests checkIns;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaHasAClientWhoHasArrived() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void withoutACheckInItSaysWhatWillComeHere() {
        assertThat(page()).contains("Nothing to draw yet", "Days that mattered");
    }

    @Test
    void dotsAreSaidWithoutALeaningAFlagOrABaseline() {
        checkIns.weekly(anna, client, 7, 6, 7, 6, 7, 6, 2);

        assertThat(page())
                .contains("7 dots from 6 January 2026 to 17 February 2026. The latest is 2.0.")
                .doesNotContain("Leaning", "drop", "Unusually", "baseline", "Look together");
    }

    @Test
    void aClearTrendIsSaid() {
        checkIns.weekly(anna, client, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8);

        assertThat(page()).contains("Clear trend: about 5.5 points better over 11 weeks.");
    }

    @Test
    void whatIsUsualIsDrawnOnlyWhenAsked() {
        checkIns.weekly(anna, client, 7, 6, 7, 6, 7, 6, 5);
        navigate(OwnWayView.class);
        assertThat(spec()).contains("\"bands\":[]");

        test($(Checkbox.class).single()).click();

        assertThat(spec()).contains("usual for me at first");
    }

    @Test
    void aDayOfTheirOwnIsTheirsAloneUntilTheyShareIt() {
        navigate(OwnWayView.class);
        test(button("Note a day")).click();
        test($(TextField.class).single()).setValue("moved out");
        test(button("Note it")).click();

        assertThat(text()).contains("moved out", "Only me");

        test(button("Who may read it")).click();
        @SuppressWarnings("unchecked")
        Select<Sharing> sharing = $(Select.class).single();
        sharing.setValue(Sharing.SHARED);
        test(button("Keep it so")).click();

        assertThat(text()).contains("Shared with my practitioner");
    }

    @Test
    void aDayWithoutWordsStaysInItsDialog() {
        navigate(OwnWayView.class);
        test(button("Note a day")).click();
        test(button("Note it")).click();

        assertThat($(Dialog.class).all()).isNotEmpty();
        assertThat($(TextField.class).single().isInvalid()).isTrue();
    }

    @Test
    void whatThePractitionerSharedIsReadAndCannotBeChanged() {
        people.as(
                anna,
                () ->
                        marking.note(
                                client,
                                new NewEvent(
                                        LocalDate.now(clock),
                                        "weekly sessions",
                                        true,
                                        Sharing.SHARED)));
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());

        assertThat(page()).contains("weekly sessions", "noted by your practitioner");
        assertThat($(Button.class).all()).extracting(Button::getText).containsOnly("Note a day");
    }

    private String page() {
        navigate(OwnWayView.class);
        return text();
    }

    private String text() {
        return $(OwnWayView.class).single().getElement().getTextRecursively();
    }

    private String spec() {
        return $(app.trellis.shared.ui.TrendChart.class)
                .single()
                .getElement()
                .getPropertyRaw("spec")
                .toString();
    }

    private Button button(String words) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
