package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps what is typed into a form while it is typed, and puts it back where the form is opened
 * again; says beside it whether it is kept.
 */
public final class KeptForm extends Composite<DraftState> {

    /** Milliseconds after the last key. */
    private static final int QUIET = 800;

    private final Component form;
    private final Store store;
    private final Map<String, TextFieldBase<?, String>> fields;
    private final Map<String, String> before = new LinkedHashMap<>();
    private Map<String, String> kept;

    /** Where the words lie, by the name of their field. */
    public interface Store extends Serializable {

        Map<String, String> read();

        /**
         * @param words none takes away what is kept
         */
        void keep(Map<String, String> words);
    }

    /**
     * @param form has the fields and no others to type into
     * @param fields by name, as they stand without what was kept
     */
    public KeptForm(Component form, Store store, Map<String, TextFieldBase<?, String>> fields) {
        this.form = form;
        this.store = store;
        this.fields = Map.copyOf(fields);
        this.kept = store.read();
        this.fields.forEach((name, field) -> {
            before.put(name, field.getValue());
            String words = kept.get(name);
            if (words != null) {
                field.setValue(words);
            }
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(QUIET);
            field.addValueChangeListener(change -> keep());
            field.addBlurListener(blur -> keep());
            keepWhole(field);
        });
        if (kept.isEmpty()) {
            getContent().nothing();
        } else {
            getContent().kept(length());
        }
    }

    @Override
    protected DraftState initContent() {
        return new DraftState(form, this::keep);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void keepWhole(TextFieldBase<?, String> field) {
        WholeText.keep((TextFieldBase) field, this::keep);
    }

    private void keep() {
        Map<String, String> typed = typed();
        if (!typed.equals(kept)) {
            getContent().notSaved();
            store.keep(typed);
            kept = typed;
        }
        int length = length();
        if (length == 0) {
            getContent().nothing();
        } else {
            getContent().kept(length);
        }
    }

    /** What differs from how the form came. */
    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            if (!field.getValue().equals(before.get(name))) {
                typed.put(name, field.getValue());
            }
        });
        return typed;
    }

    private int length() {
        return fields.values().stream().mapToInt(field -> field.getValue().length()).sum();
    }

    /** It was said: nothing has to be kept any more. */
    public void done() {
        if (!kept.isEmpty()) {
            store.keep(Map.of());
            kept = Map.of();
        }
        getContent().nothing();
    }
}
