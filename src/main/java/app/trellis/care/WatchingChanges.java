package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.AgreementStore.Kept;
import app.trellis.organization.PracticeDescribed;
import app.trellis.shared.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices that a rule which an agreement names has changed, in the transaction of the change. The
 * agreement stays as it is; the practitioner is asked to put a new one.
 */
@Component
public class WatchingChanges {

    static final String CHANGED = "agreement-changed";

    private final AgreementStore agreements;
    private final AgreementRules rules;
    private final CaseloadSignals signals;
    private final Audit audit;
    private final Clock clock;

    WatchingChanges(
            AgreementStore agreements,
            AgreementRules rules,
            CaseloadSignals signals,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.rules = rules;
        this.signals = signals;
        this.audit = audit;
        this.clock = clock;
    }

    /** A rule of one client came, went or changed; one statement where nothing was agreed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(ClientId client) {
        agreements
                .newest(client)
                .ifPresent(kept -> turn(kept, isOther(kept, rules.codesOfPractice())));
    }

    /** A rule for everybody changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changedEverywhere() {
        List<Kept> all = agreements.newestOfAll();
        if (all.isEmpty()) {
            return;
        }
        String practice = rules.codesOfPractice();
        all.forEach(kept -> turn(kept, isOther(kept, practice)));
    }

    /** Heard when reading hours or the words for people in need may have changed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PracticeDescribed described) {
        changedEverywhere();
    }

    /** Heard when care ends: nothing is left to agree on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CareEnded ended) {
        agreements
                .newest(ended.client())
                .ifPresent(kept ->
                        signals.takeBack(ended.client(), SignalKind.LOOK, kept.version().id()));
    }

    private boolean isOther(Kept kept, String practice) {
        return !kept.practiceRules().equals(practice)
                || !kept.clientRules().equals(rules.codesOf(kept.client()));
    }

    private void turn(Kept kept, boolean other) {
        AgreementVersion version = kept.version();
        if (other == version.isOutdated()) {
            return;
        }
        Instant now = clock.instant();
        agreements.turned(version.id(), other, now);
        audit.record(Action.AGREEMENT_RULE_CHANGED, kept.client(), version.id());
        if (other) {
            signals.say(
                    kept.client(),
                    List.of(new Signal(SignalKind.LOOK, version.id(), CHANGED, now)));
            return;
        }
        signals.takeBack(kept.client(), SignalKind.LOOK, version.id());
        signals.say(kept.client(), KeepingAgreements.signalsOf(version));
    }
}
