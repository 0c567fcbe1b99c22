package app.trellis.identity;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AccountId;
import app.trellis.shared.CurrentPractice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands between a right password and being signed in. Whoever has a second step is always
 * asked for it; whoever has none and a place where one is demanded makes one first. The strictest
 * of somebody's places decides. Nobody has a role before all is shown.
 */
@Component
class ComingIn {

    private final Accounts accounts;
    private final MembershipSource memberships;
    private final ShowingCodes codes;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ComingIn(
            Accounts accounts,
            MembershipSource memberships,
            ShowingCodes codes,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Goes on after the right password.
     *
     * @throws SecondStepNeeded when more has to be shown
     */
    Authentication afterPassword(Account account, List<Membership> places, Instant now) {
        boolean has = account.appSecret() != null;
        boolean must =
                places.stream().anyMatch(place -> place.secondStep() == FactorPolicy.REQUIRED);
        if (has || must) {
            throw new SecondStepNeeded(new Arriving(account.id(), now, !has, null));
        }
        return complete(account, places, Set.of(Factor.PASSWORD), now);
    }

    /**
     * Goes on after a code was typed.
     *
     * @throws TooManyTries when it is too early for another one
     * @throws BadCredentialsException when it is wrong or was used
     * @throws ArrivalOver when the password has to be given again
     */
    Authentication afterCode(Arriving arriving, String typed) {
        Account account = account(arriving);
        List<Membership> places = places(arriving);
        Membership place = Membership.lastUsed(places, account.lastMember());
        ShowingCodes.Answer answer =
                CurrentPractice.call(
                        place.practice(),
                        () -> codes.show(arriving.account(), place.member(), typed));
        if (answer == ShowingCodes.Answer.WAIT) {
            throw new TooManyTries();
        }
        Factor shown =
                answer.factor()
                        .orElseThrow(() -> new BadCredentialsException("Second step failed"));
        return complete(account, places, Set.of(Factor.PASSWORD, shown), clock.instant());
    }

    /** Goes on after the second step that was just made. */
    Authentication afterMaking(Arriving arriving) {
        Factor shown = Objects.requireNonNull(arriving.shown());
        return complete(
                account(arriving),
                places(arriving),
                Set.of(Factor.PASSWORD, shown),
                clock.instant());
    }

    /** The account, unless it was disabled or its sessions were ended since the password. */
    Account account(Arriving arriving) {
        Account account = transaction.execute(status -> find(arriving.account()));
        if (account == null || account.isDisabled() || !account.mayGoOn(arriving.since())) {
            throw new ArrivalOver();
        }
        return account;
    }

    List<Membership> places(Arriving arriving) {
        List<Membership> places = memberships.of(arriving.account());
        if (places.isEmpty()) {
            throw new ArrivalOver();
        }
        return places;
    }

    private Authentication complete(
            Account account, List<Membership> places, Set<Factor> factors, Instant now) {
        Membership place = Membership.lastUsed(places, account.lastMember());
        CurrentPractice.run(
                place.practice(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            accounts.findById(account.id())
                                    .ifPresent(found -> {
                                        found.proved();
                                        found.signedIn(place.member());
                                    });
                            audit.record(Action.SIGNED_IN, place.member().value());
                        }));
        return PasswordSignIn.authentication(account, place, now, Factor.at(factors, now));
    }

    private @Nullable Account find(AccountId id) {
        return accounts.findById(id).orElse(null);
    }
}
