package app.trellis.measures;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings questionnaires of a practice's own: written as a draft, put into use as a version that
 * never changes, changed by the next version, retired. Scores point to the version that was
 * answered, so its words and rules are there for good.
 */
@Service
public class DefiningForms {

    private final OwnForms forms;
    private final MeasuresOfPractice measures;
    private final Audit audit;
    private final Clock clock;

    DefiningForms(OwnForms forms, MeasuresOfPractice measures, Audit audit, Clock clock) {
        this.forms = forms;
        this.measures = measures;
        this.audit = audit;
        this.clock = clock;
    }

    /** All forms of the practice's own, by name. */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional(readOnly = true)
    public List<OwnFormSummary> all() {
        Map<OwnFormId, OwnForms.Draft> drafts =
                forms.drafts().stream()
                        .collect(Collectors.toMap(OwnForms.Draft::id, Function.identity()));
        List<OwnFormSummary> all = new ArrayList<>();
        Set<OwnFormId> known = new HashSet<>();
        for (OwnForms.Row row : forms.newest()) {
            known.add(row.id());
            all.add(
                    new OwnFormSummary(
                            row.id(),
                            row.form().name().strip(),
                            row.form().asked().size(),
                            row.version(),
                            row.since(),
                            row.retired() != null,
                            drafts.containsKey(row.id())));
        }
        drafts.values().stream()
                .filter(draft -> !known.contains(draft.id()))
                .map(draft ->
                        new OwnFormSummary(
                                draft.id(),
                                draft.form().name().strip(),
                                draft.form().asked().size(),
                                0,
                                null,
                                false,
                                true))
                .forEach(all::add);
        all.sort(
                Comparator.comparing((OwnFormSummary one) -> one.name().toLowerCase(Locale.ROOT))
                        .thenComparing(one -> one.id().value()));
        return all;
    }

    /** What is being written of a form, if anything is. */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional(readOnly = true)
    public Optional<OwnFormDraft> draft(OwnFormId id) {
        return find(id);
    }

    /** The versions that are or were used, the newest first; none while it was never used. */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional(readOnly = true)
    public List<OwnFormVersion> versions(OwnFormId id) {
        return forms.versions(id).stream()
                .map(row ->
                        new OwnFormVersion(
                                id,
                                measures.find(id.key(), row.version()).orElseThrow(NotFound::new),
                                row.since(),
                                row.retired()))
                .toList();
    }

    /**
     * Begins a form.
     *
     * @param first what stands in it before the first key
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public OwnFormId start(OwnForm first) {
        OwnFormId id = OwnFormId.next();
        forms.start(id, first.clean(), clock.instant());
        return id;
    }

    /**
     * Begins the next version with the words of the last one, or goes on with the one begun.
     *
     * @throws NotFound when there is no such form here
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public void change(OwnFormId id) {
        OwnForms.Row last = newest(id).orElseThrow(NotFound::new);
        forms.start(id, last.form().withoutTick(), clock.instant());
    }

    /**
     * Keeps a change. The same words twice are kept once, so that it may be tried again.
     *
     * @param revision the one the change was made on
     * @throws NotFound when it was discarded or put into use in the meantime
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public KeepingForm keep(OwnFormId id, int revision, OwnForm typed) {
        OwnForm clean = typed.clean();
        if (forms.keep(id, revision, clean, clock.instant())) {
            return new KeepingForm.Kept(revision + 1);
        }
        OwnFormDraft theirs = find(id).orElseThrow(NotFound::new);
        return theirs.form().equals(clean)
                ? new KeepingForm.Kept(theirs.revision())
                : new KeepingForm.Stale(theirs);
    }

    /**
     * Discards what is being written; nothing of it is left. Versions in use stay.
     *
     * @throws Refused when somebody else has changed it since
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public void discard(OwnFormId id, int revision) {
        if (!forms.remove(id, revision)) {
            throw new Refused("measures.own.changed-elsewhere");
        }
        audit.record(Action.OWN_FORM_DISCARDED, id.value());
    }

    /**
     * Puts what was written into use, as a version of its own that never changes.
     *
     * @param revision the one that was on screen
     * @return the version
     * @throws Refused when something is missing, or somebody else has changed it since
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public int publish(OwnFormId id, int revision) {
        OwnFormDraft draft = find(id).orElseThrow(NotFound::new);
        draft.form().faults().stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new Refused(fault.key(), fault.arguments().toArray());
                });
        if (!forms.remove(id, revision)) {
            throw new Refused("measures.own.changed-elsewhere");
        }
        Measure measure = OwnFormReading.measure(id, draft.version(), draft.form());
        forms.publish(id, draft.version(), draft.form(), measure, clock.instant());
        audit.record(Action.OWN_FORM_PUBLISHED, id.value());
        return draft.version();
    }

    /**
     * Offers a form no longer. What was assigned goes on and what was answered stays readable.
     *
     * @throws NotFound when there is no such form here
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public void retire(OwnFormId id) {
        if (newest(id).isEmpty()) {
            throw new NotFound();
        }
        forms.retire(id, clock.instant());
        audit.record(Action.OWN_FORM_RETIRED, id.value());
    }

    /**
     * Offers the newest version of a retired form again.
     *
     * @throws NotFound when there is no such form here
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public void bringBack(OwnFormId id) {
        OwnForms.Row last = newest(id).orElseThrow(NotFound::new);
        forms.bringBack(id, last.version());
        audit.record(Action.OWN_FORM_BROUGHT_BACK, id.value());
    }

    private Optional<OwnFormDraft> find(OwnFormId id) {
        return forms.draft(id)
                .map(draft ->
                        new OwnFormDraft(
                                id,
                                newest(id).map(OwnForms.Row::version).orElse(0) + 1,
                                draft.form(),
                                draft.revision()));
    }

    private Optional<OwnForms.Row> newest(OwnFormId id) {
        return forms.versions(id).stream().findFirst();
    }
}
