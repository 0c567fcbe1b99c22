package app.trellis.identity;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.messages.MailKind;
import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the secret that an authenticator app shares, once a code shows that it arrived there. */
@Component
class KeepingApps {

    private final Accounts accounts;
    private final ShowingCodes codes;
    private final TellingOfSignIn telling;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    KeepingApps(
            Accounts accounts,
            ShowingCodes codes,
            TellingOfSignIn telling,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.telling = telling;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** For an account that has none; in two tabs at once, one of them comes too late. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> keepFirst(AccountId id, MemberId member, NewApp app, String code) {
        Account account = locked(id);
        if (account.appSecret() != null) {
            throw new NotFound();
        }
        return keep(account, member, app, code);
    }

    /** In the place of any before. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> keep(AccountId id, MemberId member, NewApp app, String code) {
        return keep(locked(id), member, app, code);
    }

    private List<String> keep(Account account, MemberId member, NewApp app, String code) {
        Instant now = clock.instant();
        long step =
                AppCodes.matching(app.bytes(), code.replaceAll("\\s", ""), now, Long.MIN_VALUE)
                        .orElseThrow(() -> new Refused("identity.app.wrong"));
        account.useApp(vault.seal(ShowingCodes.secretOf(account.id()), app.secret()), step, now);
        audit.record(Action.APP_ADDED, member.value());
        telling.tell(account, MailKind.SIGN_IN_CHANGED);
        return codes.renew(account.id(), now);
    }

    private Account locked(AccountId id) {
        return accounts.findLocked(id).orElseThrow(NotFound::new);
    }
}
