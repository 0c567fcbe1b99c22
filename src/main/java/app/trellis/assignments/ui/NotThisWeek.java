package app.trellis.assignments.ui;

import app.trellis.assignments.SetAsideReason;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/** Sets a page aside, with a reason for those who like to give one. Nothing is asked twice. */
final class NotThisWeek extends Dialog {

    private final RadioButtonGroup<SetAsideReason> reasons = new RadioButtonGroup<>();
    private final Div body = new Div();
    private final SerializableConsumer<@Nullable SetAsideReason> setAside;

    /**
     * @param setAside what to do with the reason, or with none
     * @param afterwards runs once when it was set aside and the dialog is closed
     */
    NotThisWeek(
            SerializableConsumer<@Nullable SetAsideReason> setAside,
            SerializableRunnable afterwards) {
        this.setAside = setAside;
        setHeaderTitle(getTranslation("assignments.not-this-week"));
        reasons.setLabel(getTranslation("assignments.notweek"));
        reasons.setItems(SetAsideReason.values());
        reasons.setItemLabelGenerator(reason -> getTranslation("assignments.my-reason." + reason));
        Paragraph reader = new Paragraph(getTranslation("assignments.notweek.reader"));
        reader.addClassNames("soft", "small");
        body.addClassNames("stack", "client-dialog");
        body.add(reasons, reader);
        add(body);
        Button back = new Button(getTranslation("assignments.notweek.back"), click -> close());
        back.addThemeName("tertiary");
        Button yes = new Button(getTranslation("assignments.notweek.set-aside"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            setAside(afterwards);
            yes.setEnabled(true);
        });
        getFooter().add(back, yes);
    }

    private void setAside(SerializableRunnable afterwards) {
        SetAsideReason reason = reasons.getValue();
        try {
            setAside.accept(reason);
        } catch (Refused refused) {
            Notices.refused(this, refused);
            return;
        }
        answer(reason, afterwards);
    }

    private void answer(@Nullable SetAsideReason reason, SerializableRunnable afterwards) {
        boolean unsafe = reason == SetAsideReason.UNSAFE;
        body.removeAll();
        getFooter().removeAll();
        body.add(
                new Paragraph(
                        getTranslation(
                                unsafe
                                        ? "assignments.notweek-unsafe"
                                        : "assignments.notweek.done")));
        if (unsafe) {
            Anchor help = new Anchor("/help", getTranslation("shared.help"));
            help.setRouterIgnore(true);
            help.addClassName("button");
            body.add(help);
        }
        Button close = new Button(getTranslation("assignments.notweek.to-today"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                afterwards.run();
            }
        });
    }
}
