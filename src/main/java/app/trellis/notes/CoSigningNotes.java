package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.AgreedInSession;
import app.trellis.care.ClientNames;
import app.trellis.care.OnTeam;
import app.trellis.care.Restrictions;
import app.trellis.organization.CoSigning;
import app.trellis.organization.MemberNames;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Say;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second signature. A supervisor sees the notes that wait for it, of the people whose notes
 * they co-sign today, reads one at a time, and signs it or gives it back. Outside this queue they
 * read nothing of any note.
 */
@Service
public class CoSigningNotes {

    /** Code points in what goes back to the author with a note. */
    public static final int LONGEST_REMARK = 4_000;

    private static final int MOST = 1_000;

    private final SessionNotes notes;
    private final NoteOpening opening;
    private final Signatures signatures;
    private final NoteVault vault;
    private final CoSigning coSigning;
    private final ClientNames clients;
    private final MemberNames names;
    private final PracticeSettings settings;
    private final PracticeSql sql;
    private final EntityManager entities;
    private final List<AgreedInSession> agreed;
    private final Restrictions restrictions;
    private final Audit audit;
    private final Clock clock;

    CoSigningNotes(
            SessionNotes notes,
            NoteOpening opening,
            Signatures signatures,
            NoteVault vault,
            CoSigning coSigning,
            ClientNames clients,
            MemberNames names,
            PracticeSettings settings,
            PracticeSql sql,
            EntityManager entities,
            List<AgreedInSession> agreed,
            Restrictions restrictions,
            Audit audit,
            Clock clock) {
        this.notes = notes;
        this.opening = opening;
        this.signatures = signatures;
        this.vault = vault;
        this.coSigning = coSigning;
        this.clients = clients;
        this.names = names;
        this.settings = settings;
        this.sql = sql;
        this.entities = entities;
        this.agreed = agreed;
        this.restrictions = restrictions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits for one's second signature, the longest first; at most 1,000. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public List<WaitingNote> waiting() {
        List<MemberId> authors = authors();
        if (authors.isEmpty()) {
            return List.of();
        }
        List<Row> rows =
                sql.sql(
                                """
                                select n.id, n.client_id, n.author_id, n.waiting_since, s.starts_at,
                                       (select max(v.number) from note_version v
                                         where v.practice_id = n.practice_id
                                           and v.note_id = n.id) as version_number,
                                       (select max(h.version_number) from note_shown h
                                         where h.practice_id = n.practice_id
                                           and h.note_id = n.id and h.member_id = :me) as shown
                                  from session_note n
                                  join client_session s
                                    on s.practice_id = n.practice_id and s.id = n.session_id
                                 where n.practice_id = :practice and n.waiting_since is not null
                                   and n.author_id in (:authors) and %s
                                 order by n.waiting_since, n.id
                                 limit :most
                                """
                                        .formatted(OnTeam.unrestricted("n.client_id")))
                        .param("authors", authors.stream().map(MemberId::value).toList())
                        .param("me", Me.id().value())
                        .param("most", MOST)
                        .query((row, number) ->
                                new Row(
                                        new NoteId(row.getObject("id", UUID.class)),
                                        new ClientId(row.getObject("client_id", UUID.class)),
                                        new MemberId(row.getObject("author_id", UUID.class)),
                                        row.getTimestamp("starts_at").toInstant(),
                                        row.getTimestamp("waiting_since").toInstant(),
                                        row.getInt("version_number"),
                                        row.getInt("version_number") == row.getInt("shown")))
                        .list();
        Map<ClientId, String> words = clients.pseudonyms(rows.stream().map(Row::client).toList());
        Map<MemberId, String> known = names.of(rows.stream().map(Row::author).toList());
        return rows.stream()
                .map(row ->
                        new WaitingNote(
                                row.id(),
                                words.get(row.client()),
                                row.client().shortNumber(),
                                known.getOrDefault(row.author(), ""),
                                row.sessionAt(),
                                row.signedAt(),
                                row.version(),
                                row.isRead()))
                .toList();
    }

