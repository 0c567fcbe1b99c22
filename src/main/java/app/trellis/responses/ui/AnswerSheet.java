package app.trellis.responses.ui;

import app.trellis.responses.AnsweredQuestion;
import app.trellis.responses.AnsweredQuestion.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;

/** Questions with their answers, as the client saw them; what was left blank says so. */
@StyleSheet("context://styles/responses.css")
final class AnswerSheet extends Composite<DescriptionList> {

    private final Times times;

    AnswerSheet(List<AnsweredQuestion> questions, Times times) {
        this.times = times;
        getContent().addClassName("answers");
        for (AnsweredQuestion question : questions) {
            DescriptionList.Description answer = new DescriptionList.Description();
            if (question.isLeftBlank()) {
                answer.addClassName("soft");
                answer.setText(getTranslation("responses.left-blank"));
            } else {
                question.lines().forEach(line -> answer.add(new Paragraph(words(line, " · "))));
            }
            Div row = new Div(new DescriptionList.Term(question.question()), answer);
            getContent().getElement().appendChild(row.getElement());
        }
    }

    private String words(List<Part> parts, String between) {
        return parts.stream().map(this::words).collect(Collectors.joining(between));
    }

    private String words(Part part) {
        return switch (part) {
            case Part.Words words -> words.text();
            case Part.Mark mark -> getTranslation("responses.mark", mark.value(), mark.of());
            case Part.Figure figure -> String.format(times.locale(), "%s", figure.value());
            case Part.Day day -> times.fullDay(day.day());
            case Part.Hour hour -> times.hour(hour.time());
            case Part.Labelled labelled ->
                    getTranslation(
                            "responses.labelled", labelled.label(), words(labelled.parts(), ", "));
        };
    }
}
