package app.trellis.notes;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.TeamRecordPart;
import app.trellis.notes.NoteDetails.CoSignature;
import app.trellis.notes.NoteDetails.Withdrawal;
import app.trellis.organization.PracticeAtWork;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.ui.Days;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Every session note as it was signed last, with what was added since; of one that was taken out of
 * use, that it was and why. Drafts, remarks for an author and process notes are not in it.
 */
@Component
class NotesForTeam implements TeamRecordPart {

    private static final int ORDER = 30;

    /** Of a digest, on paper. */
    private static final int DIGITS = 12;

    private final SessionNotes notes;
    private final NoteOpening opening;
    private final PracticeSql sql;
    private final PracticeAtWork practice;
    private final MessageSource messages;

    NotesForTeam(
            SessionNotes notes,
            NoteOpening opening,
            PracticeSql sql,
            PracticeAtWork practice,
            MessageSource messages) {
        this.notes = notes;
        this.opening = opening;
        this.sql = sql;
        this.practice = practice;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "notes";
    }

    @Override
    public String titleKey() {
        return "notes.record";
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** A note may be as long as a small book, so fewer are read at a time. */
    private static final int NOTES_AT_ONCE = 10;

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        List<NoteId> found =
                sql.sql(
                                """
                                select n.id from session_note n
                                 where n.practice_id = :practice and n.client_id = :client
                                   and exists (select 1 from note_version v
                                                where v.practice_id = n.practice_id
                                                  and v.note_id = n.id)
                                 order by n.started_at, n.id
                                 limit :most offset :from
                                """)
                        .param("client", client.value())
                        .param("most", NOTES_AT_ONCE)
                        .param("from", batch * NOTES_AT_ONCE)
                        .query((row, number) -> new NoteId(row.getObject("id", UUID.class)))
                        .list();
        ZoneId zone = practice.details().zone();
        return new Batch(
                found.stream()
                        .map(id ->
                                entry(
                                        opening.details(
                                                notes.findById(id).orElseThrow(NotFound::new)),
                                        zone,
                                        locale))
                        .toList(),
                found.size() < NOTES_AT_ONCE);
    }

    private RecordEntry entry(NoteDetails note, ZoneId zone, Locale locale) {
        Withdrawal withdrawn = note.withdrawn();
        return new RecordEntry(
                data(note, locale),
                say(
                        "notes.record.title",
                        locale,
                        Days.withHour(note.signedAt(), zone, locale),
                        note.signedBy()),
                withdrawn == null
                        ? lines(note, zone, locale)
                        : List.of(
                                Line.of(
                                        say(
                                                "notes.record.withdrawn",
                                                locale,
                                                withdrawn.by(),
                                                Days.withHour(withdrawn.at(), zone, locale)),
                                        withdrawn.reason())));
    }

    private Map<String, @Nullable Object> data(NoteDetails note, Locale locale) {
        CoSignature second = note.coSigned();
        Withdrawal withdrawn = note.withdrawn();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", note.id().toString());
        data.put("session", note.session().toString());
        data.put("state", note.state().name());
        data.put("format", note.text().format().name());
        data.put("version", note.version());
        data.put("signedBy", note.signedBy());
        data.put("signedAt", note.signedAt().toString());
        data.put("coSignedBy", second == null ? null : second.by());
        data.put("coSignedAt", second == null ? null : second.at().toString());
        data.put("signedSha256", note.digest());
        data.put("asSigned", note.intact());
        List<Map<String, String>> sections = new ArrayList<>();
        if (withdrawn == null) {
            note.text()
                    .sections()
                    .forEach((section, words) ->
                            sections.add(
                                    Map.of(
                                            "section",
                                            section.name(),
                                            "heading",
                                            heading(note, section, locale),
                                            "words",
                                            words)));
        }
        data.put("sections", sections);
        data.put(
                "added",
                note.addenda().stream()
                        .map(one ->
                                Map.of(
                                        "by",
                                        one.addedBy(),
                                        "at",
                                        one.addedAt().toString(),
                                        "words",
                                        one.text()))
                        .toList());
        data.put(
                "withdrawn",
                withdrawn == null
                        ? null
                        : Map.of(
                                "by",
                                withdrawn.by(),
                                "at",
                                withdrawn.at().toString(),
                                "reason",
                                withdrawn.reason()));
        return data;
    }

    private List<Line> lines(NoteDetails note, ZoneId zone, Locale locale) {
        List<Line> lines = new ArrayList<>();
        CoSignature second = note.coSigned();
        if (second != null) {
            lines.add(
                    Line.of(
                            say("notes.fact.co-signed-by", locale),
                            said(second.by(), Days.withHour(second.at(), zone, locale), locale)));
        }
        note.text()
                .sections()
                .forEach((section, words) ->
                        lines.add(
                                new Line(
                                        heading(note, section, locale),
                                        words.isBlank() ? List.of() : List.of(words))));
        note.addenda()
                .forEach(one ->
                        lines.add(
                                Line.of(
                                        say("notes.added", locale)
                                                + ": "
                                                + said(
                                                        one.addedBy(),
                                                        Days.withHour(one.addedAt(), zone, locale),
                                                        locale),
                                        one.text())));
        lines.add(
                Line.of(
                        say("notes.fact.digest", locale),
                        say(
                                "notes.record.digest",
                                locale,
                                note.digest().substring(0, DIGITS),
                                say(
                                        note.intact()
                                                ? "notes.fact.unchanged"
                                                : "notes.fact.changed",
                                        locale))));
        return lines;
    }

    private String said(String by, String at, Locale locale) {
        return say("notes.added-by", locale, by, at);
    }

    private String heading(NoteDetails note, NoteSection section, Locale locale) {
        return note.text().heading(section, one -> say(NoteSectionKeys.of(one), locale));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
