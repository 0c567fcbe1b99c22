package app.trellis.exchange.ui;

import app.trellis.care.Restricting;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.ZoneId;

/** One client who asked that the use of their record be restricted: set, refused or lifted. */
final class RestrictionCard extends Composite<Card> {

    private final Restricting restricting;
    private final ClientId client;
    private final SerializableRunnable changed;
    private final CheckboxGroup<MemberId> readers = new CheckboxGroup<>();
    private final RuleLine rule = new RuleLine();

    RestrictionCard(
            Restricting restricting,
            Restricting.Line line,
            ZoneId zone,
            SerializableRunnable changed) {
        this.restricting = restricting;
        this.client = line.restriction().client();
        this.changed = changed;
        getContent().withTitle(getTranslation("exchange.restriction.of", line.name()));
        readers.setLabel(getTranslation("exchange.restriction.readers"));
        readers.setHelperText(getTranslation("exchange.restriction.readers.about"));
        readers.setItems(line.team().keySet());
        readers.setItemLabelGenerator(id -> line.team().getOrDefault(id, ""));
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (line.restriction().waits()) {
            buttons.add(
                    button("exchange.restriction.set", this::set),
                    button("exchange.restriction.refuse", this::refuse));
        } else {
            buttons.add(
                    button("exchange.restriction.others", this::set),
                    button("exchange.restriction.lift", this::lift));
        }
        getContent().add(new RestrictionLine(line.restriction(), zone), readers, rule, buttons);
    }

    private Button button(String label, SerializableRunnable press) {
        return new Button(getTranslation(label), click -> press.run());
    }

    private void set() {
        try {
            restricting.set(client, readers.getValue());
            Notices.done(this, getTranslation("exchange.restriction.set.done"));
            changed.run();
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private void refuse() {
        Confirm.ask(
                getTranslation("exchange.restriction.refuse.title"),
                getTranslation("exchange.restriction.refuse.means"),
                getTranslation("exchange.restriction.refuse"),
                getTranslation("exchange.erasure.answer.no"),
                () -> {
                    restricting.refuse(client);
                    Notices.done(this, getTranslation("exchange.restriction.refuse.done"));
                    changed.run();
                });
    }

    private void lift() {
        Confirm.ask(
                getTranslation("exchange.restriction.lift.title"),
                getTranslation("exchange.restriction.lift.means"),
                getTranslation("exchange.restriction.lift"),
                getTranslation("exchange.erasure.answer.no"),
                () -> {
                    restricting.lift(client);
                    Notices.done(this, getTranslation("exchange.restriction.lift.done"));
                    changed.run();
                });
    }
}
