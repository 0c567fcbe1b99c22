package app.trellis.library.ui;

import app.trellis.shared.ui.WholeText;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Collection;
import java.util.List;

/** Fields that tell of every change soon after the last key, and when they are left. */
final class BuilderFields {

    /** Milliseconds after the last key until a change comes to the server. */
    private static final int QUIET = 800;

    private BuilderFields() {}

    static TextField line(String label, int longest, SerializableRunnable changed) {
        TextField field = new TextField(label);
        field.setMaxLength(longest);
        return typed(field, changed);
    }

    static TextField number(String label, SerializableRunnable changed) {
        TextField field = line(label, 6, changed);
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    static TextArea lines(String label, int longest, SerializableRunnable changed) {
        TextArea area = new TextArea(label);
        area.setMaxLength(longest);
        return typed(area, changed);
    }

    static <F extends AbstractField<?, ?>> F chosen(F field, SerializableRunnable changed) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    /** UTF-16 units of what stands in them. */
    static int length(Collection<? extends TextFieldBase<?, String>> fields) {
        return fields.stream().mapToInt(field -> field.getValue().length()).sum();
    }

    static List<String> split(TextArea area) {
        return area.getValue().lines().toList();
    }

    private static <F extends TextFieldBase<F, String>> F typed(
            F field, SerializableRunnable changed) {
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET);
        field.addBlurListener(event -> changed.run());
        WholeText.keep(field, changed);
        return chosen(field, changed);
    }
}
