package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks what a practitioner wants to talk over in supervision (decisions 40 and 51). The mark is
 * the practitioner's own: colleagues of the care team have theirs, and the supervisor learns of it
 * only that it is there and what was written with it for them.
 */
@Service
public class BringingToSupervision {

    /** Code points of the line that goes with it. */
    public static final int LINE = 300;

    /** How far back what was talked over is shown. */
    private static final int MONTHS = 6;

    private final ToSupervision marks;
    private final ClientNames names;
    private final PracticeSettings settings;
    private final PracticeSql sql;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    BringingToSupervision(
            ToSupervision marks,
            ClientNames names,
            PracticeSettings settings,
            PracticeSql sql,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.marks = marks;
        this.names = names;
        this.settings = settings;
        this.sql = sql;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own mark of a client that waits. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Optional<Brought> of(ClientId client) {
        return marks.waiting(client, me()).stream()
                .filter(one -> one.matter().about() == Brought.About.CLIENT)
                .findFirst();
    }

    /** One's own marks of single things of a client that wait, by the thing; in one statement. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Map<UUID, Brought> things(ClientId client) {
        Map<UUID, Brought> things = new HashMap<>();
        for (Brought one : marks.waiting(client, me())) {
            UUID subject = one.matter().subject();
            if (subject != null) {
                things.put(subject, one);
            }
        }
        return things;
    }

    /**
     * Brings a client, or changes the line of what waits already.
     *
     * @param line may be blank
     * @throws Refused when it is longer than {@link #LINE}
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void bring(ClientId client, String line) {
        marks.bring(client, me(), Brought.Matter.CLIENT, line);
    }

    /** Takes a mark back before it was talked over; nothing is left of it. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void takeBack(ClientId client, UUID mark) {
        waiting(client, mark)
                .ifPresent(one -> {
                    sql.sql(
                                    """
                                    delete from to_supervision
                                     where practice_id = :practice and id = :id and talked_on is null
                                    """)
                            .param("id", mark)
                            .update();
                    audit.record(Action.BROUGHT_TO_SUPERVISION, client, mark);
                });
    }

    /** It was talked over today; it rests in the list from now on. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void talkedOver(ClientId client, UUID mark) {
        waiting(client, mark)
                .ifPresent(one -> {
                    if (marks.talkedOver(mark, me(), today())) {
                        audit.record(Action.TALKED_OVER, client, mark);
                    }
                });
    }

    private Optional<Brought> waiting(ClientId client, UUID mark) {
        return marks.waiting(client, me()).stream()
                .filter(one -> one.id().equals(mark))
                .findFirst();
    }

    /**
     * All that the signed-in practitioner brings, what waits first, and what was talked over in the
     * last six months; of those clients alone whom they treat today.
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<BroughtClient> mine() {
        Set<ClientId> treated = treated();
        List<Brought> all =
                marks.broughtBy(List.of(me()), today().minusMonths(MONTHS)).stream()
                        .filter(mark -> treated.contains(mark.client()))
                        .toList();
        Map<ClientId, String> known =
                names.of(all.stream().map(Brought::client).collect(Collectors.toSet()));
        return all.stream()
                .map(mark -> new BroughtClient(known.getOrDefault(mark.client(), ""), mark))
                .toList();
    }

    private Set<ClientId> treated() {
        return sql
                .sql(
                        """
                        select t.client_id
                          from care_team t
                          join to_supervision s
                            on s.practice_id = t.practice_id and s.client_id = t.client_id
                           and s.brought_by = t.member_id
                         where t.practice_id = :practice and t.member_id = :me
                           and %s
                        """
                                .formatted(OnTeam.NOW))
                .param("me", me().value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new ClientId(row.getObject("client_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.read().zone()));
    }

    private MemberId me() {
        return current.get().memberId();
    }
}
