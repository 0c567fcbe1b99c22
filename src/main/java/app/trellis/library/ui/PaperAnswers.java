package app.trellis.library.ui;

import app.trellis.library.Choice;
import app.trellis.library.Field;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The room for an answer on paper: lines to write on, boxes to tick, a scale to mark. */
final class PaperAnswers {

    private static final int SHORT_LINES = 2;
    private static final int LONG_LINES = 7;
    private static final int ROWS = 3;
    private static final int MOST_MARKS = 11;
    private static final int HIGHEST_MARK = 10;

    private final PaperConditions.Say say;
    private final PaperWords words;
    private final Map<String, Integer> numbers;

    PaperAnswers(PaperConditions.Say say, PaperWords words, Map<String, Integer> numbers) {
        this.say = say;
        this.words = words;
        this.numbers = numbers;
    }

    Component to(Field field) {
        Div answer = new Div();
        answer.addClassName("paper-answer");
        String hint = hint(field);
        if (!hint.isEmpty()) {
            Paragraph soft = new Paragraph(hint);
            soft.addClassNames("soft", "small");
            answer.add(soft);
        }
        switch (field.type()) {
            case "slider" -> answer.add(scale(field));
            case "singleChoice", "multipleChoice", "checklist" -> choices(field, answer);
            case "yesNo" -> answer.add(boxes(List.of(say.of("library.yes"), say.of("library.no"))));
            case "emotions" -> {
                words.emotions().forEach(group -> answer.add(boxes(group)));
                own(field, answer);
            }
            case "bodyMap" -> {
                answer.add(boxes(words.places()));
                answer.add(boxes(words.marks()));
            }
            case "number", "date", "time" -> answer.add(shortLine());
            case "rows" -> rows(field, answer);
            case "longText" -> lines(LONG_LINES, answer);
            default -> lines(SHORT_LINES, answer);
        }
        return answer;
    }

    private String hint(Field field) {
        List<String> hints = new ArrayList<>();
        if (field.picks() != null) {
            hints.add(say.of("library.paper.picks", field.picks()));
        } else if (field.type().equals("multipleChoice")) {
            hints.add(say.of("library.paper.any"));
        }
        if (!field.starters().isEmpty()) {
            hints.add(String.join(" / ", field.starters()));
        }
        return String.join(" ", hints);
    }

    private void choices(Field field, Div answer) {
        Integer earlier = field.optionsFrom() == null ? null : numbers.get(field.optionsFrom());
        if (earlier != null) {
            answer.add(new Paragraph(say.of("library.paper.from-earlier", earlier)));
            lines(1, answer);
        }
        if (!field.choices().isEmpty()) {
            answer.add(boxes(field.choices().stream().map(Choice::label).toList()));
        }
        if (field.strengths()) {
            answer.add(new Paragraph(say.of("library.paper.strengths")));
        }
        own(field, answer);
    }

    private void own(Field field, Div answer) {
        if (field.ownWords()) {
            answer.add(new Paragraph(say.of("library.paper.own")));
            lines(1, answer);
        }
    }

    private void rows(Field field, Div answer) {
        int count = Math.min(field.rows() == null ? ROWS : field.rows(), ROWS);
        for (int row = 1; row <= count; row++) {
            Div one = new Div();
            one.addClassName("paper-row");
            for (Field column : field.columns()) {
                Paragraph label = new Paragraph(row + ". " + column.label());
                label.addClassName("strong");
                one.add(label, to(column));
            }
            answer.add(one);
        }
        answer.add(new Paragraph(say.of("library.paper.more-rows")));
    }

    private Component scale(Field field) {
        int min = Objects.requireNonNullElse(field.min(), 0);
        int max = Objects.requireNonNullElse(field.max(), HIGHEST_MARK);
        Div scale = new Div();
        scale.addClassName("paper-scale");
        if (field.low() != null) {
            scale.add(new Span(field.low()));
        }
        if (max - min < MOST_MARKS) {
            for (int mark = min; mark <= max; mark++) {
                Span one = new Span(String.valueOf(mark));
                one.addClassName("paper-mark");
                scale.add(one);
            }
        } else {
            scale.add(new Span(say.of("library.paper.from-to", min, max)), shortLine());
        }
        if (field.high() != null) {
            scale.add(new Span(field.high()));
        }
        return scale;
    }

    private static Component boxes(List<String> labels) {
        Div boxes = new Div();
        boxes.addClassName("paper-boxes");
        labels.forEach(label -> {
            Span box = new Span(label);
            box.addClassName("paper-tick");
            boxes.add(box);
        });
        return boxes;
    }

    private static Component shortLine() {
        Span line = new Span();
        line.addClassName("paper-short-line");
        return line;
    }

    private static void lines(int count, Div answer) {
        for (int line = 0; line < count; line++) {
            Div one = new Div();
            one.addClassName("paper-line");
            answer.add(one);
        }
    }
}
