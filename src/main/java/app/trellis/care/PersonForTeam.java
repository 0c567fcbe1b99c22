package app.trellis.care;

import app.trellis.care.RecordEntry.Line;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The head of the record: who it is about, since when, and who looks after them. */
@Component
class PersonForTeam implements TeamRecordPart {

    private static final int ORDER = 10;

    private final ManagingClients clients;
    private final MessageSource messages;

    PersonForTeam(ManagingClients clients, MessageSource messages) {
        this.clients = clients;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "client";
    }

    @Override
    public String titleKey() {
        return "care.record.client";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        ClientDetails who = clients.head(client);
        List<String> team = who.team().stream().map(ClientDetails.Colleague::name).toList();
        LocalDate ended = who.endedOn();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", client.toString());
        data.put("name", who.name());
        data.put("calledHere", who.pseudonym());
        data.put("status", who.status().name());
        data.put("zone", who.zone().toString());
        data.put("since", who.addedOn().toString());
        data.put("endedOn", Objects.toString(ended, null));
        data.put("careTeam", team);
        return Batch.whole(
                List.of(
                        new RecordEntry(
                                data,
                                "",
                                RecordEntry.lines(
                                        Line.of(say("care.copy.name", locale), who.name()),
                                        Line.of(
                                                say("care.record.called", locale),
                                                Objects.requireNonNullElse(who.pseudonym(), "")),
                                        Line.of(
                                                say("care.copy.since", locale),
                                                Days.inWords(who.addedOn(), locale)),
                                        Line.of(
                                                say("care.record.ended", locale),
                                                ended == null ? "" : Days.inWords(ended, locale)),
                                        new Line(say("care.record.team", locale), team)))));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
