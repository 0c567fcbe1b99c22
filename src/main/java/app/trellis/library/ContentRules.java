package app.trellis.library;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every exercise holds to, shipped or a practice's own, so that it can be shown, answered,
 * read and rested: no question is ever required, and a question about telling follows one that
 * leads to it.
 */
final class ContentRules {

    /** Characters that stay short enough for a phone. */
    static final int LONGEST_TITLE = 23;

    private static final int HIGHEST_MARK = 10;
    private static final int LONGEST_ANSWER = 100_000;
    private static final Pattern VALUE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern PICTURE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Exercise exercise;
    private final List<Broken> broken = new ArrayList<>();

    private ContentRules(Exercise exercise) {
        this.exercise = exercise;
    }

    /**
     * A rule that does not hold.
     *
     * @param field the question it is about; blank where it is about the page
     * @param rule its name
     */
    record Broken(String field, String rule, List<Serializable> arguments) {}

    /** What does not hold, in the order of the page. */
    static List<Broken> brokenBy(Exercise exercise) {
        return new ContentRules(exercise).all();
    }

    private List<Broken> all() {
        page();
        Map<String, Field> earlier = new LinkedHashMap<>();
        Set<String> leadsToTelling = new HashSet<>();
        for (Field field : exercise.fields()) {
            check(field, field.id(), earlier);
            telling(field, leadsToTelling);
            Map<String, Field> inRow = new LinkedHashMap<>();
            for (Field column : field.columns()) {
                check(column, field.id(), inRow);
                options(column, field.id(), earlier);
                if (inRow.put(column.id(), column) != null) {
                    say(field.id(), "id-twice");
                }
            }
            options(field, field.id(), earlier);
            if (earlier.put(field.id(), field) != null) {
                say(field.id(), "id-twice");
            }
        }
        if (!earlier.keySet().containsAll(exercise.shortVersion().fields())) {
            say("", "short-unknown");
        }
        return List.copyOf(broken);
    }

    private void page() {
        String title = exercise.phoneTitle();
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            say("", "title-long", LONGEST_TITLE);
        }
        if (exercise.level() == Level.STRONG && !exercise.together()) {
            say("", "strong-together");
        }
        if (exercise.hasShort() && exercise.shortMinutes() >= exercise.minutes()) {
            say("", "short-longer");
        }
        if (exercise.otherPerson()) {
            if (exercise.notFor().isEmpty()) {
                say("", "person-not-for");
            }
            if (exercise.fields().stream().noneMatch(field -> "KNOW".equals(field.block()))) {
                say("", "person-tells");
            }
        }
    }

    private void check(Field field, String at, Map<String, Field> earlier) {
        if (field.label().isBlank()) {
            say(at, "label");
        }
        if (QuestionKind.of(field.type()).isEmpty()) {
            say(at, "type");
        }
        limits(field, at);
        choices(field, at);
        field.when().forEach(when -> condition(when, at, earlier));
        field.signs().forEach(sign -> sign(field, at, sign));
        calls(field, at);
        picture(field, at);
    }

    private void picture(Field field, String at) {
        String picture = field.picture();
        if (picture == null) {
            return;
        }
        if (!field.isText() || !PICTURE.matcher(picture).matches()) {
            say(at, "picture");
        }
        if (isBlank(field.pictureSays())) {
            say(at, "picture-says");
        }
    }

    private void limits(Field field, String at) {
        switch (field.type()) {
            case "shortText", "longText" -> {
                Integer limit = field.limit();
                if (limit == null || limit < 1 || limit > LONGEST_ANSWER) {
                    say(at, "limit", LONGEST_ANSWER);
                }
            }
            case "slider" -> {
                if (!Objects.equals(field.min(), 0) || !Objects.equals(field.max(), HIGHEST_MARK)) {
                    say(at, "marks");
                }
                if (isBlank(field.low()) || isBlank(field.high())) {
                    say(at, "ends");
                }
            }
            case "number" -> {
                Integer min = field.min();
                Integer max = field.max();
                if (min == null || max == null || min < 0 || min >= max) {
                    say(at, "range");
                }
            }
            case "rows" -> {
                if (field.columns().isEmpty()) {
                    say(at, "columns");
                }
            }
            default -> {}
        }
    }

    private void choices(Field field, String at) {
        boolean picked = QuestionKind.of(field.type()).filter(QuestionKind::hasChoices).isPresent();
        if (picked && field.choices().isEmpty() && field.optionsFrom() == null) {
            say(at, "choices");
        }
        Set<String> values = new HashSet<>();
        for (Choice choice : field.choices()) {
            if (!values.add(choice.value())
                    || !VALUE.matcher(choice.value()).matches()
                    || choice.label().isBlank()) {
                say(at, "choice");
                return;
            }
        }
        Integer picks = field.picks();
        if (picks != null && picks < 1) {
            say(at, "picks");
        }
    }

    private void condition(Condition when, String at, Map<String, Field> earlier) {
        if (when.ladderInUse()) {
            return;
        }
        Field asked = earlier.get(when.field());
        if (asked == null) {
            say(at, "when-unknown");
        } else if (when.past() && !asked.type().equals("date")) {
            say(at, "when-no-day");
        } else if (!when.past()
                && !when.filled()
                && (when.is().isEmpty()
                        || !when.is().stream().allMatch(value -> isAnswer(asked, value)))) {
            say(at, "when-answer");
        }
    }

    private void options(Field field, String at, Map<String, Field> earlier) {
        String from = field.optionsFrom();
        if (from != null && !earlier.containsKey(from)) {
            say(at, "options-unknown");
        }
    }

    private void sign(Field field, String at, SignRule sign) {
        Integer most = sign.atMost();
        boolean known =
                most == null
                        ? !sign.is().isEmpty()
                                && sign.is().stream().allMatch(value -> isAnswer(field, value))
                        : most >= 0 && most <= HIGHEST_MARK;
        if (!known) {
            say(at, "sign");
        }
    }

    private void telling(Field field, Set<String> leadsToTelling) {
        if ("KNOW".equals(field.block())
                && !leadsToTelling.containsAll(
                        field.when().stream().map(Condition::field).toList())) {
            say(field.id(), "tells-nobody");
        }
        if ("FREE".equals(field.block()) || !field.signs().isEmpty()) {
            leadsToTelling.add(field.id());
        }
        Stream.of(field.columns())
                .flatMap(List::stream)
                .filter(column -> !column.signs().isEmpty())
                .forEach(column -> leadsToTelling.add(field.id()));
    }

    /** It is only ever proposed, and still has to fit its question. */
    private void calls(Field field, String at) {
        CallsFrom calls = field.calls();
        if (calls == null) {
            return;
        }
        boolean mark = field.type().equals("slider");
        boolean fits =
                calls.way().hasMark()
                        ? mark && calls.mark() >= 0 && calls.mark() <= HIGHEST_MARK
                        : field.type().equals("yesNo");
        if (!fits) {
            say(at, "calls");
        }
    }

    private static boolean isAnswer(Field asked, String value) {
        return switch (asked.type()) {
            case "singleChoice", "multipleChoice", "checklist", "yesNo" ->
                    asked.optionsFrom() != null
                            || asked.choices().stream()
                                    .anyMatch(choice -> choice.value().equals(value));
            case "slider" -> value.matches("10|\\d");
            case "emotions" -> true;
            default -> false;
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void say(String field, String rule, Serializable... arguments) {
        broken.add(new Broken(field, rule, List.of(arguments)));
    }
}
