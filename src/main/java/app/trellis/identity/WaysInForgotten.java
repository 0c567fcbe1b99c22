package app.trellis.identity;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.messages.MailKind;
import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody in anew who lost their phone and the codes on paper. Whoever does it has seen them,
 * shows that it is they themselves, and hands over a link; until it is used nothing opens the
 * account, a mailed link neither.
 */
@Component
public class WaysInForgotten {

    private final Accounts accounts;
    private final RecoveryCodes codes;
    private final PasswordResets resets;
    private final PasswordLinks links;
    private final MembershipSource memberships;
    private final OwnAccount own;
    private final CurrentPerson current;
    private final TellingOfSignIn telling;
    private final Audit audit;
    private final Clock clock;

    WaysInForgotten(
            Accounts accounts,
            RecoveryCodes codes,
            PasswordResets resets,
            PasswordLinks links,
            MembershipSource memberships,
            OwnAccount own,
            CurrentPerson current,
            TellingOfSignIn telling,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.resets = resets;
        this.links = links;
        this.memberships = memberships;
        this.own = own;
        this.current = current;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Forgets second step, password and PIN, and ends every session.
     *
     * @param seen whether the person was met and recognised, which the audit then says
     * @param shown by what whoever does it shows who they are
     * @return the path of a link to a new password, to be handed over
     * @throws Refused when nobody met them, what was shown is wrong, it is one's own account, or
     *     the account opens records of another practice too
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String letInAnew(AccountId id, MemberId member, boolean seen, String shown) {
        if (!seen) {
            throw new Refused("identity.anew.not-seen");
        }
        if (id.equals(current.get().accountId()) || memberships.of(id).size() > 1) {
            throw new Refused("identity.anew.not-here");
        }
        if (!own.shows(shown)) {
            throw new Refused("identity.shown-wrong");
        }
        Account account = accounts.findLocked(id).orElseThrow(NotFound::new);
        account.forgetWaysIn(clock.instant());
        codes.deleteOf(id);
        resets.deleteAll(resets.findByAccount(id));
        resets.flush();
        audit.record(Action.FACTORS_RESET, member.value());
        telling.tell(account, MailKind.SIGN_IN_CHANGED);
        return links.toHandOver(id);
    }
}
