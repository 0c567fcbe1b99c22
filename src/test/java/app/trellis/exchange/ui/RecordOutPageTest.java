package app.trellis.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.KeepingGoals;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.Paper;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RecordOutPageTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private KeepingGoals goals;
    @Autowired private TestClock clock;

    private Actor anna;
    private ClientId client;

    @BeforeEach
    void miaIsAnnasClient() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        Actor mia = people.arrive(anna, client);
        people.as(mia, () -> goals.add(client, "Call my sister again", true));
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void theRecordsOwnPageLeadsThere() {
        UI.getCurrentOrThrow().navigate("desk/clients/" + client + "/details");

        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getText().equals("Take the record out"))
                .singleElement()
                .satisfies(link ->
                        assertThat(link.getHref())
                                .isEqualTo("desk/clients/" + client + "/take-out"));
    }

    @Test
    void theWayToTheFilesOpensWithThePasswordAlone() {
        walk();
        assertThat(shown()).contains("Not in it, whatever you choose");
        assertThat(files()).isEmpty();

        type("not the password of anybody");
        assertThat(files()).isEmpty();

        type(People.PASSWORD);
        assertThat(files()).hasSize(2);
        assertThat(shown()).contains("The way is open for 5 minutes");
    }

    @Test
    void theFilesHoldWhatWasChosenLast() {
        walk();
        type(People.PASSWORD);
        choice().setValue(Set.of("goals"));

        JsonNode json = JsonMapper.builder().build().readTree(fetched("JSON"));
        assertThat(json.get("goals").get(0).get("words").asString())
                .isEqualTo("Call my sister again");
        assertThat(json.get("manifest")).hasSize(1);
        assertThat(Paper.of(fetched("PDF"), "record-chosen").text())
                .contains("Call my sister again")
                .doesNotContain("Who it is about");
        assertThat(shown()).contains("The file is made.");
    }

    @Test
    void withNothingChosenOrAfterFiveMinutesThereIsNoFile() {
        walk();
        type(People.PASSWORD);
        choice().setValue(Set.of());
        assertThat(fetched("JSON")).isEmpty();

        choice().setValue(Set.of("goals"));
        clock.advance(Duration.ofMinutes(6));
        assertThat(fetched("JSON")).isEmpty();
    }

    private void walk() {
        UI.getCurrentOrThrow().navigate("desk/clients/" + client + "/take-out");
    }

    private void type(String password) {
        test(find(PasswordField.class).single()).setValue(password);
        test(find(Button.class).withText("Go on").single()).click();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> choice() {
        return find(CheckboxGroup.class).single();
    }

    private byte[] fetched(String kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(files().stream()
                        .filter(link -> link.getText().contains(kind))
                        .findFirst()
                        .orElseThrow())
                .download(out);
        return out.toByteArray();
    }

    private List<Anchor> files() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getText().startsWith("Download"))
                .toList();
    }

    private String shown() {
        roundTrip();
        return getCurrentView().getElement().getTextRecursively();
    }
}
