package app.trellis.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.identity.DemoAccounts;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.RecoveryLinks;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class WayInTest extends SpringBrowserlessTest {

    private static final String NEW_PASSWORD = "another path through the wood";

    @Autowired private People people;
    @Autowired private OwnAccount account;
    @Autowired private RecoveryLinks links;

    private Actor person;
    private String email;

    @BeforeEach
    void somebodyWithAnAccount() {
        person = people.administrator();
        email = people.as(person, () -> account.email());
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSignInIsAPlainFormThatPasswordManagersKnow() {
        navigate(SignInView.class);

        SignInForm form = find(SignInForm.class).single();
        assertThat(form.getElement().getAttribute("method")).isEqualTo("post");
        assertThat(form.getElement().getAttribute("action")).isEqualTo("sign-in");
        EmailField username = find(EmailField.class, form).single();
        assertThat(username.getElement().getAttribute("name")).isEqualTo("username");
        assertThat(username.getElement().getAttribute("autocomplete")).isEqualTo("username");
        PasswordField password = find(PasswordField.class, form).single();
        assertThat(password.getElement().getAttribute("name")).isEqualTo("password");
        assertThat(password.getElement().getAttribute("autocomplete"))
                .isEqualTo("current-password");
    }

    @Test
    void helpAndTheWayBackAreAlwaysInSight() {
        navigate(SignInView.class);

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/help", "forgot");
    }

    @Test
    void aFailedSignInSaysSoWithoutSayingWhy() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("error", ""));

        assertThat(words()).anyMatch(sentence -> sentence.startsWith("E-mail and password do not"));
    }

    @Test
    void whoComesFromAnInvitationIsToldThatTheirPlaceIsReady() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("after", "welcome"));

        assertThat(words()).anyMatch(sentence -> sentence.startsWith("Your place is ready"));
    }

    @Test
    void anInventedReasonIsNotRepeated() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("after", "nonsense"));

        assertThat(words()).noneMatch(sentence -> sentence.contains("nonsense"));
    }

    @Test
    void anAccountOfTheDemoFillsTheFormWithOnePress() {
        AtomicReference<String> chosen = new AtomicReference<>();
        DemoAccounts demo =
                new DemoAccounts() {
                    @Override
                    public List<Account> accounts() {
                        return List.of(new Account("Pia Larkwood", "pia@demo", Role.PRACTITIONER));
                    }

                    @Override
                    public String password() {
                        return "demo password";
                    }
                };
        navigate(SignInView.class);
        DemoAccountList list =
                new DemoAccountList(demo, (address, secret) -> chosen.set(address + " " + secret));
        getCurrentView().getElement().appendChild(list.getElement());

        test(find(Button.class).withText("Pia Larkwood").single()).click();

        assertThat(chosen).hasValue("pia@demo demo password");
    }

    @Test
    void withoutMailThePageSaysWhoCanHelp() {
        navigate(ForgotView.class);

        assertThat(words()).anyMatch(sentence -> sentence.startsWith("No mail is sent from here"));
    }

    @Test
    void aLinkSetsANewPasswordAndLeadsToTheSignIn() {
        navigate(NewPasswordView.class, code());
        test(find(PasswordField.class).single()).setValue(NEW_PASSWORD);

        test(find(Button.class).withText("Keep the new password").single()).click();

        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
        assertThat(words()).anyMatch(sentence -> sentence.startsWith("Your new password is kept"));
    }

    @Test
    void aPasswordThatIsTooShortIsSaidBesideTheField() {
        navigate(NewPasswordView.class, code());
        PasswordField field = find(PasswordField.class).single();
        test(field).setValue("too short");

        test(find(Button.class).withText("Keep the new password").single()).click();

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("A password needs 15 characters");
        assertThat(field.getValue()).isEqualTo("too short");
    }

    @Test
    void aLinkThatIsOverSaysSoKindly() {
        navigate(NewPasswordView.class, "made-up");

        assertThat(find(H1.class).single().getText()).isEqualTo("This link has done its work");
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    private List<String> words() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private String code() {
        String path = links.linkFor(EmailAddress.of(email)).orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
