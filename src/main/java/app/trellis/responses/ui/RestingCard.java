package app.trellis.responses.ui;

import app.trellis.assignments.AssignmentId;
import app.trellis.responses.RestingExercise;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** Exercises that rest because they stirred up twice in a row, until somebody talked about them. */
final class RestingCard extends Composite<Card> {

    RestingCard(List<RestingExercise> resting, SerializableConsumer<AssignmentId> talked) {
        Paragraph about = new Paragraph(getTranslation("responses.resting.about"));
        about.addClassName("soft");
        getContent().add(about);
        for (RestingExercise exercise : resting) {
            Button open = new Button(getTranslation("responses.resting.talked"));
            open.addClickListener(click ->
                    Confirm.ask(
                            getTranslation("responses.resting.title", exercise.title()),
                            getTranslation("responses.resting.consequence"),
                            getTranslation("responses.resting.talked"),
                            getTranslation("responses.not-now"),
                            () -> talked.accept(exercise.assignment())));
            Span title = new Span(exercise.title());
            title.addClassName("strong");
            Div row = new Div(title, open);
            row.addClassName("row");
            getContent().add(row);
        }
    }
}
