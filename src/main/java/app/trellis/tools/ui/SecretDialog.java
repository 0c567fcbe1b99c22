package app.trellis.tools.ui;

import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret, this once. */
final class SecretDialog extends Dialog {

    private SecretDialog(String title, String sentence, String label, String secret) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        TextField field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setHelperText(getTranslation("tools.once"));
        Button copy = new Button(getTranslation("tools.copy"), Icon.of(LucideIcon.COPY));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        secret,
                        copied -> Notices.done(this, getTranslation("tools.copied")),
                        failed -> Notices.done(this, getTranslation("tools.by-hand")));
        Div content = new Div(new Paragraph(sentence), field);
        content.addClassName("form");
        add(content);
        getFooter().add(new Button(getTranslation("shared.close"), click -> close()), copy);
    }

    /**
     * @param sentence what to do with it
     * @param label what it is
     */
    static void open(String title, String sentence, String label, String secret) {
        new SecretDialog(title, sentence, label, secret).open();
    }
}
