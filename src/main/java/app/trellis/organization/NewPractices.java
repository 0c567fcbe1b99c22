package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.FactorPolicy;
import app.trellis.identity.ProvenAccounts;
import app.trellis.shared.AccountId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Role;
import app.trellis.shared.Text;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes practices. No page leads here directly: the set-up page, the command and the demo each
 * check first who may.
 */
@Component
public class NewPractices {

    private final Practices practices;
    private final Members members;
    private final ProvenAccounts accounts;
    private final Vault vault;
    private final Deviations deviations;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewPractices(
            Practices practices,
            Members members,
            ProvenAccounts accounts,
            Vault vault,
            Deviations deviations,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.practices = practices;
        this.members = members;
        this.accounts = accounts;
        this.vault = vault;
        this.deviations = deviations;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A practice of this installation. */
    record Known(PracticeId id, String name) {}

    /** All of them by name, for whoever looks after the server; nothing behind the wall is read. */
    List<Known> all() {
        return practices.findAll().stream()
                .map(Practice::details)
                .map(practice -> new Known(practice.id(), practice.name()))
                .sorted(
                        Comparator.comparing(Known::name)
                                .thenComparing(known -> known.id().toString()))
                .toList();
    }

    /** Creates a practice, its administrator and what it starts with. */
    public PracticeId create(SettingUp.PracticeData practice, SettingUp.AdministratorData person) {
        return create(practice, person, null);
    }

    /**
     * Creates a practice in which nobody has to make a second step.
     *
     * @param reason why, which stays beside the setting
     */
    public PracticeId createSample(
            SettingUp.PracticeData practice, SettingUp.AdministratorData person, String reason) {
        return create(practice, person, reason);
    }

    private PracticeId create(
            SettingUp.PracticeData practice,
            SettingUp.AdministratorData person,
            @Nullable String sample) {
        PracticeId id = new PracticeId(Ids.next());
        return CurrentPractice.call(
                id,
                () -> {
                    transaction.executeWithoutResult(status -> {
                        Instant now = clock.instant();
                        AccountId account =
                                accounts.openOrProve(
                                        person.email(), person.password(), practice.language());
                        Practice made =
                                new Practice(
                                        id,
                                        Text.line(practice.name()),
                                        practice.zone(),
                                        practice.language(),
                                        practice.country(),
                                        CrisisTexts.inBoth(practice.country(), practice.language()),
                                        now);
                        if (sample != null) {
                            made.offerToAll();
                        }
                        practices.save(made);
                        if (sample != null) {
                            practices.flush();
                            deviations.add(false, FactorPolicy.OFFERED, sample, null, now);
                            deviations.add(true, FactorPolicy.OFFERED, sample, null, now);
                        }
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
}
