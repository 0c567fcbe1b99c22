package app.trellis.alerts.ui;

import app.trellis.alerts.AlertSummary;
import app.trellis.alerts.AnsweringAlerts;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.NoteDialog;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Signal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;

/** One safety answer that waits: whose, since when, whom it has reached, and what one can do. */
final class AlertCard extends Composite<Card> {

    private final AlertSummary alert;
    private final AlertWords words;
    private final AnsweringAlerts alerts;

    /**
     * @param supervision what brings it there, read when somebody wants to
     */
    AlertCard(
            AlertSummary alert,
            AlertWords words,
            AnsweringAlerts alerts,
            SerializableFunction<ClientId, Component> supervision) {
        this.alert = alert;
        this.words = words;
        this.alerts = alerts;
        Div buttons = new Div();
        buttons.addClassName("row");
        Button yes = new Button(getTranslation("alerts.acknowledge"), click -> ask());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        buttons.add(yes);
        if (alert.mayRead()) {
            buttons.add(new Button(getTranslation("alerts.open"), click -> open()));
        }
        ClientId client = alert.client();
        if (client != null) {
            Anchor page =
                    new Anchor(
                            "desk/clients/" + client + "/responses",
                            getTranslation("alerts.to-client"));
            page.addClassNames("button", "quiet");
            Button bring = new Button(getTranslation("alerts.bring"));
            bring.addThemeVariants(ButtonVariant.TERTIARY);
            bring.addClickListener(click -> {
                bring.setVisible(false);
                getContent().add(supervision.apply(client));
            });
            buttons.add(page, bring);
        }
        Paragraph where = new Paragraph(words.where(alert));
        where.addClassNames("soft", "small");
        getContent()
                .add(
                        Pill.signal(Signal.SAFETY, getTranslation("alerts.pill")),
                        new H2(words.whom(alert)),
                        new Paragraph(words.what(alert) + " " + words.when(alert)),
                        where,
                        buttons);
    }

    private void open() {
        try {
            new AlertDialog(alerts.open(alert.id(), getLocale()), words).open();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void ask() {
        new NoteDialog(
                        getTranslation("alerts.acknowledge.title"),
                        getTranslation("alerts.acknowledge.about"),
                        getTranslation("alerts.acknowledge.note"),
                        getTranslation("alerts.acknowledge"),
                        getTranslation("alerts.not-now"),
                        note -> {
                            alerts.acknowledge(alert.id(), note);
                            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                        })
                .open();
    }
}
