package app.trellis.library;

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
 * Builds exercises of a practice's own: written as a draft, published as a version that never
 * changes, changed by the next version, retired. Assignments and responses point to the version
 * that was given, so its words are there for good.
 */
@Service
public class BuildingExercises {

    private final OwnExercises exercises;
    private final Content content;
    private final Audit audit;
    private final Clock clock;

    BuildingExercises(OwnExercises exercises, Content content, Audit audit, Clock clock) {
        this.exercises = exercises;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /** All exercises of the practice's own, also those being written and retired, by name. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public List<OwnExerciseSummary> all() {
        Map<OwnExerciseId, OwnExercises.Draft> drafts =
                exercises.drafts().stream()
                        .collect(Collectors.toMap(OwnExercises.Draft::id, Function.identity()));
        List<OwnExerciseSummary> all = new ArrayList<>();
        Set<OwnExerciseId> known = new HashSet<>();
        for (OwnExercises.Row row : exercises.newest()) {
            known.add(row.id());
            all.add(
                    new OwnExerciseSummary(
                            row.id(),
                            row.typed().name().strip(),
                            row.typed().questions().size(),
                            row.version(),
                            row.since(),
                            row.retired() != null,
                            drafts.containsKey(row.id())));
        }
        drafts.values().stream()
                .filter(draft -> !known.contains(draft.id()))
                .map(draft ->
                        new OwnExerciseSummary(
                                draft.id(),
                                draft.typed().name().strip(),
                                draft.typed().questions().size(),
                                0,
                                null,
                                false,
                                true))
                .forEach(all::add);
        all.sort(
                Comparator.comparing(
                                (OwnExerciseSummary one) -> one.name().toLowerCase(Locale.ROOT))
                        .thenComparing(one -> one.id().value()));
        return all;
    }

    /** What is being written of an exercise, if anything is. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public Optional<OwnExerciseDraft> draft(OwnExerciseId id) {
        return find(id);
    }

    /** The versions that are or were used, the newest first; none while none was published. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public List<OwnExerciseVersion> versions(OwnExerciseId id) {
        return exercises.versions(id).stream()
                .map(row ->
                        new OwnExerciseVersion(
                                id,
                                content.exercise(id.key(), row.version()),
                                row.typed(),
                                row.body(),
                                row.since(),
                                row.retired()))
                .toList();
    }

    /** Begins an exercise with nothing in it. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public OwnExerciseId start() {
        return start(OwnExercise.EMPTY);
    }

    /**
     * Begins an exercise with a copy of another one, shipped or a practice's own, in the language
     * of whoever goes on writing it.
     *
     * @throws NotFound when there is no such exercise
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public OwnExerciseId copy(String key, Locale locale) {
        int version = content.exercise(key).version();
        return start(OwnExerciseReading.start(content.exerciseJson(key, version, locale)));
    }

    /**
     * Begins an exercise.
     *
     * @param first what stands in it before the first key
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public OwnExerciseId start(OwnExercise first) {
        OwnExerciseId id = OwnExerciseId.next();
        exercises.start(id, OwnExerciseReading.clean(first), clock.instant());
        return id;
    }

    /**
     * Begins the next version with the words of the last one, or goes on with the one begun.
     *
     * @throws NotFound when there is no such exercise here
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void change(OwnExerciseId id) {
        OwnExercises.Row last = newest(id).orElseThrow(NotFound::new);
        exercises.start(id, last.typed(), clock.instant());
    }

    /**
     * Keeps a change. The same words twice are kept once, so that it may be tried again.
     *
     * @param revision the one the change was made on
     * @throws NotFound when it was discarded or published in the meantime
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public KeepingExercise keep(OwnExerciseId id, int revision, OwnExercise typed) {
        OwnExercise clean = OwnExerciseReading.clean(typed);
        if (exercises.keep(id, revision, clean, clock.instant())) {
            return new KeepingExercise.Kept(revision + 1);
        }
        OwnExerciseDraft theirs = find(id).orElseThrow(NotFound::new);
        return theirs.exercise().equals(clean)
                ? new KeepingExercise.Kept(theirs.revision())
                : new KeepingExercise.Stale(theirs);
    }

    /**
     * Discards what is being written; nothing of it is left. Versions in use stay.
     *
     * @throws Refused when somebody else has changed it since
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void discard(OwnExerciseId id, int revision) {
        if (!exercises.remove(id, revision)) {
            throw new Refused("library.own.changed-elsewhere");
        }
        audit.record(Action.OWN_EXERCISE_DISCARDED, id.value());
    }

    /** What is different from the version in use; empty where there is none yet. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public List<ExerciseChange> changes(OwnExerciseId id) {
        OwnExercise written = find(id).orElseThrow(NotFound::new).exercise();
        return newest(id).map(last -> written.changesFrom(last.typed())).orElse(List.of());
    }

    /**
     * Publishes what was written, as a version of its own that never changes. What is assigned goes
     * on with the version that was assigned.
     *
     * @param revision the one that was on screen
     * @return the version
     * @throws Refused when something is missing, nothing changed, or somebody else has changed it
     *     since
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public int publish(OwnExerciseId id, int revision) {
        OwnExerciseDraft draft = find(id).orElseThrow(NotFound::new);
        draft.exercise().faults().stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new Refused(fault.key(), fault.arguments().toArray());
                });
        if (!exercises.remove(id, revision)) {
            throw new Refused("library.own.changed-elsewhere");
        }
        Optional<OwnExercises.Row> last = newest(id);
        if (last.filter(row -> draft.exercise().changesFrom(row.typed()).isEmpty()).isPresent()) {
            throw new Refused("library.own.nothing-changed");
        }
        String body =
                OwnExerciseWriting.json(id.key(), draft.version(), draft.exercise()).toString();
        exercises.publish(id, draft.version(), draft.exercise(), body, clock.instant());
        if (last.filter(row -> row.retired() != null).isPresent()) {
            audit.record(Action.OWN_EXERCISE_BROUGHT_BACK, id.value());
        }
        audit.record(Action.OWN_EXERCISE_PUBLISHED, id.value());
        return draft.version();
    }

    /**
     * Offers an exercise no longer. What was assigned goes on and what was answered stays readable.
     *
     * @throws NotFound when there is no such exercise here
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void retire(OwnExerciseId id) {
        if (newest(id).isEmpty()) {
            throw new NotFound();
        }
        exercises.retire(id, clock.instant());
        audit.record(Action.OWN_EXERCISE_RETIRED, id.value());
    }

    /**
     * Offers the newest version of a retired exercise again.
     *
     * @throws NotFound when there is no such exercise here
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void bringBack(OwnExerciseId id) {
        OwnExercises.Row last = newest(id).orElseThrow(NotFound::new);
        exercises.bringBack(id, last.version());
        audit.record(Action.OWN_EXERCISE_BROUGHT_BACK, id.value());
    }

    private Optional<OwnExerciseDraft> find(OwnExerciseId id) {
        return exercises
                .draft(id)
                .map(draft ->
                        new OwnExerciseDraft(
                                id,
                                newest(id).map(OwnExercises.Row::version).orElse(0) + 1,
                                draft.typed(),
                                draft.revision()));
    }

    private Optional<OwnExercises.Row> newest(OwnExerciseId id) {
        return exercises.versions(id).stream().findFirst();
    }
}
