package app.trellis.notes.ui;

import app.trellis.care.SessionData;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks for a session; stays open, with everything in it, when it is refused. */
final class SessionDialog extends Dialog {

    SessionDialog(
            String title,
            String saveWords,
            SessionForm form,
            SerializableConsumer<SessionData> saved) {
        setHeaderTitle(title);
        add(form);
        Button close = new Button(getTranslation("notes.session.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Button save = new Button(saveWords);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                form.read()
                        .ifPresent(data -> {
                            saved.accept(data);
                            close();
                        });
            } catch (Refused refused) {
                Notices.refused(this, refused);
            } finally {
                save.setEnabled(true);
            }
        });
        getFooter().add(close, save);
    }
}
