package app.trellis.library.ui;

import app.trellis.library.Exercise;
import app.trellis.library.Level;
import app.trellis.library.Theme;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which exercises are shown.
 *
 * @param words what was typed; each word has to be found
 * @param minutes most minutes, or 0 for any
 * @param without leaves out what is not for somebody like that
 * @param favourites only those of the person who looks
 */
record ExerciseFilter(
        String words,
        @Nullable Theme theme,
        @Nullable Level level,
        int minutes,
        boolean alone,
        @Nullable Caution without,
        boolean favourites) {

    static final ExerciseFilter ALL = new ExerciseFilter("", null, null, 0, false);

    ExerciseFilter(
            String words,
            @Nullable Theme theme,
            @Nullable Level level,
            int minutes,
            boolean alone) {
        this(words, theme, level, minutes, alone, null, false);
    }

    static ExerciseFilter of(QueryParameters asked) {
        return new ExerciseFilter(
                asked.getSingleParameter("q").orElse(""),
                named(Theme.values(), asked.getSingleParameter("theme").orElse("")),
                named(Level.values(), asked.getSingleParameter("level").orElse("")),
                minutes(asked.getSingleParameter("minutes").orElse("")),
                asked.getSingleParameter("alone").isPresent(),
                named(Caution.values(), asked.getSingleParameter("without").orElse("")),
                asked.getSingleParameter("favourites").isPresent());
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!words.isBlank()) {
            parameters.put("q", words);
        }
        if (theme != null) {
            parameters.put("theme", theme.name().toLowerCase(Locale.ROOT));
        }
        if (level != null) {
            parameters.put("level", level.name().toLowerCase(Locale.ROOT));
        }
        if (minutes > 0) {
            parameters.put("minutes", String.valueOf(minutes));
        }
        if (alone) {
            parameters.put("alone", "1");
        }
        if (without != null) {
            parameters.put("without", without.name().toLowerCase(Locale.ROOT));
        }
        if (favourites) {
            parameters.put("favourites", "1");
        }
        return parameters;
    }

    boolean shows(Exercise exercise) {
        boolean themeFits = theme == null || exercise.theme() == theme;
        boolean levelFits = level == null || exercise.level() == level;
        boolean timeFits = minutes == 0 || exercise.minutes() <= minutes;
        boolean peopleFit = !alone || !exercise.otherPerson();
        boolean nobodyElse = without == null || !without.isNamedBy(exercise);
        return themeFits && levelFits && timeFits && peopleFit && nobodyElse && mentions(exercise);
    }

    private boolean mentions(Exercise exercise) {
        String text =
                String.join(
                                " ",
                                exercise.name(),
                                exercise.phoneTitle(),
                                exercise.purpose(),
                                exercise.why(),
                                exercise.article())
                        .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(text::contains);
    }

    private static int minutes(String asked) {
        return asked.matches("\\d{1,2}") ? Integer.parseInt(asked) : 0;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String asked) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(null);
    }
}
