package app.trellis.care.ui;

import app.trellis.care.CaseloadPulse;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * Keeps a line open for as long as a page stands there, on which the program can say something by
 * itself. Only pages of people who work here have one. What the page then reads, it reads as the
 * person who has it open and by the same rules as at a tap; where they may no longer, it stays as
 * it was until they do something and are told.
 */
final class LiveUpdates {

    private final Component page;

    LiveUpdates(Component page) {
        this.page = page;
    }

    /** Does something, with the page in hand, each time something new was said of clients. */
    void whenHeard(
            CaseloadPulse pulse, PracticeId practice, SerializableConsumer<Set<ClientId>> deed) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            CaseloadPulse.Listener listener =
                    clients -> ui.access(() -> ifAllowed(() -> deed.accept(clients)));
            ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
            pulse.begin(practice, listener);
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                pulse.end(practice, listener);
                if (!ui.isClosing()) {
                    ui.getPushConfiguration().setPushMode(PushMode.DISABLED);
                }
            });
        });
    }

    private static void ifAllowed(Runnable deed) {
        try {
            deed.run();
        } catch (AccessDeniedException e) {
            // It closes at what the person does next, with the sentence that belongs to it.
        }
    }
}
