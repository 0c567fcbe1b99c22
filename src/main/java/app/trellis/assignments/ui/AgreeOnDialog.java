package app.trellis.assignments.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.SessionId;
import app.trellis.shared.ui.Confirm;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Agrees on something without leaving the note: first what, then how, with what stood in the way
 * last time beside the plan. What was typed goes only when the person says so. What assigns it
 * stands in the foot, in reach however long the form is.
 */
final class AgreeOnDialog extends Dialog {

    private final AgreedPart part;
    private final ClientDetails client;
    private final SessionId session;
    private final SerializableRunnable agreed;
    private final ComboBox<Offer> what = new ComboBox<>();
    private final Div room = new Div();

    private @Nullable Offer shown;
    private @Nullable AssignForm form;
    private @Nullable Button save;
    private @Nullable Registration leaving;

    /**
     * @param agreed runs when something was agreed
     */
    AgreeOnDialog(
            AgreedPart part, ClientDetails client, SessionId session, SerializableRunnable agreed) {
        this.part = part;
        this.client = client;
        this.session = session;
        this.agreed = agreed;
        setHeaderTitle(getTranslation("assignments.agreed.add-title"));
        addClassName("agree-on");
        setWidth("52rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        what.setLabel(getTranslation("assignments.agreed.what"));
        what.setItems(part.offers(this, getLocale()));
        what.setItemLabelGenerator(Offer::name);
        what.setWidthFull();
        what.addValueChangeListener(change -> choose(change.getValue()));
        Button leave =
                new Button(
                        getTranslation("assignments.agreed.not-now"),
                        click -> leaving(this::close));
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div all = new Div(what, room);
        all.addClassNames("stack", "agree-on-form");
        add(all);
        getFooter().add(leave);
        what.setAutofocus(true);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        leaving = attached.getUI().addBeforeLeaveListener(this::beforeLeave);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (leaving != null) {
            leaving.remove();
        }
        super.onDetach(detached);
    }

    private void choose(@Nullable Offer offer) {
        Offer before = shown;
        if (Objects.equals(offer, before)) {
            return;
        }
        if (before == null || !isTouched()) {
            show(offer);
            return;
        }
        what.setValue(before);
        Confirm.ask(
                getTranslation("assignments.agreed.other"),
                getTranslation("assignments.agreed.other.consequence", before.name()),
                getTranslation("assignments.agreed.other.yes"),
                getTranslation("assignments.agreed.leave.stay"),
                () -> {
                    show(offer);
                    what.setValue(offer);
                });
    }

    private void show(@Nullable Offer offer) {
        shown = offer;
        room.removeAll();
        if (save != null) {
            getFooter().remove(save);
        }
        form = null;
        save = null;
        if (offer != null) {
            AssignForm fresh = form(offer);
            Button assigns = fresh.takeSave();
            room.add(fresh);
            getFooter().add(assigns);
            form = fresh;
            save = assigns;
        }
    }

    private AssignForm form(Offer offer) {
        return part.form(
                offer,
                client,
                session,
                getLocale(),
                this::getTranslation,
                () -> {
                    show(null);
                    close();
                    agreed.run();
                });
    }

    private boolean isTouched() {
        return form != null && form.isTouched();
    }

    private void beforeLeave(BeforeLeaveEvent event) {
        if (isTouched()) {
            leaving(event.postpone()::proceed);
        }
    }

    private void leaving(SerializableRunnable go) {
        if (!isTouched()) {
            go.run();
            return;
        }
        Confirm.ask(
                getTranslation("assignments.agreed.leave"),
                getTranslation("assignments.agreed.leave.consequence"),
                getTranslation("assignments.agreed.leave.yes"),
                getTranslation("assignments.agreed.leave.stay"),
                go);
    }
}
