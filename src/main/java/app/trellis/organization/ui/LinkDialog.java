package app.trellis.organization.ui;

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

/** Shows a single-use link, this once; only its digest is kept. */
final class LinkDialog extends Dialog {

    private LinkDialog(String title, String sentence, String address) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        TextField link = new TextField(getTranslation("organization.link.label"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setHelperText(getTranslation("organization.link.once"));
        Button copy =
                new Button(getTranslation("organization.link.copy"), Icon.of(LucideIcon.COPY));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        copied -> Notices.done(this, getTranslation("organization.link.copied")),
                        failed -> Notices.done(this, getTranslation("organization.link.by-hand")));
        Div content = new Div(new Paragraph(sentence), link);
        content.addClassName("form");
        add(content);
        getFooter().add(new Button(getTranslation("shared.close"), click -> close()), copy);
    }

    /**
     * @param sentence what to do with it
     * @param address the whole address
     */
    static void open(String title, String sentence, String address) {
        new LinkDialog(title, sentence, address).open();
    }
}
