package app.trellis.shared.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Keeps a dialog open on Escape, or on a click beside it, as long as something is typed in it. */
public final class StillTyped {

    private StillTyped() {}

    /**
     * Guards what is typed; the button that closes the dialog goes on closing it.
     *
     * @param fields whose words must not get lost by a key
     */
    @SafeVarargs
    public static void guard(Dialog dialog, TextFieldBase<?, String>... fields) {
        List<TextFieldBase<?, String>> all = List.of(fields);
        all.forEach(field -> field.setValueChangeMode(ValueChangeMode.EAGER));
        dialog.addDialogCloseActionListener(close -> {
            for (TextFieldBase<?, String> field : all) {
                if (!field.getValue().isBlank()) {
                    Notices.say(dialog, dialog.getTranslation("shared.still-typed"));
                    field.focus();
                    return;
                }
            }
            dialog.close();
        });
    }
}
