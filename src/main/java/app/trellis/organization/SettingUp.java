package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.OpeningAccounts;
import app.trellis.shared.AccountId;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.Text;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the first practice and its administrator, on a server where nobody has an account yet. */
@Service
public class SettingUp {

    private final SetupCode code;
    private final Practices practices;
    private final Members members;
    private final OpeningAccounts accounts;
    private final Vault vault;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettingUp(
            SetupCode code,
            Practices practices,
            Members members,
            OpeningAccounts accounts,
            Vault vault,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.code = code;
        this.practices = practices;
        this.members = members;
        this.accounts = accounts;
        this.vault = vault;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the set-up page exists: only while nobody has an account. */
    @AllowedToAnyone
    public boolean isOpen() {
        return !accounts.isAnybodyHere();
    }

    /**
     * Creates the practice and its first administrator.
     *
     * @throws Refused when set-up is over, the code from the log is wrong, or a rule is broken
     */
    @AllowedToAnyone
    public PracticeId setUp(String typedCode, PracticeData practice, AdministratorData person) {
        if (!isOpen()) {
            throw new Refused("identity.link-over");
        }
        if (!code.matches(typedCode)) {
            throw new Refused("organization.setup-code-wrong");
        }
        PracticeId id = create(practice, person);
        code.forget();
        return id;
    }

    /** Creates a practice and its administrator; who may has been checked by whoever calls. */
    PracticeId create(PracticeData practice, AdministratorData person) {
        PracticeId id = new PracticeId(Ids.next());
        return CurrentPractice.call(
                id,
                () -> {
                    transaction.executeWithoutResult(status -> {
                        Instant now = clock.instant();
                        AccountId account =
                                accounts.openOrProve(
                                        person.email(), person.password(), practice.language());
                        practices.save(
                                new Practice(
                                        id,
                                        Text.line(practice.name()),
                                        practice.zone(),
                                        practice.language(),
                                        practice.country(),
                                        CrisisTexts.startingWith(
                                                practice.country(), practice.language()),
                                        now));
                        MemberId member = MemberId.next();
                        members.save(
                                new Member(
                                        member,
                                        account,
                                        vault.seal(
                                                ManagingMembers.nameOf(member),
                                                Text.line(person.name())),
                                        Set.of(Role.ADMINISTRATOR),
                                        now));
                        audit.record(Action.PRACTICE_CREATED, member.value());
                    });
                    return id;
                });
    }

    /** What a new practice starts with. */
    public record PracticeData(String name, ZoneId zone, String language, String country) {}

    /** Who looks after a new practice. */
    public record AdministratorData(String name, EmailAddress email, String password) {}
}
