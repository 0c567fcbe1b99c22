package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.shared.CurrentPractice;
import app.trellis.support.Actor;
import app.trellis.support.People;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

/** The phone of a person in a test, with an authenticator app on it. */
@TestComponent
public class AppForTests {

    private final ComingIn comingIn;
    private final KeepingApps apps;
    private final AuthenticationProvider signIn;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppForTests(
            ComingIn comingIn,
            KeepingApps apps,
            AuthenticationProvider signIn,
            TransactionTemplate transaction,
            Clock clock) {
        this.comingIn = comingIn;
        this.apps = apps;
        this.signIn = signIn;
        this.transaction = transaction;
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

    /**
     * The first sign-in of somebody whose practice demands a second step: makes one, as the page
     * that they are led to would.
     */
    public Actor firstSignIn(String email) {
        try {
            return new Actor(
                    Objects.requireNonNull(
                            signIn.authenticate(
                                    UsernamePasswordAuthenticationToken.unauthenticated(
                                            email, People.PASSWORD))));
        } catch (SecondStepNeeded needed) {
            Arriving arriving = needed.arriving();
            Membership place = comingIn.places(arriving).getFirst();
            NewApp app = NewApp.fresh();
            CurrentPractice.run(
                    place.practice(),
                    () ->
                            transaction.executeWithoutResult(status ->
                                    apps.keepFirst(
                                            arriving.account(), place.member(), app, code(app))));
            return new Actor(comingIn.afterMaking(arriving.having(Factor.APP)));
        }
    }

    /** Sets an app up as somebody who is signed in with their password alone. */
    public List<String> keep(OwnFactors factors, String password, NewApp app) {
        return factors.keepApp(password, app, code(app));
    }
}
