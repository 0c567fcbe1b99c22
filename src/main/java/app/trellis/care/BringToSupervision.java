package app.trellis.care;

import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/**
 * The small part of a page where a practitioner brings what stands there to supervision. For pages
 * of other modules, which alone know what the thing is.
 */
public interface BringToSupervision {

    /**
     * @param mark the practitioner's own that waits; null where there is none
     * @param named what is brought, for screen readers
     * @param bring brings it with a question, which may be blank; may refuse
     */
    Component of(
            ClientId client,
            @Nullable Brought mark,
            String named,
            SerializableFunction<String, Brought> bring);
}
