package app.trellis.identity;

import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.Refused;
import app.trellis.shared.SecretLink;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways back in for somebody who lost their password. */
@Service
public class RecoveringPasswords {

    private static final int PER_HOUR = 3;

    private final Tries tries;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final PasswordLinks links;
    private final Passwords passwords;
    private final Vault vault;
    private final Outbox outbox;
    private final TellingOfSignIn telling;
    private final Clock clock;

    RecoveringPasswords(
            Tries tries,
            Accounts accounts,
            PasswordResets resets,
            PasswordLinks links,
            Passwords passwords,
            Vault vault,
            Outbox outbox,
            TellingOfSignIn telling,
            Clock clock) {
        this.tries = tries;
        this.accounts = accounts;
        this.resets = resets;
        this.links = links;
        this.passwords = passwords;
        this.vault = vault;
        this.outbox = outbox;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Mails a link if there is such an account; nothing tells the asker whether there is.
     *
     * @throws Refused when too many were asked for from one address
     */
    @AllowedToAnyone
    @Transactional
    public void ask(EmailAddress email) {
        tries.count(Tries.Door.RECOVERY);
        Instant now = clock.instant();
        Optional<Account> known = accounts.findByEmailIndex(vault.blindIndex(email.value()));
        if (known.isEmpty() || known.get().isDisabled()) {
            return;
        }
        Account account = known.get();
        if (account.passwordHash() == null) {
            // Whoever lost every way in was seen and holds a link; a mailbox does not replace it.
            return;
        }
        Instant hourAgo = now.minus(Duration.ofHours(1));
        if (resets.countByAccountAndCreatedAtAfter(account.id(), hourAgo) >= PER_HOUR) {
            return;
        }
        outbox.send(
                "reset-" + account.id() + "-" + now.toEpochMilli(),
                email.value(),
                MailKind.PASSWORD_RESET,
                account.language(),
                links.toMail(account.id()),
                now.plus(PasswordLinks.BY_MAIL));
    }

    /** Whether a link still opens the page; looking does not use it up. */
    @AllowedToAnyone
    @Transactional(readOnly = true)
    public boolean isOpen(String code) {
        return find(code).isPresent();
    }

    /**
     * Sets the new password and ends every session of that account. A second step stays as it was.
     *
     * @throws Refused when the link is used, expired or unknown (all look alike), the password
     *     breaks a rule, or too many were tried from one address
     */
    @AllowedToAnyone
    @Transactional
    public void complete(String code, String password) {
        tries.count(Tries.Door.LINK);
        Instant now = clock.instant();
        PasswordReset reset = find(code).orElseThrow(() -> new Refused("identity.link-over"));
        String hash = passwords.hashNew(password);
        reset.use(now);
        Account account =
                accounts.findById(reset.account())
                        .orElseThrow(() -> new Refused("identity.link-over"));
        account.changePassword(hash, now);
        telling.tell(account, MailKind.SIGN_IN_CHANGED);
    }

    private Optional<PasswordReset> find(String code) {
        return SecretLink.parse(code)
                .flatMap(link -> resets.findByTokenHash(link.digest()))
                .filter(reset -> reset.isOpen(clock.instant()));
    }
}
