package app.trellis.responses.ui;

import app.trellis.measures.RiskState;
import app.trellis.responses.AnswerText;
import app.trellis.responses.AnsweredQuestion;
import app.trellis.responses.Correction;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Questions with their answers, as the client saw them; what was left blank says so. */
@StyleSheet("context://styles/responses.css")
final class AnswerSheet extends Composite<DescriptionList> {

    /** As the client reads it again. */
    static AnswerSheet ofOnesOwn(List<AnsweredQuestion> questions, Times times) {
        return new AnswerSheet(questions, times, false);
    }

    /** As the care team reads it: a question about risk says what its answer does not mean. */
    static AnswerSheet ofAClient(List<AnsweredQuestion> questions, Times times) {
        return new AnswerSheet(questions, times, true);
    }

    private AnswerSheet(List<AnsweredQuestion> questions, Times times, boolean staff) {
        AnswerText text = new AnswerText(times.locale(), this::getTranslation);
        getContent().addClassName("answers");
        for (AnsweredQuestion question : questions) {
            DescriptionList.Description answer = new DescriptionList.Description();
            if (question.isLeftBlank()) {
                answer.addClassName("soft");
                answer.setText(
                        getTranslation(
                                staff && question.risk() == RiskState.MISSING
                                        ? "responses.risk.missing"
                                        : "responses.left-blank"));
            } else {
                text.lines(question).forEach(line -> answer.add(new Paragraph(line)));
                if (staff && question.risk() == RiskState.ANSWERED) {
                    Paragraph said = new Paragraph(getTranslation("responses.risk.answered"));
                    said.addClassNames("soft", "small");
                    answer.add(said);
                }
            }
            question.corrections().forEach(one -> answer.add(correction(text, times, one)));
            Div row = new Div(new DescriptionList.Term(question.question()), answer);
            getContent().getElement().appendChild(row.getElement());
        }
    }

    /** Beside what was sent, which stays. */
    private Paragraph correction(AnswerText text, Times times, Correction correction) {
        Paragraph said =
                new Paragraph(
                        getTranslation(
                                "responses.corrected",
                                times.day(correction.at()),
                                text.said(correction)));
        said.addClassName("corrected");
        return said;
    }
}
