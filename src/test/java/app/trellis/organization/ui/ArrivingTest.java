package app.trellis.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.KeepingSafeContact;
import app.trellis.care.ManagingClients;
import app.trellis.care.SafeContactData;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.PasswordAdvice;
import app.trellis.identity.ui.SignInView;
import app.trellis.organization.Inviting;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ArrivingTest extends SpringBrowserlessTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired private People people;
    @Autowired private Inviting inviting;
    @Autowired private ManagingClients clients;
    @Autowired private KeepingSafeContact contacts;
    @Autowired private PasswordAdvice advice;

    private final String email = "arriving%d@trellis.example".formatted(NEXT.incrementAndGet());
    private Actor administrator;

    @BeforeEach
    void aPractice() {
        administrator = people.administrator();
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoWorksHereTakesTheirPlaceAndSignsIn() {
        navigate(WelcomeView.class, staffCode());
        assertThat(find(H1.class).single().getText()).isEqualTo("Welcome, Rowan Berry");
        type(email, People.PASSWORD);

        press("Take my place");

        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
        assertThat(people.signIn(email).person().roles()).containsExactly(Role.PRACTITIONER);
    }

    @Test
    void aClientReadsWhatTrellisIsAndWhatItIsNot() {
        navigate(WelcomeView.class, clientCode());

        assertThat(words())
                .anyMatch(sentence -> sentence.startsWith("Trellis is for adults"))
                .anyMatch(sentence -> sentence.contains("not an emergency service"));
    }

    @Test
    void whoWorksHereIsSparedTheSentencesForClients() {
        navigate(WelcomeView.class, staffCode());

        assertThat(words()).noneMatch(sentence -> sentence.contains("emergency"));
    }

    @Test
    void whatBreaksARuleIsSaidBesideItsFieldAndNothingIsLost() {
        String code = staffCode();
        navigate(WelcomeView.class, code);
        type(email, "short");

        press("Take my place");

        assertThat(password().isInvalid()).isTrue();
        assertThat(password().getErrorMessage()).contains("15");
        assertThat(find(EmailField.class).single().getValue()).isEqualTo(email);
        assertThat(inviting.look(code)).isPresent();
    }

    @Test
    void usedAndForgedLinksLookAlike() {
        String used = staffCode();
        inviting.accept(
                used, EmailAddress.of(email), People.PASSWORD, "en", ZoneId.of("Europe/Madrid"));

        for (String code : List.of(used, "forged")) {
            navigate(WelcomeView.class, code);
            assertThat(find(H1.class).single().getText()).isEqualTo("This link has done its work");
            assertThat(find(PasswordField.class).exists()).isFalse();
        }
    }

    @Test
    void onceAnybodyHasAnAccountThereIsNoSetUp() {
        UI.getCurrent().navigate("set-up");

        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
    }

    @Test
    void setUpSuggestsWhatTheBrowserKnowsAndAsksForTheRest() {
        AtomicReference<SetUpData> sent = new AtomicReference<>();
        SetUpForm form = setUpForm(sent::set);

        press("Create the practice");

        assertThat(sent).hasNullValue();
        assertThat(text("Name of the practice").isInvalid()).isTrue();
        assertThat(text("Code from the log").isInvalid()).isTrue();
        assertThat(find(ComboBox.class, form).all()).noneMatch(ComboBox::isInvalid);
    }

    @Test
    void everythingThatSetUpNeedsIsHandedOnInOnePiece() {
        AtomicReference<SetUpData> sent = new AtomicReference<>();
        setUpForm(sent::set);
        fillSetUp();

        press("Create the practice");

        SetUpData data = sent.get();
        assertThat(data.practice().country()).isEqualTo("ES");
        assertThat(data.practice().zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(data.administrator().email()).isEqualTo(EmailAddress.of(email));
        assertThat(data.code()).isEqualTo("ABCD");
        assertThat(data.toString()).doesNotContain(email).doesNotContain(People.PASSWORD);
    }

    @Test
    void aWrongCodeIsSaidBesideTheCode() {
        setUpForm(data -> {
            throw new Refused("organization.setup-code-wrong");
        });
        fillSetUp();

        press("Create the practice");

        assertThat(text("Code from the log").isInvalid()).isTrue();
        assertThat(text("Code from the log").getErrorMessage())
                .startsWith("This is not the code from the log");
        assertThat(text("Name of the practice").getValue()).isEqualTo("The garden house");
        assertThat(password().getValue()).isEqualTo(People.PASSWORD);
    }

    @Test
    void aPasswordSaysInWordsHowItIsDoing() {
        navigate(WelcomeView.class, staffCode());

        test(password()).setValue("kettle");
        assertThat(helper()).contains("9 characters more");
        test(password()).setValue("fourteen chars");
        assertThat(helper()).contains("One character more");
        test(password()).setValue("a kettle on the old black stove");
        assertThat(helper()).contains("Long and strong");
    }

    private String helper() {
        return password().getHelperComponent().getElement().getTextRecursively();
    }

    private SetUpForm setUpForm(SerializableConsumer<SetUpData> whenValid) {
        navigate(SignInView.class);
        SetUpForm form = new SetUpForm(advice, whenValid);
        getCurrentView().getElement().removeAllChildren();
        getCurrentView().getElement().appendChild(form.getElement());
        form.suggest(ZoneId.of("Europe/Madrid"), Locale.of("es", "ES"));
        return form;
    }

    private void fillSetUp() {
        test(text("Name of the practice")).setValue("The garden house");
        test(text("Your name")).setValue("Alder Administrator");
        type(email, People.PASSWORD);
        test(text("Code from the log")).setValue("ABCD");
    }

    private void type(String address, String secret) {
        test(find(EmailField.class).single()).setValue(address);
        test(password()).setValue(secret);
    }

    private PasswordField password() {
        return find(PasswordField.class).single();
    }

    private TextField text(String label) {
        return find(TextField.class).withCondition(one -> label.equals(one.getLabel())).single();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private List<String> words() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private String staffCode() {
        return code(
                people.as(
                                administrator,
                                () ->
                                        inviting.inviteStaff(
                                                "Rowan Berry",
                                                EmailAddress.of(email),
                                                Set.of(Role.PRACTITIONER)))
                        .path());
    }

    private String clientCode() {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        ClientId client = people.client(practitioner);
        return code(
                people.as(
                                practitioner,
                                () -> {
                                    contacts.record(
                                            client,
                                            new SafeContactData(
                                                    false, "", "", "", "", "", "Townsville"));
                                    return clients.invite(client, true, null);
                                })
                        .path());
    }

    private static String code(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
