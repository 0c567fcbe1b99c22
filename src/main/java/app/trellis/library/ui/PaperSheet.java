package app.trellis.library.ui;

import app.trellis.library.Condition;
import app.trellis.library.Exercise;
import app.trellis.library.Field;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The sheet itself: what a client reads and writes of an exercise, from the title to the help. */
final class PaperSheet extends Composite<Article> {

    /**
     * What somebody may know is asked where somebody is told. Nobody is told by a sheet of paper,
     * so that it is not asked there; the sheet says how to let it be known.
     */
    private static final String WHO_MAY_KNOW = "KNOW";

    /**
     * @param crisis what people read in need, of the practice
     */
    PaperSheet(Exercise exercise, PaperWords words, String crisis) {
        List<Field> asked = onPaper(exercise.fields());
        PaperQuestions questions = new PaperQuestions(asked, words, crisis);
        add(
                new H1(exercise.phoneTitle()),
                soft(words.start().replace("{n}", String.valueOf(exercise.minutes()))),
                soft(getTranslation("library.paper.level." + exercise.level())),
                new Paragraph(exercise.why()));
        if (!exercise.steps().isEmpty()) {
            OrderedList steps = new OrderedList();
            exercise.steps().forEach(step -> steps.add(new ListItem(step)));
            add(steps);
        }
        if (exercise.hasShort()) {
            add(shortVersion(exercise, questions));
        }
        add(questions);
        if (!exercise.closing().isBlank()) {
            Paragraph closing = new Paragraph(exercise.closing());
            closing.addClassName("strong");
            add(closing);
        }
        add(moment(words), help(crisis));
    }

    private static List<Field> onPaper(List<Field> fields) {
        Set<String> left =
                fields.stream()
                        .filter(field -> WHO_MAY_KNOW.equals(field.block()))
                        .map(Field::id)
                        .collect(Collectors.toSet());
        return fields.stream()
                .filter(field -> !left.contains(field.id()))
                .filter(field ->
                        field.when().stream()
                                .map(Condition::field)
                                .filter(Objects::nonNull)
                                .noneMatch(left::contains))
                .toList();
    }

    private void add(Component... parts) {
        getContent().add(parts);
    }

    private Div shortVersion(Exercise exercise, PaperQuestions questions) {
        Div box =
                box(
                        getTranslation("library.paper.short", exercise.shortMinutes()),
                        new Paragraph(exercise.shortVersion().text()));
        String numbers = questions.numbers(exercise.shortVersion().fields());
        if (!numbers.isEmpty()) {
            box.add(soft(getTranslation("library.paper.short.questions", numbers)));
        }
        return box;
    }

    private Div moment(PaperWords words) {
        UnorderedList around = new UnorderedList();
        words.around().steps().forEach(step -> around.add(new ListItem(step)));
        return box(words.momentTitle(), new Paragraph(words.moment()), around);
    }

    private Div help(String crisis) {
        Div box =
                box(
                        getTranslation("library.paper.help"),
                        new Paragraph(getTranslation("library.paper.not-read")));
        if (!crisis.isBlank()) {
            Paragraph numbers = new Paragraph(crisis);
            numbers.addClassName("strong");
            box.add(numbers);
        }
        return box;
    }

    private static Div box(String title, Component... parts) {
        Div box = new Div(new H2(title));
        box.add(parts);
        box.addClassName("paper-box");
        return box;
    }

    private static Paragraph soft(String words) {
        Paragraph soft = new Paragraph(words);
        soft.addClassName("soft");
        return soft;
    }
}
