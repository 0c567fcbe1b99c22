package app.trellis.tools.ui;

import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.tools.LettingToolsIn;
import app.trellis.tools.LettingToolsIn.Offered;
import app.trellis.tools.Scope;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The tools of the practice, each to be let in or shut out by the practitioner. */
class ToolsCard extends Composite<Card> {

    private final LettingToolsIn letting;
    private final Div content = new Div();

    ToolsCard(LettingToolsIn letting, List<Offered> offered) {
        this.letting = letting;
        content.addClassName("stack");
        getContent().withTitle(getTranslation("tools.profile"));
        Paragraph about = new Paragraph(getTranslation("tools.profile.about"));
        about.addClassName("soft");
        getContent().add(about, content);
        show(offered);
    }

    private void show(List<Offered> offered) {
        content.removeAll();
        if (offered.isEmpty()) {
            content.add(new Paragraph(getTranslation("tools.profile.none")));
        }
        offered.forEach(one -> content.add(line(one)));
    }

    private Div line(Offered one) {
        Div name = new Div(one.tool().name());
        name.addClassName("strong");
        UnorderedList may = new UnorderedList();
        one.tool().scopes().stream()
                .sorted()
                .forEach(scope ->
                        may.add(new ListItem(getTranslation(Names.of("tools.scope.", scope)))));
        Div line = new Div(name, may);
        line.addClassName("stack");
        if (one.tool().scopes().contains(Scope.ASSIGNMENTS_WRITE)) {
            line.add(new Paragraph(getTranslation("tools.profile.writes")));
        }
        if (one.isIn()) {
            line.add(new Paragraph(getTranslation("tools.profile.in")));
        }
        Button change =
                new Button(
                        getTranslation(
                                one.isIn() ? "tools.profile.shut-out" : "tools.profile.let-in"),
                        click -> change(one));
        change.setAriaLabel(change.getText() + ": " + one.tool().name());
        line.add(new Div(change));
        return line;
    }

    private void change(Offered one) {
        if (one.isIn()) {
            letting.shutOut(one.tool().id());
        } else {
            letting.letIn(one.tool().id());
        }
        Notices.done(
                this,
                getTranslation(one.isIn() ? "tools.profile.taken-back" : "tools.profile.done"));
        show(letting.offered());
    }
}
