package app.trellis.responses.ui;

import app.trellis.responses.AnswerText;
import app.trellis.responses.AnsweredQuestion;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Questions with their answers, as the client saw them; what was left blank says so. */
@StyleSheet("context://styles/responses.css")
final class AnswerSheet extends Composite<DescriptionList> {

    AnswerSheet(List<AnsweredQuestion> questions, Times times) {
        AnswerText text = new AnswerText(times.locale(), this::getTranslation);
        getContent().addClassName("answers");
        for (AnsweredQuestion question : questions) {
            DescriptionList.Description answer = new DescriptionList.Description();
            if (question.isLeftBlank()) {
                answer.addClassName("soft");
                answer.setText(getTranslation("responses.left-blank"));
            } else {
                text.lines(question).forEach(line -> answer.add(new Paragraph(line)));
            }
            Div row = new Div(new DescriptionList.Term(question.question()), answer);
            getContent().getElement().appendChild(row.getElement());
        }
    }
}
