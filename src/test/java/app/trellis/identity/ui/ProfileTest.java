package app.trellis.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.identity.Appearance;
import app.trellis.identity.CurrentPerson;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.SignedIn;
import app.trellis.organization.Inviting;
import app.trellis.organization.IssuedInvitation;
import app.trellis.shared.Role;
import app.trellis.shared.ui.NoSuchPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ProfileTest extends SpringBrowserlessTest {

    private static final String NEW_PASSWORD = "another path through the wood";

    @Autowired private People people;
    @Autowired private OwnAccount account;
    @Autowired private Inviting inviting;
    @Autowired private CurrentPerson current;

    private Actor administrator;

    @BeforeEach
    void somebodyIsSignedIn() {
        administrator = people.administrator();
        signIn(administrator);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void languageAndLookAreKeptAndHoldInTheSession() {
        navigate(DeskProfileView.class);
        choose("Language", "es");
        choose("Light or dark", Appearance.DARK);

        press("Keep this");

        SignedIn now = current.get();
        assertThat(now.language()).isEqualTo("es");
        assertThat(now.appearance()).isEqualTo(Appearance.DARK);
        assertThat(account.places()).hasSize(1);
    }

    @Test
    void aLostLineIsToldInTheReadersLanguage() {
        navigate(DeskProfileView.class);
        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogText())
                .isEqualTo("The line is lost. Trying again …");

        UI.getCurrent().setLocale(Locale.of("es"));
        navigate(DeskProfileView.class);
        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogText())
                .isEqualTo("Se perdió la conexión. Intentando de nuevo …");
        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogTextGaveUp())
                .startsWith("Ahora no hay conexión.");
    }

    @Test
    void aNewPasswordKeepsThisSessionAlive() {
        navigate(DeskProfileView.class);
        type("Your password now", People.PASSWORD);
        type("New password", NEW_PASSWORD);

        press("Keep the new password");

        assertThat(field("New password").getValue()).isEmpty();
        assertThat(account.email()).isNotEmpty();
    }

    @Test
    void aWrongOldPasswordIsSaidBesideItAndNothingIsLost() {
        navigate(DeskProfileView.class);
        type("Your password now", "not this one");
        type("New password", NEW_PASSWORD);

        press("Keep the new password");

        assertThat(field("Your password now").isInvalid()).isTrue();
        assertThat(field("New password").getValue()).isEqualTo(NEW_PASSWORD);
        assertThat(field("New password").isInvalid()).isFalse();
    }

    @Test
    void whoHasOnePlaceIsNotAskedToSwitch() {
        navigate(DeskProfileView.class);

        assertThat(find(H2.class).withText("Your places").exists()).isFalse();
    }

    @Test
    void whoHasTwoPlacesActsFromTheOtherOneAfterOnePress() {
        Actor elsewhere = people.administrator();
        IssuedInvitation invitation =
                people.as(
                        elsewhere,
                        () ->
                                inviting.inviteStaff(
                                        "Alder Elsewhere",
                                        EmailAddress.of("unused@trellis.example"),
                                        Set.of(Role.PRACTITIONER)));
        String code = invitation.path().substring(invitation.path().lastIndexOf('/') + 1);
        inviting.accept(
                code, EmailAddress.of(account.email()), People.PASSWORD, "en", ZoneId.of("UTC"));
        navigate(DeskProfileView.class);

        press("Go there");

        assertThat(current.get().practiceId()).isEqualTo(elsewhere.practice());
        assertThat(current.get().name()).isEqualTo("Alder Elsewhere");
        assertThat(current.get().roles()).containsExactly(Role.PRACTITIONER);
    }

    @Test
    void aClientHasTheSamePageUnderTheirOwnFrame() {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        Actor client = people.arrive(practitioner, people.client(practitioner));
        signIn(client);

        MyProfileView page = navigate(MyProfileView.class);

        assertThat(page.getPageTitle()).isEqualTo("Trellis");
        assertThat(field("New password")).isNotNull();
    }

    @Test
    void theDeskIsNotThereForAClient() {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        Actor client = people.arrive(practitioner, people.client(practitioner));
        signIn(client);

        UI.getCurrent().navigate("desk/profile");

        assertThat(getCurrentView()).isInstanceOf(NoSuchPage.class);
    }

    private static void signIn(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private void type(String label, String value) {
        test(field(label)).setValue(value);
    }

    private PasswordField field(String label) {
        return find(PasswordField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        RadioButtonGroup<T> group =
                (RadioButtonGroup<T>)
                        find(RadioButtonGroup.class)
                                .withCondition(one -> label.equals(one.getLabel()))
                                .single();
        group.setValue(value);
    }
}
