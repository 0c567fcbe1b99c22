package app.trellis.care;

import app.trellis.care.RecordEntry.Line;
import app.trellis.organization.MemberNames;
import app.trellis.organization.PracticeAtWork;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.ui.Days;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Every session and contact, planned ones too, with what was noted of a contact. */
@Component
class SessionsForTeam implements TeamRecordPart {

    private static final int ORDER = 20;

    private final ClientSessions sessions;
    private final PracticeAtWork practice;
    private final MemberNames names;
    private final MessageSource messages;

    SessionsForTeam(
            ClientSessions sessions,
            PracticeAtWork practice,
            MemberNames names,
            MessageSource messages) {
        this.sessions = sessions;
        this.practice = practice;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "sessions";
    }

    @Override
    public String titleKey() {
        return "care.record.sessions";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        List<SessionSummary> found =
                sessions
                        .findByClientOrderByStartsAtAscIdAsc(client, PageRequest.of(batch, AT_ONCE))
                        .stream()
                        .map(ClientSession::summary)
                        .toList();
        ZoneId zone = practice.details().zone();
        Map<MemberId, String> by =
                names.of(found.stream().map(SessionSummary::recordedBy).toList());
        return Batch.of(
                found.stream()
                        .map(one -> entry(one, by.getOrDefault(one.recordedBy(), ""), zone, locale))
                        .toList(),
                found.size());
    }

    private RecordEntry entry(SessionSummary session, String by, ZoneId zone, Locale locale) {
        ContactFacts facts = session.facts();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", session.id().toString());
        data.put("startsAt", session.startsAt().toString());
        data.put("kind", session.kind().name());
        data.put("attendance", session.attendance().name());
        data.put("recordedBy", by);
        data.put("way", name(facts.way()));
        data.put("minutes", facts.minutes());
        data.put("whom", name(facts.whom()));
        data.put("agreedOn", Objects.toString(facts.agreedOn(), null));
        List<String> said = new ArrayList<>();
        said.add(say(keyOf("notes.kind.", session.kind()), locale));
        said.add(say(keyOf("notes.attendance.", session.attendance()), locale));
        if (facts.minutes() != null) {
            said.add(say("notes.contact.minutes-said", locale, facts.minutes()));
        }
        return new RecordEntry(
                data,
                Days.withHour(session.startsAt(), zone, locale)
                        + " \u00B7 "
                        + String.join(" \u00B7 ", said),
                RecordEntry.lines(Line.of(say("care.record.by", locale), by)));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static String keyOf(String kind, Enum<?> code) {
        return kind + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
