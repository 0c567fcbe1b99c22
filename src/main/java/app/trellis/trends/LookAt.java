package app.trellis.trends;

import java.util.List;

/**
 * What practitioner and client can look at together when a flag is raised, with what the library
 * has for it. The five topics are those that feedback systems ask about when somebody does less
 * well than hoped; the choice of exercises is ours (design value).
 */
public enum LookAt {
    ALLIANCE(List.of("expectation-check", "middle-ground-review")),
    MOTIVATION(List.of("strengths-inventory", "two-truths")),
    LIFE_EVENTS(List.of("emotion-journal", "self-compassion-break")),
    SAFETY(List.of("felt-safety-check", "grounding")),
    PLAN(List.of("pause-before-reacting", "trigger-log"));

    private final List<String> exercises;

    LookAt(List<String> exercises) {
        this.exercises = exercises;
    }

    /** Keys of exercises that may fit; the form that assigns them asks what they are not for. */
    public List<String> exercises() {
        return exercises;
    }

    /** Names its words below {@code trends.look.}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
