package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.identity.FactorPolicy;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who in the practice needs a second step at sign-in. Those who work here always do; of clients it
 * is asked, offered or not spoken of, and less than always needs a reason that stays. A stricter
 * answer bites at everybody's next click.
 */
@Service
public class DecidingSecondStep {

    /** Code points that a reason has at least. */
    public static final int LEAST = 20;

    /** Code points that a reason has at most. */
    public static final int MOST = 2_000;

    private final Practices practices;
    private final Deviations deviations;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    DecidingSecondStep(
            Practices practices,
            Deviations deviations,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.practices = practices;
        this.deviations = deviations;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public SecondStepRules read() {
        Practice practice = practice();
        FactorPolicy staff = practice.staffSecondStep();
        FactorPolicy clients = practice.clientSecondStep();
        return new SecondStepRules(
                staff,
                clients,
                staff == FactorPolicy.REQUIRED ? null : deviations.latest(false).orElse(null),
                clients == FactorPolicy.REQUIRED ? null : deviations.latest(true).orElse(null));
    }

    /**
     * Decides for clients.
     *
     * @param reason why less than always is asked; nothing is read of it where it is always asked
     * @throws Refused when a reason is needed and says too little or too much
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void ofClients(FactorPolicy policy, String reason) {
        if (policy != FactorPolicy.REQUIRED) {
            String said = Text.clean(reason, MOST).strip();
            if (said.codePointCount(0, said.length()) < LEAST) {
                throw new Refused("organization.second-step.reason-short", LEAST);
            }
            deviations.add(true, policy, said, current.get().memberId(), clock.instant());
        }
        practice().askClients(policy);
        audit.record(Action.SETTINGS_CHANGED, CurrentPractice.get().value());
    }

    /** Asks everybody who works here from now on; there is no way back. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void demandOfStaff() {
        practice().demandOfStaff();
        audit.record(Action.SETTINGS_CHANGED, CurrentPractice.get().value());
    }

    private Practice practice() {
        return practices.findById(CurrentPractice.get().value()).orElseThrow(NotFound::new);
    }
}