    /** Opens one that waits. It stands in the client's record who read it. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public NoteToCoSign open(NoteId id) {
        SessionNote note = inTheQueue(id);
        WaitingNote waiting =
                waiting().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        audit.record(Action.NOTE_OPENED, note.client(), id.value());
        NoteDetails details = opening.details(note);
        shown(note, details.version());
        return new NoteToCoSign(waiting, details);
    }

    /** Opens an earlier version of one that waits, to read what became of a remark. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public NoteText openVersion(NoteId id, int version) {
        SessionNote note = inTheQueue(id);
        NoteText text = opening.asSigned(note, version);
        audit.record(Action.NOTE_OPENED, note.client(), id.value());
        return text;
    }

    /** What was agreed in the session of one that waits: the second signature holds it too. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public List<AgreedInSession.Agreed> agreed(NoteId id, Locale locale, Say words) {
        SessionNote note = inTheQueue(id);
        return agreed.stream()
                .flatMap(one -> one.of(note.client(), note.session(), locale, words).stream())
                .toList();
    }

    private SessionNote inTheQueue(NoteId id) {
        return notes.findById(id)
                .filter(one -> one.isWaiting() && mayCoSign(one))
                .orElseThrow(NotFound::new);
    }

    /**
     * Signs a note beside its author.
     *
     * @param version the one that was on screen; another one is never signed unseen
     * @throws Refused when it no longer waits, or waits with another version
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void coSign(NoteId id, int version) {
        SessionNote note = find(id);
        NoteVersion latest = demandWaiting(note, version);
        note.coSign();
        signatures.sign(note, latest, latest.text(vault), Me.id(), clock.instant());
        audit.record(Action.NOTE_CO_SIGNED, note.client(), id.value());
    }

    /**
     * Signs several notes beside their authors, all of them or none.
     *
     * @param read each with the version that was read
     * @throws Refused when one of them was not opened by whoever signs in this very version, or no
     *     longer waits with it
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void coSignAll(List<ReadToSign> read) {
        if (read.stream().anyMatch(one -> !isShown(one))) {
            throw new Refused("notes.co-sign.not-read");
        }
        read.stream()
                .distinct()
                .sorted(Comparator.comparing(one -> one.note().value()))
                .forEach(one -> coSign(one.note(), one.version()));
    }

    private boolean isShown(ReadToSign one) {
        return sql.sql(
                                """
                                select count(*) from note_shown h
                                 where h.practice_id = :practice and h.note_id = :note
                                   and h.version_number = :version and h.member_id = :me
                                """)
                        .param("note", one.note().value())
                        .param("version", one.version())
                        .param("me", Me.id().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Keeps that this version was before the eyes of whoever opened it. */
    private void shown(SessionNote note, int version) {
        sql.sql(
                        """
                        insert into note_shown (practice_id, note_id, version_number, member_id,
                                                client_id, shown_at)
                        values (:practice, :note, :version, :me, :client, :now)
                        on conflict do nothing
                        """)
                .param("note", note.id().value())
                .param("version", version)
                .param("me", Me.id().value())
                .param("client", note.client().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Gives a note back to its author, who goes on with the text that was signed.
     *
     * @param version the one that was on screen
     * @param typed what the author reads with it
     * @throws Refused when it no longer waits, when there is no remark, or one that is longer than
     *     {@link #LONGEST_REMARK}
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void giveBack(NoteId id, int version, String typed) {
        SessionNote note = find(id);
        NoteVersion latest = demandWaiting(note, version);
        String remark = Text.clean(typed, LONGEST_REMARK);
        if (remark.isBlank()) {
            throw new Refused("shared.text-empty");
        }
        Instant now = clock.instant();
        entities.persist(new NoteReturn(note, latest, Me.id(), remark, vault, now));
        note.giveBack(latest.text(vault), vault, now);
        audit.record(Action.NOTE_RETURNED, note.client(), id.value());
    }

    private record Row(
            NoteId id,
            ClientId client,
            MemberId author,
            Instant sessionAt,
            Instant signedAt,
            int version,
            boolean isRead) {}

    private SessionNote find(NoteId id) {
        return notes.findLocked(id).filter(this::mayCoSign).orElseThrow(NotFound::new);
    }

    /** What waits in a restricted record waits until that is lifted. */
    private boolean mayCoSign(SessionNote note) {
        return authors().contains(note.author()) && !restrictions.isRestricted(note.client());
    }

    /** A draft that never was signed is not there for anybody but its author. */
    private NoteVersion demandWaiting(SessionNote note, int version) {
        NoteVersion latest = opening.latest(note).orElseThrow(NotFound::new);
        if (!note.isWaiting() || latest.number() != version) {
            throw new Refused("notes.not-waiting");
        }
        return latest;
    }

    private List<MemberId> authors() {
        return coSigning.under(Me.id(), LocalDate.now(clock.withZone(settings.read().zone())));
    }
}
