package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientNames;
import app.trellis.care.OnTeam;
import app.trellis.care.SessionId;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds one's own notes, of clients on whose care team one is today. There is no index of words: a
 * note is opened to be searched, the latest sessions first, and never more than {@link #MOST} of
 * them. Whose notes were opened for it stands in each of those clients' audit.
 */
@Service
public class FindingNotes {

    /** Notes that are looked at in one search. */
    public static final int MOST = 200;

    private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("2900-01-01T00:00:00Z");

    private static final String MINE =
            """
             from session_note n
             join client_session s on s.practice_id = n.practice_id and s.id = n.session_id
            where n.practice_id = :practice and n.author_id = :me
              and s.starts_at >= :from and s.starts_at < :until
              and (n.client_id = :client or :any)
              and exists (select 1 from care_team t
                           where t.practice_id = n.practice_id and t.client_id = n.client_id
                             and t.member_id = :me and %s)
            """
                    .formatted(OnTeam.NOW);

    private final SessionNotes notes;
    private final NoteVersions versions;
    private final NoteAddenda addenda;
    private final NoteStandings standings;
    private final NoteVault vault;
    private final ClientNames clients;
    private final PracticeSettings settings;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    FindingNotes(
            SessionNotes notes,
            NoteVersions versions,
            NoteAddenda addenda,
            NoteStandings standings,
            NoteVault vault,
            ClientNames clients,
            PracticeSettings settings,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.notes = notes;
        this.versions = versions;
        this.addenda = addenda;
        this.standings = standings;
        this.vault = vault;
        this.clients = clients;
        this.settings = settings;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finds notes by client, day and words. Withdrawn ones are found by client and day, never by
     * their words.
     *
     * @throws Refused when the words are longer than {@link Text#SHORT}
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public FoundNotes find(NoteFilter filter) {
        Wanted wanted = new Wanted(Text.clean(filter.words(), Text.SHORT));
        ZoneId zone = settings.read().zone();
        int all = bound("select count(*) " + MINE, filter, zone).query(Integer.class).single();
        List<Row> rows =
                bound(
                                "select n.id, n.client_id, n.session_id, s.starts_at "
                                        + MINE
                                        + " order by s.starts_at desc, n.id desc limit :most",
                                filter,
                                zone)
                        .param("most", MOST)
                        .query((row, number) ->
                                new Row(
                                        new NoteId(row.getObject("id", UUID.class)),
                                        new ClientId(row.getObject("client_id", UUID.class)),
                                        new SessionId(row.getObject("session_id", UUID.class)),
                                        row.getTimestamp("starts_at").toInstant()))
                        .list();
        Map<NoteId, NoteState> states = standings.of(rows.stream().map(Row::id).toList());
        Map<NoteId, String> excerpts = wanted.isNothing() ? Map.of() : search(rows, states, wanted);
        Map<ClientId, String> names = clients.of(rows.stream().map(Row::client).toList());
        List<FoundNotes.Found> found =
                rows.stream()
                        .filter(row -> wanted.isNothing() || excerpts.containsKey(row.id()))
                        .map(row ->
                                new FoundNotes.Found(
                                        row.id(),
                                        row.client(),
                                        names.getOrDefault(row.client(), ""),
                                        row.session(),
                                        row.sessionAt(),
                                        states.getOrDefault(row.id(), NoteState.DRAFT),
                                        excerpts.getOrDefault(row.id(), "")))
                        .toList();
        return new FoundNotes(found, rows.size(), all);
    }

    private record Row(NoteId id, ClientId client, SessionId session, Instant sessionAt) {}

    /** Opens the notes and looks for the words; the line of each that has them. */
    private Map<NoteId, String> search(
            List<Row> rows, Map<NoteId, NoteState> states, Wanted wanted) {
        List<NoteId> open =
                rows.stream()
                        .map(Row::id)
                        .filter(id -> states.get(id) != NoteState.WITHDRAWN)
                        .toList();
        vault.prepare(rows.stream().map(Row::client).distinct().toList());
        Map<NoteId, NoteVersion> signed =
                versions.findByNoteIn(open).stream()
                        .collect(
                                Collectors.toMap(
                                        NoteVersion::note,
                                        one -> one,
                                        (one, other) ->
                                                one.number() > other.number() ? one : other));
        Map<NoteId, List<String>> added =
                addenda.findByNoteIn(open).stream()
                        .collect(
                                Collectors.groupingBy(
                                        NoteAddendum::note,
                                        Collectors.mapping(
                                                one -> one.text(vault), Collectors.toList())));
        Map<NoteId, String> excerpts = new LinkedHashMap<>();
        for (SessionNote note : notes.findAllById(open)) {
            NoteVersion version = signed.get(note.id());
            NoteText text =
                    note.isSigned() && version != null
                            ? version.text(vault)
                            : vault.openDraft(note);
            List<String> texts = new ArrayList<>(text.sections().values());
            texts.addAll(added.getOrDefault(note.id(), List.of()));
            Optional<String> line = wanted.in(texts);
            line.ifPresent(found -> excerpts.put(note.id(), found));
        }
        rows.stream()
                .filter(row -> states.get(row.id()) != NoteState.WITHDRAWN)
                .map(Row::client)
                .distinct()
                .forEach(client -> audit.record(Action.NOTES_SEARCHED, client, null));
        return excerpts;
    }

    private JdbcClient.StatementSpec bound(String select, NoteFilter filter, ZoneId zone) {
        LocalDate from = filter.from();
        LocalDate until = filter.until();
        ClientId client = filter.client();
        return sql.sql(select)
                .param("me", Me.id().value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("from", day(from == null ? EVER : from.atStartOfDay(zone).toInstant()))
                .param(
                        "until",
                        day(
                                until == null
                                        ? NEVER
                                        : until.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("client", client == null ? Me.id().value() : client.value())
                .param("any", client == null);
    }

    private static Timestamp day(Instant instant) {
        return Timestamp.from(instant);
    }
}
