package app.trellis.care;

import app.trellis.care.RecordEntry.Line;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Days;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the client goes by here, and when it is night for them. */
@Component
class PersonInRecord implements RecordPart {

    private static final int ORDER = 10;

    private final Clients clients;
    private final KeepingQuietHours hours;
    private final Vault vault;
    private final MessageSource messages;
    private final Clock clock;

    PersonInRecord(
            Clients clients,
            KeepingQuietHours hours,
            Vault vault,
            MessageSource messages,
            Clock clock) {
        this.clients = clients;
        this.hours = hours;
        this.vault = vault;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "person";
    }

    @Override
    public String titleKey() {
        return "care.copy.person";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        if (from > 0) {
            return List.of();
        }
        Client own = clients.findById(client).orElseThrow(NotFound::new);
        QuietHours night = hours.of(client);
        String name = vault.open(ManagingClients.nameOf(client), own.name());
        byte[] word = own.practitionerWord(LocalDate.now(clock));
        String calls = word == null ? "" : vault.open(ManagingClients.wordOf(client), word);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("callsPractitioner", calls);
        data.put("zone", own.zone().toString());
        data.put("since", own.addedOn().toString());
        data.put("nightFrom", night.from().toString());
        data.put("nightUntil", night.until().toString());
        return List.of(
                new RecordEntry(
                        data,
                        "",
                        RecordEntry.lines(
                                Line.of(say("care.copy.name", locale), name),
                                Line.of(say("care.copy.calls", locale), calls),
                                Line.of(say("care.copy.zone", locale), own.zone().toString()),
                                Line.of(
                                        say("care.copy.since", locale),
                                        Days.inWords(own.addedOn(), locale)),
                                Line.of(
                                        say("care.copy.night", locale),
                                        say(
                                                "care.copy.night.hours",
                                                locale,
                                                Days.hour(night.from(), locale),
                                                Days.hour(night.until(), locale))))));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
