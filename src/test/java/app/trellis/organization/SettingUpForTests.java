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

    public PracticeId practice(String name, String email, String password) {
        return newPractices.create(
                new SettingUp.PracticeData(name, ZoneId.of("Europe/London"), "en", "GB"),
                new SettingUp.AdministratorData(
                        "Alder Administrator", EmailAddress.of(email), password));
    }
}
