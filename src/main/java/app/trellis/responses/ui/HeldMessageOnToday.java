package app.trellis.responses.ui;

import app.trellis.assignments.TodayQuestion;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.shared.ClientId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks in the morning, once, what becomes of a message that was held at night. */
@Component
class HeldMessageOnToday implements TodayQuestion {

    private final KeepingSupportPages pages;
    private final MessageSource messages;

    HeldMessageOnToday(KeepingSupportPages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public Optional<Asked> ask(ClientId client, ZoneId zone, Locale locale) {
        return pages.asksAboutHeld(client, zone)
                ? Optional.of(
                        new Asked(
                                say("responses.held.asks", locale),
                                List.of(
                                        new Answer(
                                                say("responses.held.keep", locale),
                                                () -> pages.keepHeld(client)),
                                        new Answer(
                                                say("responses.held.delete", locale),
                                                () ->
                                                        pages.delete(
                                                                client,
                                                                KeepingSupportPages.HELD)))))
                : Optional.empty();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
