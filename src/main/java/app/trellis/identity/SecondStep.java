package app.trellis.identity;

import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The second step of a sign-in, for whoever gave the right password in this session just now. */
@Service
public class SecondStep {

    /** Where a session stands between nobody and somebody. */
    public enum Standing {
        /** No password was given, or too long ago. */
        NOBODY,
        /** A code is asked for. */
        SHOWS,
        /** There is no second step yet, and one has to be made. */
        MAKES,
        /** It has just been made, and the sign-in goes on. */
        READY
    }

    private final Arrivals arrivals;
    private final ComingIn comingIn;
    private final KeepingApps apps;
    private final TransactionTemplate transaction;

    SecondStep(
            Arrivals arrivals,
            ComingIn comingIn,
            KeepingApps apps,
            TransactionTemplate transaction) {
        this.arrivals = arrivals;
        this.comingIn = comingIn;
        this.apps = apps;
        this.transaction = transaction;
    }

    @AllowedToAnyone
    public Standing standing() {
        return arrivals.current()
                .map(one ->
                        one.shown() != null
                                ? Standing.READY
                                : one.makes() ? Standing.MAKES : Standing.SHOWS)
                .orElse(Standing.NOBODY);
    }

    /**
     * Keeps an authenticator app for somebody who has to make a second step first.
     *
     * @param code what the app shows now
     * @return the codes to keep on paper, shown this once
     * @throws Refused when the code is not the app's
     */
    @AllowedToAnyone
    public List<String> keepApp(NewApp app, String code) {
        Arriving arriving =
                arrivals.current()
                        .filter(one -> one.makes() && one.shown() == null)
                        .orElseThrow(NotFound::new);
        Account account = comingIn.account(arriving);
        Membership place = Membership.lastUsed(comingIn.places(arriving), account.lastMember());
        List<String> paper =
                CurrentPractice.call(
                        place.practice(),
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(status ->
                                                apps.keepFirst(
                                                        arriving.account(),
                                                        place.member(),
                                                        app,
                                                        code))));
        arrivals.replace(arriving.having(Factor.APP));
        return paper;
    }

    /** Forgets that a password was given: somebody else wants to sign in. */
    @AllowedToAnyone
    public void startAnew() {
        arrivals.replace(null);
    }
}
