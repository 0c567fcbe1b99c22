package app.trellis.shared.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Brings to the server what a lazy field has when it is left. Several lines put in at once arrive
 * as several inputs of the same text; of these only the last one counts, which changes nothing any
 * more, and the text would stay behind in the browser.
 */
public final class WholeText {

    private static final String VALUE = "element.value";

    private WholeText() {}

    /**
     * @param changed told when there was something that had not come
     */
    public static <F extends TextFieldBase<F, String>> void keep(
            F field, SerializableRunnable changed) {
        field.getElement()
                .addEventListener(
                        "change",
                        event -> {
                            String typed = event.getEventData().get(VALUE).asString("");
                            if (!typed.equals(field.getValue())) {
                                field.setValue(typed);
                                changed.run();
                            }
                        })
                .addEventData(VALUE);
    }
}
