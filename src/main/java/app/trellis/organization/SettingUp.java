package app.trellis.organization;

import app.trellis.identity.EmailAddress;
import app.trellis.identity.OpeningAccounts;
import app.trellis.identity.Tries;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Refused;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/** Makes the first practice and its administrator, on a server where nobody has an account yet. */
@Service
public class SettingUp {

    private final Tries tries;
    private final SetupCode code;
    private final OpeningAccounts accounts;
    private final NewPractices newPractices;

    SettingUp(Tries tries, SetupCode code, OpeningAccounts accounts, NewPractices newPractices) {
        this.tries = tries;
        this.code = code;
        this.accounts = accounts;
        this.newPractices = newPractices;
    }

    /** Whether the set-up page exists: only while nobody has an account. */
    @AllowedToAnyone
    public boolean isOpen() {
        return !accounts.isAnybodyHere();
    }

    /**
     * Creates the practice and its first administrator.
     *
     * @throws Refused when set-up is over, the code from the log is wrong, a rule is broken, or too
     *     many codes were tried from one address
     */
    @AllowedToAnyone
    public PracticeId setUp(String typedCode, PracticeData practice, AdministratorData person) {
        tries.count(Tries.Door.SET_UP);
        if (!isOpen()) {
            throw new Refused("identity.link-over");
        }
        if (!code.matches(typedCode)) {
            throw new Refused("organization.setup-code-wrong");
        }
        PracticeId id = newPractices.create(practice, person);
        code.forget();
        return id;
    }

    /** What a new practice starts with. */
    public record PracticeData(String name, ZoneId zone, String language, String country) {}

    /** Who looks after a new practice. */
    public record AdministratorData(String name, EmailAddress email, String password) {}
}
