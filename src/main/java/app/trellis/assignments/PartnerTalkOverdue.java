package app.trellis.assignments;

import app.trellis.care.TalksInForce;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages with another person that came with a program with the partner rest while the private talk
 * of the last 30 days is missing, also those that are open already (safety law, 2). They go on when
 * a practitioner has held the talk again and it came to no concern.
 */
@Component
class PartnerTalkOverdue {

    private final TalksInForce talks;
    private final Shelf shelf;
    private final PracticeSql sql;
    private final Clock clock;

    PartnerTalkOverdue(TalksInForce talks, Shelf shelf, PracticeSql sql, Clock clock) {
        this.talks = talks;
        this.shelf = shelf;
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of such a program. */
    private record Page(
            AssignmentId id, AssignmentKind kind, String key, int version, ZoneId zone) {}

    /** One statement; one more where such a program runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<AssignmentId> resting(ClientId client) {
        List<Page> pages = pages(client);
        if (pages.isEmpty() || isInDate(client, pages.getFirst().zone())) {
            return Set.of();
        }
        return pages.stream().filter(this::isWithAnother).map(Page::id).collect(Collectors.toSet());
    }

    /** Whether the talk about the partner is recent enough on the client's day now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isInDate(ClientId client, ZoneId zone) {
        return talks.opensPartnerProgram(client, LocalDate.now(clock.withZone(zone)));
    }

    private boolean isWithAnother(Page page) {
        Material material = shelf.pinned(page.kind(), page.key(), page.version(), Locale.ENGLISH);
        return material.otherPerson() && !material.keepsQuietWay();
    }

    private List<Page> pages(ClientId client) {
        return sql.sql(
                        """
                        select a.id, a.kind, a.content_key, a.content_version, c.zone
                          from program_run r
                          join client c on c.practice_id = r.practice_id and c.id = r.client_id
                          join program_step s
                            on s.practice_id = r.practice_id and s.run_id = r.id
                          join assignment a
                            on a.practice_id = s.practice_id and a.id = s.assignment_id
                         where r.practice_id = :practice and r.client_id = :client
                           and r.partner_talk and r.status <> 'ENDED'
                           and a.kind = 'EXERCISE' and a.status <> 'ENDED'
                        """)
                .param("client", client.value())
                .query((row, number) ->
                        new Page(
                                new AssignmentId(row.getObject("id", UUID.class)),
                                AssignmentKind.valueOf(row.getString("kind")),
                                row.getString("content_key"),
                                row.getInt("content_version"),
                                ZoneId.of(row.getString("zone"))))
                .list();
    }
}
