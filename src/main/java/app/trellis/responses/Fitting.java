package app.trellis.responses;

import app.trellis.library.Choice;
import app.trellis.library.Field;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers fit their questions. Asked when a page is sent; a draft may hold anything. The
 * sentence names the question and never repeats the answer.
 */
final class Fitting {

    private static final int HIGHEST_MARK = 10;
    private static final int MOST_OWN = 50;

    private final Pages.Labels labels;

    Fitting(Pages.Labels labels) {
        this.labels = labels;
    }

    /** The first answer that does not fit, as the sentence the client reads. */
    Optional<Refused> misfit(Page page, Map<String, @Nullable Object> answers) {
        return page.fields().stream()
                .filter(field -> !Answers.isBlank(answers.get(field.id())))
                .flatMap(field -> misfit(field, answers.get(field.id())).stream())
                .findFirst();
    }

    private Optional<Refused> misfit(Field field, @Nullable Object answer) {
        if (tooLong(field, answer)) {
            return Optional.of(
                    new Refused("responses.answer-too-long", field.label(), limit(field)));
        }
        if (field.type().equals("rows")) {
            return inRows(field, answer);
        }
        return fits(field, answer)
                ? Optional.empty()
                : Optional.of(new Refused("responses.answer-does-not-fit", field.label()));
    }

    private Optional<Refused> inRows(Field field, @Nullable Object answer) {
        List<Map<?, ?>> rows = Answers.rows(answer);
        boolean odd = !(answer instanceof List<?> all) || all.size() != rows.size();
        Integer most = field.rows();
        if (odd || (most != null && rows.size() > most)) {
            return Optional.of(new Refused("responses.answer-does-not-fit", field.label()));
        }
        return rows.stream()
                .flatMap(row ->
                        field.columns().stream()
                                .filter(column -> !Answers.isBlank(row.get(column.id())))
                                .flatMap(column -> misfit(column, row.get(column.id())).stream()))
                .findFirst();
    }

    private static boolean tooLong(Field field, @Nullable Object answer) {
        return answer instanceof String text && isText(field) && length(text) > limit(field);
    }

    private static boolean isText(Field field) {
        return field.type().equals("shortText") || field.type().equals("longText");
    }

    private static int limit(Field field) {
        Integer limit = field.limit();
        if (limit != null) {
            return limit;
        }
        return field.type().equals("longText") ? Text.LONG : Text.SHORT;
    }

    private boolean fits(Field field, @Nullable Object answer) {
        return switch (field.type()) {
            case "shortText", "longText" -> answer instanceof String;
            case "slider" -> isWhole(answer, field, HIGHEST_MARK);
            case "number" -> isNumber(answer, field);
            case "singleChoice", "yesNo" -> isChoice(field, answer);
            case "multipleChoice", "checklist" -> arePicks(field, answer);
            case "emotions" -> areEmotions(field, answer);
            case "bodyMap" -> isBody(answer);
            case "date" -> isDay(answer);
            case "time" -> isTime(answer);
            default -> false;
        };
    }

    private static boolean isWhole(@Nullable Object answer, Field field, int highest) {
        return answer instanceof Integer number
                && number >= orElse(field.min(), 0)
                && number <= orElse(field.max(), highest);
    }

    private static boolean isNumber(@Nullable Object answer, Field field) {
        if (field.whole()) {
            return isWhole(answer, field, Integer.MAX_VALUE);
        }
        return answer instanceof Number number
                && Double.isFinite(number.doubleValue())
                && number.doubleValue() >= orElse(field.min(), 0)
                && number.doubleValue() <= orElse(field.max(), Integer.MAX_VALUE);
    }

    private static boolean isChoice(Field field, @Nullable Object answer) {
        if (answer instanceof String value) {
            return isOffered(field, value);
        }
        return field.ownWords()
                && answer instanceof Map<?, ?> own
                && own.get("own") instanceof String words
                && isShort(words);
    }

    private static boolean isOffered(Field field, String value) {
        if (field.optionsFrom() != null) {
            return isShort(value);
        }
        if (field.choices().isEmpty()) {
            return field.type().equals("yesNo") && (value.equals("yes") || value.equals("no"));
        }
        return field.choices().stream().map(Choice::value).anyMatch(value::equals);
    }

    private static boolean arePicks(Field field, @Nullable Object answer) {
        if (!(answer instanceof Map<?, ?> picks)) {
            return false;
        }
        List<String> picked = Answers.texts(picks.get("picked"));
        List<String> own = Answers.texts(picks.get("own"));
        return isListOf(picks.get("picked"), picked)
                && isListOf(picks.get("own"), own)
                && new HashSet<>(picked).size() == picked.size()
                && picked.stream().allMatch(value -> isOffered(field, value))
                && (own.isEmpty() || field.ownWords())
                && own.size() <= MOST_OWN
                && own.stream().allMatch(Fitting::isShort)
                && withinPicks(field, picked.size() + own.size());
    }

    private boolean areEmotions(Field field, @Nullable Object answer) {
        if (!(answer instanceof Map<?, ?> emotions)) {
            return false;
        }
        List<String> picked = Answers.texts(emotions.get("picked"));
        Object own = emotions.get("own");
        int count = picked.size() + (Answers.isBlank(own) ? 0 : 1);
        return isListOf(emotions.get("picked"), picked)
                && picked.stream().allMatch(labels.emotions()::containsKey)
                && (own == null || (own instanceof String words && isShort(words)))
                && areStrengths(emotions.get("strengths"))
                && withinPicks(field, count);
    }

    private static boolean areStrengths(@Nullable Object strengths) {
        return strengths == null
                || (strengths instanceof Map<?, ?> all
                        && all.values().stream().allMatch(one -> Answers.mark(one) != null));
    }

    private boolean isBody(@Nullable Object answer) {
        List<Map<?, ?>> marked = Answers.rows(answer);
        return answer instanceof List<?> all
                && all.size() == marked.size()
                && marked.stream()
                        .allMatch(one ->
                                labels.places().containsKey(String.valueOf(one.get("place")))
                                        && (one.get("mark") == null
                                                || labels.marks()
                                                        .containsKey(
                                                                String.valueOf(one.get("mark")))));
    }

    private static boolean isDay(@Nullable Object answer) {
        try {
            return answer instanceof String day && LocalDate.parse(day).getYear() > 0;
        } catch (DateTimeParseException odd) {
            return false;
        }
    }

    private static boolean isTime(@Nullable Object answer) {
        try {
            return answer instanceof String time && LocalTime.parse(time).getNano() == 0;
        } catch (DateTimeParseException odd) {
            return false;
        }
    }

    private static boolean isListOf(@Nullable Object list, List<String> texts) {
        return list == null || (list instanceof List<?> all && all.size() == texts.size());
    }

    private static boolean withinPicks(Field field, int count) {
        Integer most = field.picks();
        return most == null || count <= most;
    }

    private static boolean isShort(String text) {
        return length(text) <= Text.SHORT;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int orElse(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
