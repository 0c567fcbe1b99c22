package app.trellis.organization.ui;

import app.trellis.organization.DeputyDetails;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;

/** Who stands in for which supervisor on which days, each with a way to end it. */
final class DeputyList extends Composite<Div> {

    private final SerializableConsumer<DeputyDetails> end;

    /**
     * @param mayEnd which of them whoever is signed in can end
     */
    DeputyList(
            List<DeputyDetails> all,
            SerializablePredicate<DeputyDetails> mayEnd,
            SerializableConsumer<DeputyDetails> end) {
        this.end = end;
        getContent().addClassName("deeds");
        getContent().getElement().setAttribute("role", "list");
        all.forEach(one -> getContent().add(row(one, mayEnd.test(one))));
    }

    private Div row(DeputyDetails one, boolean mayEnd) {
        String who =
                getTranslation("organization.deputy.line", one.deputyName(), one.supervisorName());
        Div words =
                new Div(
                        new Div(who),
                        new Span(
                                getTranslation(
                                        "organization.deputy.days-of",
                                        Days.say(one.from(), getLocale()),
                                        Days.say(one.until(), getLocale()))));
        words.addClassName("two-lines");
        Div row = new Div(words);
        if (mayEnd) {
            Button stop = new Button(getTranslation("organization.deputy.end"), click -> ask(one));
            stop.addThemeVariants(ButtonVariant.TERTIARY);
            stop.setAriaLabel(getTranslation("organization.deputy.end-named", who));
            row.add(stop);
        }
        row.addClassName("deed");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private void ask(DeputyDetails one) {
        Confirm.ask(
                getTranslation("organization.deputy.end.ask"),
                getTranslation("organization.deputy.end.consequence", one.deputyName()),
                getTranslation("organization.deputy.end"),
                getTranslation("organization.cancel"),
                () -> end.accept(one));
    }
}
