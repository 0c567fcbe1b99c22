package app.trellis.assignments.ui;

import app.trellis.assignments.Plan;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** A line to the client, and the if-then plan that both make together. All of it can stay empty. */
final class WordsPart extends Composite<Div> {

    private final TextField line = new TextField();
    private final TextField when = new TextField();
    private final TextField where = new TextField();
    private final TextField will = new TextField();
    private final TextField obstacle = new TextField();
    private final TextField then = new TextField();

    WordsPart(String offered) {
        Plan parts = OfferedPlan.of(offered);
        field(line, "assignments.line", "");
        line.setHelperText(getTranslation("assignments.line.help"));
        field(when, "assignments.plan.when-field", parts.when());
        field(where, "assignments.plan.where-field", parts.where());
        field(will, "assignments.plan.will-field", parts.will());
        field(obstacle, "assignments.plan.obstacle-field", parts.obstacle());
        field(then, "assignments.plan.then-field", parts.then());
        Div form = new Div(when, where, will, obstacle, then);
        form.addClassName("form");
        Card plan =
                Card.titled(
                        getTranslation("assignments.plan-part"),
                        new Paragraph(getTranslation("assignments.plan-part.about")));
        if (!offered.isBlank()) {
            Paragraph quote = new Paragraph(offered);
            quote.addClassName("plan");
            plan.add(quote);
        }
        plan.add(form);
        Div lineForm = new Div(line);
        lineForm.addClassName("form");
        getContent().addClassName("stack");
        getContent().add(Card.titled(getTranslation("assignments.line-part"), lineForm), plan);
    }

    private void field(TextField field, String key, String offered) {
        field.setLabel(getTranslation(key));
        field.setPlaceholder(offered);
        field.setMaxLength(Text.SHORT);
        field.setWidthFull();
    }

    String line() {
        return line.getValue();
    }

    Plan plan() {
        return new Plan(
                when.getValue(),
                where.getValue(),
                will.getValue(),
                obstacle.getValue(),
                then.getValue());
    }
}
