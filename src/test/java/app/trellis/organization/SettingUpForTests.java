package app.trellis.organization;

import app.trellis.identity.EmailAddress;
import app.trellis.shared.PracticeId;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;

/** Makes further practices, which a person does with a command and not on a page. */
@TestComponent
public class SettingUpForTests {

    private final NewPractices newPractices;

    SettingUpForTests(NewPractices newPractices) {
        this.newPractices = newPractices;
    }

    /** One in which nobody has to make a second step, so that most tests sign in at once. */
    public PracticeId practice(String name, String email, String password) {
        return newPractices.createSample(
                practice(name), administrator(email, password), "A practice of a test.");
    }

    /** One as people make it: everybody needs a second step. */
    public PracticeId strictPractice(String name, String email, String password) {
        return newPractices.create(practice(name), administrator(email, password));
    }

    private static SettingUp.PracticeData practice(String name) {
        return new SettingUp.PracticeData(name, ZoneId.of("Europe/London"), "en", "GB");
    }

    private static SettingUp.AdministratorData administrator(String email, String password) {
        return new SettingUp.AdministratorData(
                "Alder Administrator", EmailAddress.of(email), password);
    }
}
