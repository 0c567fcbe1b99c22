package app.trellis.supervision;

import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What either side does with the agenda of a meeting that is theirs. */
@Component
class Agendas {

    /** Points of one meeting that are not ticked. */
    static final int ENOUGH = 30;

    private final MeetingStore store;
    private final PracticeSettings settings;
    private final PracticeSql sql;
    private final Clock clock;

    Agendas(MeetingStore store, PracticeSettings settings, PracticeSql sql, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.sql = sql;
        this.clock = clock;
    }

    /** Two windows may arrange at once; the second one waits and finds the meeting of the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void oneByOne() {
        sql.sql(
                        """
                        select id from membership
                         where practice_id = :practice and id = :me for update
                        """)
                .param("me", Me.id().value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(String whose, UUID meeting, String typed) {
        String words = Text.line(typed);
        if (meetings(whose).stream().noneMatch(one -> one.id().equals(meeting) && !one.closed())) {
            throw new NotFound();
        }
        long waiting =
                store.points(List.of(meeting)).getOrDefault(meeting, List.of()).stream()
                        .filter(one -> !one.ticked())
                        .count();
        if (waiting >= ENOUGH) {
            throw new Refused("supervision.point.enough", ENOUGH);
        }
        store.add(Ids.next(), meeting, words, clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tick(String whose, UUID point, boolean ticked) {
        demand(whose, point);
        if (ticked) {
            store.tick(point, clock.instant());
        } else {
            store.takeTickBack(point);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(String whose, UUID point) {
        if (!demand(whose, point).mine()) {
            throw new NotFound();
        }
        store.remove(point);
    }

    private Meeting.Point demand(String whose, UUID point) {
        return store
                .points(meetings(whose).stream().map(MeetingStore.Row::id).toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(one -> one.id().equals(point))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<MeetingStore.Row> meetings(String whose) {
        return store.meetings(whose, LocalDate.now(clock.withZone(settings.read().zone())));
    }
}
