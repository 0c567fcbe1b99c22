package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.AgreedInSession;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionId;
import app.trellis.care.SessionSummary;
import app.trellis.organization.MemberNames;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.ui.Say;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows notes to the care team: which there are, and one at a time what stands in it. A draft is
 * there for its author alone.
 */
@Service
public class ReadingNotes {

    /** Within which a note is best signed. */
    public static final Duration SOON = Duration.ofHours(24);

    private static final int MOST = 1_000;

    private final SessionNotes notes;
    private final NoteStandings standings;
    private final NoteOpening opening;
    private final RecordingSessions sessions;
    private final MemberNames names;
    private final PracticeSql sql;
    private final List<AgreedInSession> agreed;
    private final Audit audit;
    private final Clock clock;

    ReadingNotes(
            SessionNotes notes,
            NoteStandings standings,
            NoteOpening opening,
            RecordingSessions sessions,
            MemberNames names,
            PracticeSql sql,
            List<AgreedInSession> agreed,
            Audit audit,
            Clock clock) {
        this.notes = notes;
        this.standings = standings;
        this.opening = opening;
        this.sessions = sessions;
        this.names = names;
        this.sql = sql;
        this.agreed = agreed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The client's notes, the newest first: everything signed, and one's own drafts. Nothing of
     * what stands in them. At most 1,000.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<NoteSummary> of(ClientId client) {
        MemberId me = Me.id();
        List<NoteStanding> rows = standings.of(client, me, MOST);
        Map<MemberId, String> known = names.of(rows.stream().map(NoteStanding::author).toList());
        return rows.stream()
                .map(row ->
                        new NoteSummary(
                                row.id(),
                                row.session(),
                                known.getOrDefault(row.author(), ""),
                                row.author().equals(me),
                                row.savedAt(),
                                row.signedAt(),
                                row.isOpen() && row.startedAt().isBefore(yesterday()),
                                row.state()))
                .toList();
    }

    /** Opens a note as it was signed last; a draft that never was signed is not there. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public NoteDetails open(ClientId client, NoteId id) {
        SessionNote note =
                notes.findById(id)
                        .filter(one -> one.client().equals(client))
                        .filter(one -> one.isSigned() || opening.latest(one).isPresent())
                        .orElseThrow(NotFound::new);
        audit.record(Action.NOTE_OPENED, client, id.value());
        NoteDetails details = opening.details(note);
        return details.mine() ? details : details.withoutRemarks();
    }

    /**
     * A note to be taken out on paper, as it was signed last; one that was taken out of use is not
     * there.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public NoteDetails export(ClientId client, NoteId id) {
        NoteDetails note = open(client, id);
        if (note.withdrawn() != null) {
            throw new NotFound();
        }
        audit.record(Action.NOTE_EXPORTED, client, id.value());
        return note;
    }

    /**
     * Opens the words of a version of one's own note as they were signed. For others the version
     * that was signed last is the note; of a withdrawn note there are no words.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public NoteText openVersion(ClientId client, NoteId id, int version) {
        SessionNote note =
                notes.findById(id)
                        .filter(one -> one.client().equals(client) && one.isBy(Me.id()))
                        .filter(one -> !one.isWithdrawn())
                        .orElseThrow(NotFound::new);
        NoteText text = opening.asSigned(note, version);
        audit.record(Action.NOTE_OPENED, client, id.value());
        return text;
    }

    /** What was agreed in a session, beside its signed note. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<AgreedInSession.Agreed> agreed(
            ClientId client, SessionId session, Locale locale, Say words) {
        return agreed.stream()
                .flatMap(one -> one.of(client, session, locale, words).stream())
                .toList();
    }

    /** Opens one's own note on a session, when it is signed. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Optional<NoteDetails> openOwn(ClientId client, SessionId session) {
        return notes.findInUse(client, session, Me.id())
                .filter(SessionNote::isSigned)
                .map(note -> open(client, note.id()));
    }

    /**
     * Opens the latest signed note on an earlier session of the client, whoever wrote it; of
     * contacts none.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Optional<NoteDetails> openPrevious(ClientId client, SessionId session) {
        List<SessionSummary> all = sessions.of(client);
        Instant now =
                all.stream()
                        .filter(one -> one.id().equals(session))
                        .map(SessionSummary::startsAt)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return latest(client, all, now);
    }

    /** Opens the signed note on the latest session that has one, whoever wrote it. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Optional<NoteDetails> openLatest(ClientId client) {
        return latest(client, sessions.of(client), Instant.MAX);
    }

    private Optional<NoteDetails> latest(
            ClientId client, List<SessionSummary> all, Instant before) {
        Map<SessionId, Instant> starts =
                all.stream()
                        .filter(one -> !one.kind().isContact())
                        .collect(Collectors.toMap(SessionSummary::id, SessionSummary::startsAt));
        return standings.of(client, Me.id(), MOST).stream()
                .filter(row -> row.state() != NoteState.DRAFT && row.state() != NoteState.WITHDRAWN)
                .flatMap(row ->
                        Stream.ofNullable(starts.get(row.session()))
                                .filter(start -> start.isBefore(before))
                                .map(start -> Map.entry(start, row.id())))
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(latest -> open(client, latest.getValue()));
    }

    /** How many of one's own drafts have been open for longer than a day. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public int overdue() {
        return sql.sql(
                        """
                        select count(*) from session_note
                         where practice_id = :practice and author_id = :author
                           and signed_at is null and started_at < :before
                        """)
                .param("author", Me.id().value())
                .param("before", Timestamp.from(yesterday()))
                .query(Integer.class)
                .single();
    }

    private Instant yesterday() {
        return clock.instant().minus(SOON);
    }

    /** One's own drafts over all clients, the oldest first; at most 1,000. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<UnsignedNote> unsigned() {
        return sql.sql(
                        """
                        select n.id, n.client_id, n.session_id, s.starts_at,
                               n.started_at, n.saved_at
                          from session_note n
                          join client_session s
                            on s.practice_id = n.practice_id and s.id = n.session_id
                         where n.practice_id = :practice and n.author_id = :author
                           and n.signed_at is null
                         order by n.started_at, n.id
                         limit :most
                        """)
                .param("author", Me.id().value())
                .param("most", MOST)
                .query((row, number) ->
                        new UnsignedNote(
                                new NoteId(row.getObject("id", UUID.class)),
                                new ClientId(row.getObject("client_id", UUID.class)),
                                new SessionId(row.getObject("session_id", UUID.class)),
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("started_at").toInstant(),
                                row.getTimestamp("saved_at").toInstant()))
                .list();
    }
}
