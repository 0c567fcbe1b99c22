package app.trellis.library.ui;

import app.trellis.library.Field;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The questions of a page on paper, numbered, each with the condition that a screen would know. */
final class PaperQuestions extends Composite<Div> {

    /** Stands in a page where the practice's own words for emergencies are shown. */
    private static final String CRISIS_TEXT = "{practice crisis text}";

    private static final int SECOND_PART = 2;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    PaperQuestions(List<Field> fields, PaperWords words, String crisis) {
        Map<String, Field> known = new HashMap<>();
        fields.forEach(field -> {
            known.put(field.id(), field);
            if (!field.isText()) {
                numbers.put(field.id(), numbers.size() + 1);
            }
        });
        PaperConditions conditions = new PaperConditions(this::getTranslation, known, numbers);
        PaperAnswers answers = new PaperAnswers(this::getTranslation, words, numbers);
        getContent().addClassName("paper-questions");
        for (Field field : fields) {
            getContent().add(question(field, conditions, answers, crisis));
        }
    }

    private Component question(
            Field field, PaperConditions conditions, PaperAnswers answers, String crisis) {
        Div question = new Div();
        question.addClassName("paper-question");
        if (field.part() != null && field.part() == SECOND_PART) {
            question.add(line(getTranslation("library.paper.day-after"), "paper-when"));
        }
        String when = conditions.of(field);
        if (!when.isEmpty()) {
            question.add(line(when, "paper-when"));
        }
        String label = field.label().replace(CRISIS_TEXT, crisis);
        if (field.isText()) {
            question.add(new Paragraph(label));
            if (field.pictureSays() != null) {
                question.add(line(field.pictureSays(), "soft"));
            }
        } else {
            question.add(line(numbers.get(field.id()) + ". " + label, "strong"));
            question.add(answers.to(field));
        }
        if (field.ends()) {
            question.add(line(getTranslation("library.paper.ends"), "paper-when"));
        }
        return question;
    }

    /** The numbers of some questions, in their order: "1, 4". */
    String numbers(List<String> ids) {
        return ids.stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static Paragraph line(String words, String name) {
        Paragraph line = new Paragraph(words);
        line.addClassName(name);
        return line;
    }
}
