package app.trellis.responses;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The turns that are written to and fro on a page, out of the vault and into it, and which of them
 * may be read: those of the practice always, those of the client as long as the page itself is open
 * to the practice.
 */
@Component
class Threads {

    private final PracticeSql sql;
    private final Vault vault;
    private final Settling settling;
    private final Clock clock;

    Threads(PracticeSql sql, Vault vault, Settling settling, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.settling = settling;
        this.clock = clock;
    }

    /** What the caseload hears of an answer on a page; the page itself has a signal of its own. */
    static UUID subject(ResponseId id) {
        return UUID.nameUUIDFromBytes(("thread " + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** As it is stored. */
    record Row(
            ClientId client,
            UUID id,
            ResponseId page,
            UUID author,
            boolean byClient,
            boolean asks,
            byte[] words,
            boolean draft,
            int revision,
            @Nullable Instant sentAt,
            @Nullable Sharing sharing) {

        /** Whether the reader wrote it. */
        boolean isMine() {
            return author.equals(Me.orNobody().value());
        }
    }

    /** What the signed-in person may read of a page's thread, and may do in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    PageThread read(ClientId client, Response page, boolean closedAgain, Side side) {
        List<Row> rows = rows(client, List.of(page.id()));
        List<Row> sent = sent(rows);
        return new PageThread(
                sent.stream().map(row -> turn(row, page.sharing(), closedAgain, side)).toList(),
                draft(rows),
                next(client, page, sent, closedAgain, side),
                mayTakeBack(page, sent),
                page.thread() == ThreadState.ANSWERED);
    }

    /**
     * What the practice may read of the threads of several pages; one statement, none for no page.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<ResponseId, List<Turn>> read(ClientId client, Map<ResponseId, ResponseSummary> pages) {
        Map<ResponseId, List<Turn>> read = new LinkedHashMap<>();
        if (pages.isEmpty()) {
            return read;
        }
        for (Row row : sent(rows(client, pages.keySet()))) {
            ResponseSummary page = pages.get(row.page());
            if (page != null) {
                read.computeIfAbsent(row.page(), id -> new ArrayList<>())
                        .add(turn(row, page.sharing(), page.closedAgain(), Side.PRACTICE));
            }
        }
        return read;
    }

    /** The turns of a page that were sent, and the reader's own draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Row> rows(ClientId client, Collection<ResponseId> pages) {
        return sql.sql(
                        """
                        select id, response_id, author_id, by_client, asks, words, draft, revision,
                               sent_at, sharing
                          from response_turn
                         where practice_id = :practice and client_id = :client
                           and response_id in (:pages)
                           and (draft is null or author_id = :me)
                         order by sent_at, id
                        """)
                .param("client", client.value())
                .param("pages", pages.stream().map(ResponseId::value).toList())
                .param("me", Me.orNobody().value())
                .query((row, number) -> {
                    Timestamp sentAt = row.getTimestamp("sent_at");
                    String sharing = row.getString("sharing");
                    return new Row(
                            client,
                            row.getObject("id", UUID.class),
                            new ResponseId(row.getObject("response_id", UUID.class)),
                            row.getObject("author_id", UUID.class),
                            row.getBoolean("by_client"),
                            row.getBoolean("asks"),
                            row.getBytes("words"),
                            row.getBoolean("draft"),
                            row.getInt("revision"),
                            sentAt == null ? null : sentAt.toInstant(),
                            sharing == null ? null : Sharing.valueOf(sharing));
                })
                .list();
    }

    static List<Row> sent(List<Row> rows) {
        return rows.stream().filter(row -> !row.draft()).toList();
    }

    static Optional<Row> begun(List<Row> rows) {
        return rows.stream().filter(Row::draft).findFirst();
    }

    TurnDraft draft(List<Row> rows) {
        return begun(rows)
                .map(row -> new TurnDraft(open(row), row.asks(), row.revision()))
                .orElse(TurnDraft.NONE);
    }

    String open(Row row) {
        return vault.open(placeOf(row.client(), row.id()), row.words());
    }

    private Turn turn(Row row, Sharing sharing, boolean closedAgain, Side side) {
        boolean readable =
                !row.byClient() || side == Side.CLIENT || isOpenTo(row, sharing, closedAgain);
        return new Turn(
                row.id(),
                row.byClient(),
                row.isMine(),
                row.asks(),
                readable ? open(row) : null,
                Objects.requireNonNull(row.sentAt()));
    }

    /**
     * Words go the way of the page. What was written to the practice on a page that gave numbers
     * only was meant to be read there; what was written on an open page closes with its words.
     */
    private static boolean isOpenTo(Row row, Sharing sharing, boolean closedAgain) {
        return isOpen(sharing, closedAgain)
                && (sharing.letsWordsThrough() || row.sharing() == Sharing.NUMBERS_ONLY);
    }

    static boolean isOpen(Sharing sharing, boolean closedAgain) {
        return sharing != Sharing.PRIVATE && !closedAgain;
    }

    /** What the signed-in person can do now. */
    @Transactional(propagation = Propagation.MANDATORY)
    PageThread.Next next(
            ClientId client, Response page, List<Row> sent, boolean closedAgain, Side side) {
        boolean isClient = side == Side.CLIENT;
        if (isClient && sent.isEmpty()) {
            return PageThread.Next.NOTHING;
        }
        if (settling.moment(client, clock.instant()).nobodyReads()) {
            return PageThread.Next.ENDED;
        }
        if (!isOpen(page.sharing(), closedAgain)) {
            return PageThread.Next.CLOSED;
        }
        if (page.thread() == ThreadState.TO_TALK) {
            return PageThread.Next.TALK;
        }
        if (sent.size() >= PageThread.MOST) {
            return PageThread.Next.ENOUGH;
        }
        boolean mine = sent.isEmpty() ? !isClient : sent.getLast().byClient() != isClient;
        return mine ? PageThread.Next.WRITE : PageThread.Next.WAIT;
    }

    /**
     * Whether a page was for the next session, which took place before today, counted on the
     * practice's calendar; one statement at most.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean closedAgain(ClientId client, Response page) {
        if (page.sharing() != Sharing.NEXT_SESSION) {
            return false;
        }
        return sql.sql(
                        """
                        select s.starts_at, p.zone
                          from client_session s
                          join practice p on p.practice_id = s.practice_id
                         where s.practice_id = :practice and s.client_id = :client
                           and s.attendance = 'ATTENDED' and s.starts_at > :sent
                         order by s.starts_at
                         limit 1
                        """)
                .param("client", client.value())
                .param("sent", Timestamp.from(page.sentAt()))
                .query((row, number) -> {
                    ZoneId zone = ZoneId.of(row.getString("zone"));
                    Instant today =
                            LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
                    return row.getTimestamp("starts_at").toInstant().isBefore(today);
                })
                .optional()
                .orElse(false);
    }

    static boolean mayTakeBack(Response page, List<Row> sent) {
        if (sent.isEmpty() || !sent.getLast().isMine()) {
            return false;
        }
        return page.thread()
                == (sent.getLast().byClient() ? ThreadState.ANSWERED : ThreadState.WRITTEN);
    }

    /** Keeps what somebody begins to write; two windows may begin at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(ClientId client, ResponseId page, Side side) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into response_turn
                               (practice_id, id, client_id, response_id, author_id, by_client, asks,
                                words, draft, revision, kept_at)
                        values (:practice, :id, :client, :page, :me, :byClient, false, :words, true,
                                0, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("page", page.value())
                .param("me", Me.id().value())
                .param("byClient", side == Side.CLIENT)
                .param("words", vault.seal(placeOf(client, id), ""))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ClientId client, UUID turn, String words, boolean asks) {
        sql.sql(
                        """
                        update response_turn
                           set words = :words, asks = :asks, revision = revision + 1, kept_at = :now
                         where practice_id = :practice and id = :turn and draft
                        """)
                .param("turn", turn)
                .param("words", vault.seal(placeOf(client, turn), words))
                .param("asks", asks)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** From here on the words no longer change. */
    @Transactional(propagation = Propagation.MANDATORY)
    void send(UUID turn, @Nullable Sharing under, Instant now) {
        sql.sql(
                        """
                        update response_turn set draft = null, sent_at = :now, sharing = :sharing
                         where practice_id = :practice and id = :turn and draft
                        """)
                .param("turn", turn)
                .param("sharing", under == null ? null : under.name(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Back into its author's hands, before what they began since. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(Row turn, Optional<Row> begun) {
        String since = begun.map(this::open).orElse("");
        begun.ifPresent(row ->
                sql.sql(
                                """
                                delete from response_turn
                                 where practice_id = :practice and id = :turn and draft
                                """)
                        .param("turn", row.id())
                        .update());
        String words = open(turn);
        sql.sql(
                        """
                        update response_turn
                           set draft = true, sent_at = null, sharing = null, words = :words,
                               revision = revision + 1
                         where practice_id = :practice and id = :turn
                        """)
                .param("turn", turn.id())
                .param(
                        "words",
                        vault.seal(
                                placeOf(turn.client(), turn.id()),
                                since.isBlank() ? words : words + "\n\n" + since))
                .update();
    }

    /** The client has opened the page, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void seen(ClientId client, ResponseId page) {
        sql.sql(
                        """
                        update response set thread = 'SEEN', version = version + 1
                         where practice_id = :practice and client_id = :client and id = :page
                           and thread = 'WRITTEN'
                        """)
                .param("client", client.value())
                .param("page", page.value())
                .update();
    }

    private static Place placeOf(ClientId client, UUID turn) {
        return Place.of(ClientKey.written(client), "response_turn", "words", turn);
    }
}
