package app.trellis.organization.ui;

import app.trellis.identity.EmailAddress;
import app.trellis.organization.SettingUp.AdministratorData;
import app.trellis.organization.SettingUp.PracticeData;
import java.time.ZoneId;

/** What is typed on the set-up page; public, because the binder makes it. */
public record SetUpData(
        String practiceName,
        String country,
        ZoneId zone,
        String language,
        String name,
        EmailAddress email,
        String password,
        String code) {

    PracticeData practice() {
        return new PracticeData(practiceName, zone, language, country);
    }

    AdministratorData administrator() {
        return new AdministratorData(name, email, password);
    }

    @Override
    public String toString() {
        return "SetUpData[***]";
    }
}
