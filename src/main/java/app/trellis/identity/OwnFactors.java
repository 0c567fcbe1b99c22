package app.trellis.identity;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.messages.MailKind;
import app.trellis.shared.AccountId;
import app.trellis.shared.AllowedToSignedIn;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody who is signed in does with their own second step. Each change asks for the
 * strongest thing they have, in the same call; it is told by mail and audited.
 */
@Service
public class OwnFactors {

    private final CurrentPerson current;
    private final OwnAccount own;
    private final Accounts accounts;
    private final MembershipSource memberships;
    private final KeepingApps apps;
    private final RecoveryCodes paper;
    private final ShowingCodes codes;
    private final TellingOfSignIn telling;
    private final Audit audit;
    private final Clock clock;

    OwnFactors(
            CurrentPerson current,
            OwnAccount own,
            Accounts accounts,
            MembershipSource memberships,
            KeepingApps apps,
            RecoveryCodes paper,
            ShowingCodes codes,
            TellingOfSignIn telling,
            Audit audit,
            Clock clock) {
        this.current = current;
        this.own = own;
        this.accounts = accounts;
        this.memberships = memberships;
        this.apps = apps;
        this.paper = paper;
        this.codes = codes;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    @AllowedToSignedIn
    @Transactional(readOnly = true)
    public FactorDetails read() {
        Account account = accounts.findById(id()).orElseThrow(NotFound::new);
        return new FactorDetails(account.appSince(), paper.left(account.id()), isDemanded());
    }

    /**
     * Keeps an authenticator app in the place of any before, with new codes on paper.
     *
     * @param shown a code of the app there was or one from paper; the password where there is none
     * @param code what the new app shows now
     * @return the codes to keep on paper, shown this once
     * @throws Refused when either is not right
     */
    @AllowedToSignedIn
    @Transactional
    public List<String> keepApp(String shown, NewApp app, String code) {
        demand(shown);
        return apps.keep(id(), current.get().memberId(), app, code);
    }

    /**
     * Ten new codes on paper in the place of those before.
     *
     * @throws Refused when there is no second step that they could stand in for
     */
    @AllowedToSignedIn
    @Transactional
    public List<String> newPaper(String shown) {
        demand(shown);
        Account account = accounts.findLocked(id()).orElseThrow(NotFound::new);
        if (account.appSecret() == null) {
            throw new NotFound();
        }
        audit.record(Action.RECOVERY_CODES_MADE, current.get().memberId().value());
        telling.tell(account, MailKind.SIGN_IN_CHANGED);
        return codes.renew(account.id(), clock.instant());
    }

    /**
     * Does without the app, and without the codes on paper.
     *
     * @throws Refused where a second step is demanded
     */
    @AllowedToSignedIn
    @Transactional
    public void removeApp(String shown) {
        if (isDemanded()) {
            throw new Refused("identity.app.demanded");
        }
        demand(shown);
        Account account = accounts.findLocked(id()).orElseThrow(NotFound::new);
        account.removeApp();
        paper.deleteOf(account.id());
        audit.record(Action.APP_REMOVED, current.get().memberId().value());
        telling.tell(account, MailKind.SIGN_IN_CHANGED);
    }

    private void demand(String shown) {
        if (!own.shows(shown)) {
            throw new Refused("identity.shown-wrong");
        }
    }

    private boolean isDemanded() {
        return memberships.of(id()).stream()
                .anyMatch(place -> place.secondStep() == FactorPolicy.REQUIRED);
    }

    private AccountId id() {
        return current.get().accountId();
    }
}
