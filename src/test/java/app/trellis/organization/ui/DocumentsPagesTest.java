package app.trellis.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.organization.DocumentKind;
import app.trellis.organization.KeepingDocuments;
import app.trellis.organization.PracticeDocument;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Legal texts where they are written, and where a client reads what they agreed to. */
@ServiceTest
class DocumentsPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired KeepingDocuments documents;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor mia;

    @BeforeEach
    void miaIsAClient() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        mia = people.arrive(anna, people.client(anna));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachBeginsAsADraftInBothLanguages() {
        show(administrator, "desk/practice/documents");

        assertThat(find(H2.class).all()).extracting(H2::getText).hasSize(5).contains("Privacy");
        assertThat(find(TextArea.class).all())
                .hasSize(10)
                .allSatisfy(area -> assertThat(area.getValue()).isNotBlank());
        assertThat(shown()).contains("Draft. Nobody reads it as your word");
    }

    @Test
    void whatHasGapsIsNotPublishedAndStaysAsItWasTyped() {
        show(administrator, "desk/practice/documents");
        English terms = new English(DocumentKind.TERMS);

        terms.type("Still [something] to fill in");
        terms.publish();

        assertThat(notice()).contains("square brackets");
        assertThat(terms.text()).isEqualTo("Still [something] to fill in");
        assertThat(people.as(mia, documents::mine)).isEmpty();
    }

    @Test
    void aVersionIsPublishedAndSaidWithItsDay() {
        show(administrator, "desk/practice/documents");
        English terms = new English(DocumentKind.TERMS);
        terms.type("The rules of this place.");
        terms.typeSpanish("Las reglas de este lugar.");

        terms.publish();

        assertThat(notice()).isEqualTo("Version 1 is published.");
        assertThat(shown()).contains("Version 1, of 2 March 2026");
        assertThat(people.as(mia, documents::mine))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.newest().english()).isEqualTo("The rules of this place."));
    }

    @Test
    void withoutAPublishedTextAClientsAccountSaysNothingOfIt() {
        show(mia, "me/profile");

        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .isNotEmpty()
                .doesNotContain("What you agreed to");
    }

    @Test
    void aClientAgreesAndReadsTheirVersionAlsoWhenThereIsANewerOne() {
        publish("The first words.", "Las primeras palabras.");
        show(mia, "me/profile");
        assertThat(find(H3.class).all()).extracting(H3::getText).contains("Privacy");
        assertThat(shown()).contains("You have not said anything to it yet.");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/about/privacy");

        press("I have read it and agree");

        assertThat(shown()).contains("You agreed to version 1 on 2 March 2026.");
        assertThat(find(Button.class).withText("I have read it and agree").all()).isEmpty();
        publish("Other words.", "Otras palabras.");
        show(mia, "me/profile");
        assertThat(shown())
                .contains("You agreed to version 1")
                .contains("There is a newer version.");

        press("Read what you agreed to");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("The first words.")
                .doesNotContain("Other words.");
        press("Close");
        press("I have read it and agree");
        assertThat(shown()).contains("You agreed to version 2");
    }

    @Test
    void whoReadsSpanishReadsItInSpanish() {
        publish("The first words.", "Las primeras palabras.");
        show(mia, "me/profile");
        press("I have read it and agree");

        UI.getCurrentOrThrow().setLocale(Locale.of("es"));
        UI.getCurrentOrThrow().navigate("me/mine");
        UI.getCurrentOrThrow().navigate("me/profile");
        press("Leer lo que aceptaste");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Las primeras palabras.");
    }

    private void publish(String english, String spanish) {
        people.as(administrator, () -> documents.publish(DocumentKind.PRIVACY, english, spanish));
    }

    /** The form of one document. */
    private final class English {

        private final int place;

        English(DocumentKind kind) {
            place =
                    people.as(administrator, documents::all).stream()
                            .map(PracticeDocument::kind)
                            .toList()
                            .indexOf(kind);
        }

        void type(String words) {
            test(area(0)).setValue(words);
        }

        void typeSpanish(String words) {
            test(area(1)).setValue(words);
        }

        String text() {
            return area(0).getValue();
        }

        void publish() {
            List<Button> all = find(Button.class).withText("Publish as a new version").all();
            test(all.get(place)).click();
        }

        private TextArea area(int language) {
            return find(TextArea.class).all().get(2 * place + language);
        }
    }

    private void show(Actor who, String address) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("help-is-elsewhere");
        UI.getCurrentOrThrow().navigate(address);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }

    private String notice() {
        return test(find(Notification.class).all().getLast()).getText();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
