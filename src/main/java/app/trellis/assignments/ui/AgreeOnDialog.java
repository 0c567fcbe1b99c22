package app.trellis.assignments.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.SessionId;
import app.trellis.shared.ui.Confirm;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Agrees on something without leaving the note: first what, then how, with what stood in the way
 * last time beside the plan.
 */
final class AgreeOnDialog extends Dialog {

    private final ComboBox<Offer> what = new ComboBox<>();
    private final Div form = new Div();

    /**
     * @param agreed runs when something was agreed
     */
    AgreeOnDialog(
            AgreedPart part, ClientDetails client, SessionId session, SerializableRunnable agreed) {
        setHeaderTitle(getTranslation("assignments.agreed.add-title"));
        addClassName("agree-on");
        setWidth("52rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        what.setLabel(getTranslation("assignments.agreed.what"));
        what.setItems(part.offers(this));
        what.setItemLabelGenerator(Offer::name);
        what.setWidthFull();
        what.addValueChangeListener(change -> {
            form.removeAll();
            Offer offer = change.getValue();
            if (offer != null) {
                form.add(
                        part.form(
                                offer,
                                client,
                                session,
                                getLocale(),
                                this::getTranslation,
                                () -> {
                                    close();
                                    agreed.run();
                                }));
            }
        });
        Button leave = new Button(getTranslation("assignments.agreed.not-now"), click -> leave());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div all = new Div(what, form);
        all.addClassNames("stack", "agree-on-form");
        add(all);
        getFooter().add(leave);
        what.setAutofocus(true);
    }

    private void leave() {
        if (what.isEmpty()) {
            close();
            return;
        }
        Confirm.ask(
                getTranslation("assignments.agreed.leave"),
                getTranslation("assignments.agreed.leave.consequence"),
                getTranslation("assignments.agreed.leave.yes"),
                getTranslation("assignments.agreed.leave.stay"),
                this::close);
    }
}
