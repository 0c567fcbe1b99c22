package app.trellis.measures;

import app.trellis.statistics.Instrument;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire: its words, how it is scored, and what is known about its scores.
 * A version never changes; another wording or another norm is another version and begins a new
 * series.
 *
 * @param key names the questionnaire, in whatever version
 * @param name for professionals
 * @param about one sentence on what it asks, for professionals
 * @param phoneTitle the neutral title, the only one that a phone shows
 * @param words by language; English is always there
 * @param cautions what has to stand beside its scores, for professionals
 * @param notFor when it is not to be used; looked at one by one before it is assigned
 */
public record Measure(
        String key,
        int version,
        String name,
        String about,
        String phoneTitle,
        int minutes,
        Map<String, Wording> words,
        ScoringRule scoring,
        Norms norms,
        List<String> cautions,
        List<String> notFor,
        Licence licence) {

    private static final String ENGLISH = "en";

    /**
     * What a person reads.
     *
     * @param recall the line that goes before each question; blank where the questions carry it
     * @param answers what each answer is called, the lowest first; only the two ends where a scale
     *     names no more
     * @param difficulty what is asked besides and stored without being scored
     */
    public record Wording(
            String recall,
            List<String> answers,
            List<String> items,
            @Nullable Difficulty difficulty) {

        public Wording {
            Objects.requireNonNull(recall, "recall");
            answers = List.copyOf(answers);
            items = List.copyOf(items);
        }
    }

    /** How much it gets in the way, in the form's own words; the first answer counts 0. */
    public record Difficulty(String question, List<String> answers) {

        public Difficulty {
            answers = List.copyOf(answers);
        }
    }

    /**
     * On what terms it may be used.
     *
     * @param line what has to stand wherever its text stands
     * @param note how we know, or what the practice says about its right to use it
     * @param mark whether that was seen at its source
     */
    public record Licence(String line, String note, Mark mark) {}

    /**
     * @throws IllegalArgumentException if a part does not fit the others
     */
    public Measure {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(licence, "licence");
        words = Map.copyOf(words);
        cautions = cautions == null ? List.of() : List.copyOf(cautions);
        notFor = notFor == null ? List.of() : List.copyOf(notFor);
        Wording english = words.get(ENGLISH);
        if (english == null) {
            throw new IllegalArgumentException("%s has no English words".formatted(key));
        }
        int items = english.items().size();
        for (Wording wording : words.values()) {
            int answers = wording.answers().size();
            if (answers != scoring.steps() && answers != 2) {
                throw new IllegalArgumentException(
                        "%s names %d answers of %d".formatted(key, answers, scoring.steps()));
            }
            if (wording.items().size() != items) {
                throw new IllegalArgumentException(
                        "%s has another number of questions in another language".formatted(key));
            }
        }
        scoring.instrument(name, items);
    }

    /** How many questions are scored. */
    public int items() {
        return Objects.requireNonNull(words.get(ENGLISH)).items().size();
    }

    /** Its words in a language, or else in English. */
    public Wording wordsIn(String language) {
        return words.getOrDefault(language, Objects.requireNonNull(words.get(ENGLISH)));
    }

    /** Whether it can be read in a language. */
    public boolean speaks(String language) {
        return words.containsKey(language);
    }

    /** How its answers become a score. */
    public Instrument instrument() {
        return scoring.instrument(name, items());
    }

    /** Whether one of its questions asks about risk and is looked at by itself. */
    public boolean asksAboutRisk() {
        return scoring.riskItem() != null;
    }

    /** The lowest score that can be reached. */
    public double lowestScore() {
        return scoring.extreme(items(), scoring.lowest());
    }

    /** The highest score that can be reached. */
    public double highestScore() {
        return scoring.extreme(items(), scoring.highest());
    }
}
