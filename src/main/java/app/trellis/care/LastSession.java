package app.trellis.care;

import app.trellis.organization.PracticeAtWork;
import app.trellis.shared.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a client and who treats them last met, also where nobody is signed in. For modules, inside
 * their transaction.
 */
@Component
public class LastSession {

    private final ClientSessions sessions;
    private final PracticeAtWork practice;
    private final Clock clock;

    LastSession(ClientSessions sessions, PracticeAtWork practice, Clock clock) {
        this.sessions = sessions;
        this.practice = practice;
        this.clock = clock;
    }

    /**
     * When the last session began that took place on an earlier day than today; today's is still
     * going on, as far as anybody can tell.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> beforeToday(ClientId client) {
        ZoneId zone = practice.details().zone();
        return sessions.findFirstByClientAndAttendanceAndStartsAtBeforeOrderByStartsAtDesc(
                        client,
                        Attendance.ATTENDED,
                        LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant())
                .map(one -> one.summary().startsAt());
    }
}
