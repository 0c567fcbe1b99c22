package app.trellis.responses.ui;

import app.trellis.care.PhonePage;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/**
 * The place of what only the client can read, for a practitioner who looks: the same page whether
 * anything is there or not.
 */
@org.springframework.stereotype.Component
class PrivateLookedAt implements PhonePage {

    private static final int ORDER = 30;

    @Override
    public String path() {
        return "private";
    }

    @Override
    public String titleKey() {
        return "responses.private";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component lookedAt(ClientId client, Locale locale) {
        return new SentSheet("responses.private");
    }
}
