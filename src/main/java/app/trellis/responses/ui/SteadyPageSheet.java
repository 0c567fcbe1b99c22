package app.trellis.responses.ui;

import app.trellis.responses.SharedSteadyPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a practitioner may read of a client's steady page, with the day it was left like this. */
final class SteadyPageSheet extends Composite<Div> {

    SteadyPageSheet(SharedSteadyPage page, Times times) {
        Paragraph changed =
                new Paragraph(
                        getTranslation("responses.steady.changed", times.day(page.changedAt())));
        changed.addClassNames("soft", "small");
        getContent().add(changed, AnswerSheet.ofAClient(page.questions(), times));
    }
}
