package app.trellis.responses.ui;

import app.trellis.assignments.TodayLine;
import app.trellis.care.ManagingClients;
import app.trellis.responses.FramingPages;
import app.trellis.responses.LookingBack;
import app.trellis.responses.SentPage;
import app.trellis.responses.ToldOnToday;
import app.trellis.shared.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says on Today that something was read and when it will be talked about, and that something was
 * written to one of their pages: never to which one. What is soon a year old is said with the way
 * to a copy.
 */
@Component
class ReadOnToday implements TodayLine {

    private final LookingBack lookingBack;
    private final ManagingClients clients;
    private final FramingPages framing;
    private final MessageSource messages;

    ReadOnToday(
            LookingBack lookingBack,
            ManagingClients clients,
            FramingPages framing,
            MessageSource messages) {
        this.lookingBack = lookingBack;
        this.clients = clients;
        this.framing = framing;
        this.messages = messages;
    }

    @Override
    public List<Told> told(ClientId client, Locale locale) {
        return say(lookingBack.toldOnToday(client, locale), client, locale);
    }

    @Override
    public List<String> lines(ClientId client, Locale locale) {
        return told(client, locale).stream().map(Told::words).toList();
    }

    @Override
    public List<String> lookedAt(ClientId client, Locale locale) {
        return say(lookingBack.toldLookedAt(client, locale), client, locale).stream()
                .map(Told::words)
                .toList();
    }

    private List<Told> say(ToldOnToday told, ClientId client, Locale locale) {
        List<Told> lines = new ArrayList<>();
        if (told.written()) {
            lines.add(Told.of(messages.getMessage("responses.today.written", null, locale)));
        }
        told.read()
                .ifPresent(page ->
                        read(client, page, locale).stream().map(Told::of).forEach(lines::add));
        if (told.goes()) {
            lines.add(
                    new Told(
                            messages.getMessage("responses.today.goes", null, locale),
                            messages.getMessage("responses.noticed.copy", null, locale),
                            "me/take-along"));
        }
        return lines;
    }

    private List<String> read(ClientId client, SentPage page, Locale locale) {
        Instant read = page.readAt();
        LocalDate talk = page.talkOn();
        if (read == null || talk == null) {
            return List.of();
        }
        Times times = Times.at(locale, framing.facts(client).now());
        Object[] arguments = {
            clients.details(client).practitionerWord(), times.day(read), times.day(talk)
        };
        return List.of(messages.getMessage("responses.today.read", arguments, locale));
    }
}
