package app.trellis.responses.ui;

import app.trellis.care.PhonePage;
import app.trellis.responses.FramingPages;
import app.trellis.responses.LookingBack;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/**
 * What a client sent, as they find it again, for a practitioner who looks at it: not what is
 * private.
 */
@org.springframework.stereotype.Component
class SentLookedAt implements PhonePage {

    private static final int ORDER = 20;

    private final LookingBack lookingBack;
    private final FramingPages framing;

    SentLookedAt(LookingBack lookingBack, FramingPages framing) {
        this.lookingBack = lookingBack;
        this.framing = framing;
    }

    @Override
    public String path() {
        return "looking-back";
    }

    @Override
    public String titleKey() {
        return "responses.looking-back";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component lookedAt(ClientId client, Locale locale) {
        Times times = Times.at(locale, framing.facts(client).now());
        return SentSheet.of("responses.looking-back", lookingBack.lookedAt(client, locale), times);
    }
}
