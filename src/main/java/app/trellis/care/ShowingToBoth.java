package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a screen that is turned to both of two partners shows: what the practitioner chose, in the
 * record of whose it is, after that person agreed to it alone. Nothing is chosen at first. Each
 * time it is shown it is asked anew whether both may be in one room and whether the words are still
 * shared; what is not any more is simply not there. Who chose and showed what is kept with the
 * pair; the audit of the record that one stands in says no more than that it was opened or changed,
 * and that of the other nothing.
 */
@Service
public class ShowingToBoth {

    private final CoupleSessions couples;
    private final OpenToBoth open;
    private final RecordingSessions sessions;
    private final List<WordsForBoth> sources;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    ShowingToBoth(
            CoupleSessions couples,
            OpenToBoth open,
            RecordingSessions sessions,
            List<WordsForBoth> sources,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.couples = couples;
        this.open = open;
        this.sessions = sessions;
        this.sources = List.copyOf(sources);
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What could be shown of one client, and what is chosen; nothing of the other.
     *
     * @param session the client's own
     */
    public record Choices(SessionSummary session, List<Choice> all) {

        public Choices {
            all = List.copyOf(all);
        }
    }

    /**
     * @param sentAt when a page was sent; null for what lasts
     * @param agreedOn when the client agreed to have it shown; null where it is not chosen
     * @param shownAt when it was last on the screen in this session; null where it never was
     */
    public record Choice(
            String kind,
            UUID subject,
            String title,
            @Nullable Instant sentAt,
            @Nullable LocalDate agreedOn,
            @Nullable Instant shownAt) {

        @Override
        public String toString() {
            return "Choice[%s]".formatted(subject);
        }
    }

    /**
     * @param locale in which whoever chooses reads
     * @throws NotFound when it is no session with both that the person may know of
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Choices choices(ClientId client, UUID couple, Locale locale) {
        CoupleSessions.Couple both = couples.find(client, couple);
        Map<String, LocalDate> chosen = chosen(couple, client);
        Map<String, Instant> shown = shown(couple, client);
        List<Choice> all = new ArrayList<>();
        for (WordsForBoth source : sources) {
            for (WordsForBoth.Offer offer : source.offers(client, locale)) {
                all.add(
                        new Choice(
                                source.kind(),
                                offer.subject(),
                                offer.title(),
                                offer.sentAt(),
                                chosen.get(source.kind() + offer.subject()),
                                shown.get(source.kind() + offer.subject())));
            }
        }
        return new Choices(sessions.read(client, both.session()), all);
    }

    /**
     * The very words that would be shown, to be looked at before they are chosen.
     *
     * @throws NotFound when it is not there, not shared in full, or no session with both
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public WordsForBoth.Words preview(ClientId client, UUID couple, String kind, UUID subject) {
        CoupleSessions.Couple both = couples.find(client, couple);
        WordsForBoth.Words words = source(kind).words(client, subject).orElseThrow(NotFound::new);
        if (!kind.equals(GoalsForBoth.KIND)) {
            audit.record(Action.RESPONSE_OPENED, both.client(), subject);
        }
        return words;
    }

    /**
     * Chooses something, after the client agreed to it alone.
     *
     * @throws NotFound when it is not there, not shared in full, or no session with both
     * @throws Refused when both may not be in one room today
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void choose(ClientId client, UUID couple, String kind, UUID subject) {
        CoupleSessions.Couple both = couples.find(client, couple);
        open.demand(client, both.other());
        if (source(kind).words(client, subject).isEmpty()) {
            throw new NotFound();
        }
        int rows =
                sql.sql(
                                """
                                insert into shown_to_both
                                       (practice_id, id, couple_id, client_id, kind, subject_id, agreed_on,
                                        chosen_by, chosen_at)
                                values (:practice, :id, :couple, :client, :kind, :subject, :today, :me,
                                        :now)
                                on conflict do nothing
                                """)
                        .param("id", Ids.next())
                        .param("couple", couple)
                        .param("client", client.value())
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("today", LocalDate.now(clock))
                        .param("me", Me.id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        if (rows > 0) {
            keep(Act.CHOSEN, couple, new Row(client, kind, subject));
            audit.record(Action.CLIENT_CHANGED, client, null);
        }
    }

    /**
     * Takes something off again; nothing has to be in date for that.
     *
     * @throws NotFound when it is no session with both that the person may know of
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void takeOff(ClientId client, UUID couple, String kind, UUID subject) {
        couples.find(client, couple);
        int rows =
                sql.sql(
                                """
                                delete from shown_to_both
                                 where practice_id = :practice and couple_id = :couple
                                   and client_id = :client and kind = :kind
                                   and subject_id = :subject
                                """)
                        .param("couple", couple)
                        .param("client", client.value())
                        .param("kind", kind)
                        .param("subject", subject)
                        .update();
        if (rows > 0) {
            keep(Act.TAKEN_OFF, couple, new Row(client, kind, subject));
            audit.record(Action.CLIENT_CHANGED, client, null);
        }
    }

    /**
     * The words that both agreed to, of each as far as they are shared now; no names.
     *
     * @throws NotFound when it is no session with both that the person may know of
     * @throws Refused when both may not be in one room today
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public List<WordsForBoth.Words> show(ClientId client, UUID couple) {
        CoupleSessions.Couple both = couples.find(client, couple);
        open.demand(client, both.other());
        List<WordsForBoth.Words> shown = new ArrayList<>();
        sql.sql(
                        """
                        select client_id, kind, subject_id from shown_to_both
                         where practice_id = :practice and couple_id = :couple
                         order by chosen_at, id
                        """)
                .param("couple", couple)
                .query((row, number) ->
                        new Row(
                                new ClientId(row.getObject("client_id", UUID.class)),
                                row.getString("kind"),
                                row.getObject("subject_id", UUID.class)))
                .list()
                .forEach(row ->
                        source(row.kind())
                                .words(row.client(), row.subject())
                                .ifPresent(words -> {
                                    shown.add(words);
                                    keep(Act.SHOWN, couple, row);
                                }));
        audit.record(Action.RECORD_OPENED, client, null);
        return List.copyOf(shown);
    }

    private record Row(ClientId client, String kind, UUID subject) {}

    private enum Act {
        CHOSEN,
        TAKEN_OFF,
        SHOWN
    }

    /** With the pair, where only who serves both can ask for it. */
    private void keep(Act act, UUID couple, Row row) {
        sql.sql(
                        """
                        insert into shown_to_both_act
                               (practice_id, id, couple_id, client_id, kind, subject_id, act,
                                done_by, done_at)
                        values (:practice, :id, :couple, :client, :kind, :subject, :act, :me, :now)
                        """)
                .param("id", Ids.next())
                .param("couple", couple)
                .param("client", row.client().value())
                .param("kind", row.kind())
                .param("subject", row.subject())
                .param("act", act.name())
                .param("me", Me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Map<String, Instant> shown(UUID couple, ClientId client) {
        Map<String, Instant> shown = new HashMap<>();
        sql.sql(
                        """
                        select kind, subject_id, max(done_at) as shown_at from shown_to_both_act
                         where practice_id = :practice and couple_id = :couple
                           and client_id = :client and act = 'SHOWN'
                         group by kind, subject_id
                        """)
                .param("couple", couple)
                .param("client", client.value())
                .query(row -> {
                    shown.put(
                            row.getString("kind") + row.getObject("subject_id", UUID.class),
                            row.getTimestamp("shown_at").toInstant());
                });
        return shown;
    }

    private Map<String, LocalDate> chosen(UUID couple, ClientId client) {
        Map<String, LocalDate> chosen = new HashMap<>();
        sql.sql(
                        """
                        select kind, subject_id, agreed_on from shown_to_both
                         where practice_id = :practice and couple_id = :couple
                           and client_id = :client
                        """)
                .param("couple", couple)
                .param("client", client.value())
                .query(row -> {
                    chosen.put(
                            row.getString("kind") + row.getObject("subject_id", UUID.class),
                            row.getObject("agreed_on", LocalDate.class));
                });
        return chosen;
    }

    private WordsForBoth source(String kind) {
        return sources.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
