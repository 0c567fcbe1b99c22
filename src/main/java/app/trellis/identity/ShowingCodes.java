package app.trellis.identity;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.messages.MailKind;
import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether a code that was typed shows who somebody is: one of their authenticator app, or one of
 * theirs from paper. Each opens once, whoever else types it in the same moment: the account's row
 * is held meanwhile. Wrong ones are counted although the work around is undone.
 */
@Component
class ShowingCodes {

    static final int CODES = 10;

    /** Twelve of these: 60 bits, hashed like a password. None looks like another. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern OF_APP = Pattern.compile("\\d{6}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final RecoveryCodes codes;
    private final Passwords passwords;
    private final TellingOfSignIn telling;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate apart;

    ShowingCodes(
            Accounts accounts,
            RecoveryCodes codes,
            Passwords passwords,
            TellingOfSignIn telling,
            Vault vault,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.telling = telling;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What a code comes to. */
    enum Answer {
        APP,
        RECOVERY,
        WRONG,
        WAIT;

        Optional<Factor> factor() {
            return switch (this) {
                case APP -> Optional.of(Factor.APP);
                case RECOVERY -> Optional.of(Factor.RECOVERY);
                case WRONG, WAIT -> Optional.empty();
            };
        }
    }

    /**
     * Tries one, in the practice at hand.
     *
     * @param member in whose name it is audited
     */
    Answer show(AccountId id, MemberId member, String typed) {
        Answer answer = apart.execute(status -> decide(id, member, typed));
        return answer == null ? Answer.WRONG : answer;
    }

    private Answer decide(AccountId id, MemberId member, String typed) {
        Instant now = clock.instant();
        Account account = accounts.findLocked(id).orElse(null);
        if (account == null || account.isDisabled() || account.mustWaitForCode(now)) {
            return Answer.WAIT;
        }
        String code = plain(typed);
        if (OF_APP.matcher(code).matches() && opensApp(account, code, now)) {
            return Answer.APP;
        }
        if (code.length() == LENGTH && opensPaper(account, code, now)) {
            account.codeWasRight();
            audit.record(Action.RECOVERY_CODE_USED, member.value());
            telling.tell(account, MailKind.RECOVERY_CODE_USED);
            return Answer.RECOVERY;
        }
        if (account.codeWasWrong(now)) {
            audit.record(Action.CODES_USED_UP, member.value());
        }
        return Answer.WRONG;
    }

    private boolean opensApp(Account account, String code, Instant now) {
        byte[] sealed = account.appSecret();
        if (sealed == null) {
            return false;
        }
        byte[] secret = Base32.decode(vault.open(secretOf(account.id()), sealed));
        OptionalLong step = AppCodes.matching(secret, code, now, account.appStep());
        step.ifPresent(account::codeWasAccepted);
        return step.isPresent();
    }

    private boolean opensPaper(Account account, String code, Instant now) {
        Optional<RecoveryCode> found =
                codes.unused(account.id()).stream()
                        .filter(one -> passwords.matches(code, one.hash()))
                        .findFirst();
        found.ifPresent(one -> one.use(now));
        return found.isPresent();
    }

    /**
     * Ten new codes in the place of all before.
     *
     * @return as they stand on paper; they are shown once and cannot be read again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> renew(AccountId account, Instant now) {
        codes.deleteOf(account);
        List<String> fresh = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String code = fresh();
            codes.save(new RecoveryCode(account, passwords.hashChance(code), now));
            fresh.add(grouped(code));
        }
        return fresh;
    }

    private static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String grouped(String code) {
        return String.join(
                "-",
                code.substring(0, GROUP),
                code.substring(GROUP, 2 * GROUP),
                code.substring(2 * GROUP));
    }

    /** As it was meant: spaces and dashes do not count, nor large and small, nor O for 0. */
    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static Place secretOf(AccountId id) {
        return Place.global("account", "totp_secret", id.value());
    }
}
