package app.trellis.library;

import app.trellis.library.OwnExerciseFault.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what is missing or does not fit in an exercise that somebody typed. What shipped content
 * holds to is asked of the page that would be made of it.
 */
final class OwnExerciseCheck {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_SENTENCE = 300;
    static final int LONGEST_NOTE = 2_000;
    static final int LONGEST_LABEL = 600;
    static final int LONGEST_ANSWER = 120;
    static final int MOST_QUESTIONS = 40;
    static final int MOST_COLUMNS = 8;
    static final int MOST_CHOICES = 40;
    static final int MOST_LINES = 20;
    static final int MOST_MINUTES = 90;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    /** A gap that the program fills; what somebody types has none. */
    private static final Pattern GAP = Pattern.compile("\\{(?!practice crisis text})");

    private final OwnExercise typed;
    private final LinkedHashSet<OwnExerciseFault> faults = new LinkedHashSet<>();

    OwnExerciseCheck(OwnExercise typed) {
        this.typed = typed;
    }

    /** A whole number as typed; null where it is none. */
    static @Nullable Integer whole(String typed) {
        String text = typed.strip();
        return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    List<OwnExerciseFault> faults() {
        faults.clear();
        words();
        frame();
        lists();
        questions();
        rules();
        List<OwnExerciseFault> sorted = new ArrayList<>(faults);
        sorted.sort(java.util.Comparator.comparing(OwnExerciseFault::part));
        return List.copyOf(sorted);
    }

    private void words() {
        line(Part.NAME, typed.name(), LONGEST_NAME);
        line(Part.PHONE_TITLE, typed.phoneTitle(), LONGEST_NAME);
        String name = typed.name().strip();
        if (!name.isEmpty() && typed.phoneTitle().strip().equalsIgnoreCase(name)) {
            fault(Part.PHONE_TITLE, "title-names-it");
        }
        line(Part.PURPOSE, typed.purpose(), LONGEST_SENTENCE);
        line(Part.WHY, typed.why(), LONGEST_NOTE);
        fits(Part.CLOSING, typed.closing(), LONGEST_SENTENCE);
        fits(Part.PLAN, typed.ifThen(), LONGEST_SENTENCE);
        fits(Part.SHORT, typed.shortText(), LONGEST_SENTENCE);
        fits(Part.NOT_FOR, typed.stopsWhen(), LONGEST_NOTE);
        fits(Part.NOT_FOR, typed.brief(), LONGEST_NOTE);
        fits(Part.MINUTES, typed.rhythm(), LONGEST_SENTENCE);
    }

    private void frame() {
        if (typed.theme() == null) {
            fault(Part.THEME, "choose");
        }
        if (typed.level() == null) {
            fault(Part.LEVEL, "choose");
        }
        if (typed.sharing() == null) {
            fault(Part.SHARING, "choose");
        }
        minutes(Part.MINUTES, typed.minutes(), false);
        minutes(Part.SHORT_MINUTES, typed.shortMinutes(), true);
    }

    private void minutes(Part part, String text, boolean mayBeBlank) {
        if (mayBeBlank && text.isBlank()) {
            return;
        }
        Integer minutes = whole(text);
        if (minutes == null || minutes < 1 || minutes > MOST_MINUTES) {
            fault(part, "minutes", MOST_MINUTES);
        }
    }

    private void lists() {
        lines(Part.STEPS, typed.steps(), LONGEST_SENTENCE);
        lines(Part.NOT_FOR, typed.notFor(), LONGEST_SENTENCE);
        lines(Part.NOT_FOR, typed.withCare(), LONGEST_SENTENCE);
        boolean stirs = typed.level() == Level.STIRRING || typed.level() == Level.STRONG;
        if (stirs && typed.notFor().stream().allMatch(String::isBlank)) {
            fault(Part.NOT_FOR, "not-for");
        }
    }

    private void lines(Part part, List<String> lines, int longest) {
        if (lines.size() > MOST_LINES) {
            fault(part, "too-many-lines", MOST_LINES);
        }
        lines.forEach(line -> fits(part, line, longest));
    }

    private void questions() {
        if (typed.questions().isEmpty()) {
            fault(Part.QUESTIONS, "no-question");
        } else if (typed.questions().size() > MOST_QUESTIONS) {
            fault(Part.QUESTIONS, "too-many-questions", MOST_QUESTIONS);
        }
        for (OwnQuestion question : typed.questions()) {
            question(question.id(), question);
            if (question.columns().size() > MOST_COLUMNS) {
                at(question.id(), "too-many-columns", MOST_COLUMNS);
            }
            question.columns().forEach(column -> question(question.id(), column));
        }
    }

    private void question(String at, OwnQuestion question) {
        fits(at, question.label(), LONGEST_LABEL);
        Stream.of(question.hint(), question.low(), question.high(), question.pictureSays())
                .forEach(text -> fits(at, text, LONGEST_SENTENCE));
        question.choices().forEach(choice -> fits(at, choice.label(), LONGEST_ANSWER));
        if (question.choices().size() > MOST_CHOICES) {
            at(at, "too-many-choices", MOST_CHOICES);
        }
        boolean numbers =
                Stream.of(
                                question.picks(),
                                question.min(),
                                question.max(),
                                question.limit(),
                                question.rows())
                        .allMatch(text -> text.isBlank() || whole(text) != null);
        if (!numbers) {
            at(at, "whole");
        }
        if (question.kind() == QuestionKind.PICTURE && question.picture().isBlank()) {
            at(at, "picture");
        }
    }

    private void rules() {
        if (typed.questions().isEmpty()) {
            return;
        }
        Exercise page =
                ContentFiles.MAPPER.treeToValue(
                        OwnExerciseWriting.json("checked", 1, typed), Exercise.class);
        ContentRules.brokenBy(page).forEach(this::broken);
    }

    private void broken(ContentRules.Broken broken) {
        Serializable[] arguments = broken.arguments().toArray(Serializable[]::new);
        if (!broken.field().isEmpty()) {
            at(broken.field(), broken.rule(), arguments);
            return;
        }
        Part part =
                switch (broken.rule()) {
                    case "title-long" -> Part.PHONE_TITLE;
                    case "short-longer" -> Part.SHORT_MINUTES;
                    case "short-unknown" -> Part.SHORT;
                    case "person-not-for" -> Part.NOT_FOR;
                    case "person-tells" -> Part.QUESTIONS;
                    default -> Part.LEVEL;
                };
        fault(part, broken.rule(), arguments);
    }

    private void line(Part part, String text, int longest) {
        if (text.isBlank()) {
            fault(part, "blank");
        }
        fits(part, text, longest);
    }

    private void fits(Part part, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            fault(part, "too-long", longest);
        }
        if (GAP.matcher(text).find()) {
            fault(part, "gap");
        }
    }

    private void fits(String at, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            at(at, "too-long", longest);
        }
        if (GAP.matcher(text).find()) {
            at(at, "gap");
        }
    }

    private void fault(Part part, String key, Serializable... arguments) {
        faults.add(OwnExerciseFault.of(part, key, arguments));
    }

    private void at(String question, String key, Serializable... arguments) {
        faults.add(OwnExerciseFault.at(question, key, arguments));
    }
}
