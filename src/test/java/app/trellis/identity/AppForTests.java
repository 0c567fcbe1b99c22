package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.support.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;

/** The phone of a person in a test, with an authenticator app on it. */
@TestComponent
public class AppForTests {

    private final ComingIn comingIn;
    private final Clock clock;

    AppForTests(ComingIn comingIn, Clock clock) {
        this.comingIn = comingIn;
        this.clock = clock;
    }

    /** What the app shows now. */
    public String code(NewApp app) {
        return code(app, 0);
    }

    /** What it shows some half minutes from now. */
    public String code(NewApp app, int steps) {
        return AppCodes.code(app.bytes(), AppCodes.stepOf(clock.instant()) + steps);
    }

    /**
     * What an app shows now that took this key, for a program that runs by itself.
     *
     * @param typed the key as a page shows it
     */
    public static String codeOf(String typed) {
        return AppCodes.code(
                new NewApp(typed.replace(" ", "")).bytes(), AppCodes.stepOf(Instant.now()));
    }

    /** Goes on after the right password with a code, as the form would. */
    public Actor signIn(AccountId account, String code) {
        Authentication answer =
                comingIn.afterCode(new Arriving(account, Instant.now(clock), false, null), code);
        return new Actor(Objects.requireNonNull(answer));
    }

    /** Sets an app up as somebody who is signed in with their password alone. */
    public List<String> keep(OwnFactors factors, String password, NewApp app) {
        return factors.keepApp(password, app, code(app));
    }
}
