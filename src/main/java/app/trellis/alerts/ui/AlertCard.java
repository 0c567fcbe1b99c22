package app.trellis.alerts.ui;

import app.trellis.alerts.AlertSummary;
import app.trellis.alerts.AnsweringAlerts;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Signal;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** One safety answer that waits: whose, since when, whom it has reached, and what one can do. */
final class AlertCard extends Composite<Card> {

    private static final int ROWS = 3;

    private final AlertSummary alert;
    private final AlertWords words;
    private final AnsweringAlerts alerts;

    AlertCard(AlertSummary alert, AlertWords words, AnsweringAlerts alerts) {
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
            buttons.add(page);
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
            new AlertDialog(alerts.open(alert.id()), words).open();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void ask() {
        Dialog dialog = new Dialog(getTranslation("alerts.acknowledge.title"));
        TextArea note = new TextArea(getTranslation("alerts.acknowledge.note"));
        note.setWidthFull();
        note.setMinRows(ROWS);
        note.focus();
        Button yes = new Button(getTranslation("alerts.acknowledge"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            try {
                alerts.acknowledge(alert.id(), note.getValue());
                dialog.close();
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            } catch (Refused refused) {
                note.setErrorMessage(Notices.sentence(this, refused));
                note.setInvalid(true);
            } finally {
                yes.setEnabled(true);
            }
        });
        Button no = new Button(getTranslation("alerts.not-now"), click -> dialog.close());
        no.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.add(new Paragraph(getTranslation("alerts.acknowledge.about")), note);
        dialog.getFooter().add(no, yes);
        dialog.open();
    }
}
