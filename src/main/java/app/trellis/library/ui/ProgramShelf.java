package app.trellis.library.ui;

import app.trellis.library.Program;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** The programs: for whom each is, how long it takes, and the way to its steps. */
final class ProgramShelf extends Composite<Div> {

    /**
     * @param others what other modules put beside them, first
     */
    ProgramShelf(List<Program> programs, List<Component> others) {
        getContent().addClassName("stack");
        getContent().add(others);
        programs.forEach(program -> getContent().add(card(program)));
    }

    private Card card(Program program) {
        RouterLink open =
                new RouterLink(
                        getTranslation("library.program.open", program.steps().size()),
                        ProgramView.class,
                        new RouteParameters("key", program.key()));
        return Card.titled(program.name(), new Paragraph(program.forWhom()), open)
                .withAside(Pill.leaf(program.length()));
    }
}
