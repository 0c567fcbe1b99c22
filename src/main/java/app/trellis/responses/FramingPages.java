package app.trellis.responses;

import app.trellis.care.QuietHours;
import app.trellis.care.ReadingRhythm;
import app.trellis.care.ReadsRecord;
import app.trellis.library.CrisisByLanguage;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sentences around a page have to name: the practice, its hours, the next session. */
@Service
public class FramingPages {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final PracticeSql sql;
    private final Clock clock;

    FramingPages(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What they name for a client now; one statement. */
    @ReadsRecord({"'CLIENT'", "'PRACTITIONER'"})
    @Transactional(readOnly = true)
    public FrameFacts facts(ClientId client) {
        Instant now = clock.instant();
        return sql.sql(
                        """
                        select p.name, p.language, p.crisis_text, p.crisis_text_other,
                               p.zone as practice_zone, p.read_until,
                               c.zone, c.quiet_from, c.quiet_until,
                               (select min(s.starts_at) from client_session s
                                 where s.practice_id = c.practice_id and s.client_id = c.id
                                   and s.attendance = 'PLANNED' and s.starts_at >= :now)
                                 as next_session,
                               (select a.reading from monitoring_agreement a
                                 where a.practice_id = c.practice_id and a.client_id = c.id
                                 order by a.number desc
                                 limit 1) as reading
                          from client c
                          join practice p on p.practice_id = c.practice_id
                         where c.practice_id = :practice and c.id = :client
                        """)
                .param("client", client.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    ZoneId zone = ZoneId.of(row.getString("zone"));
                    Timestamp next = row.getTimestamp("next_session");
                    String reading = row.getString("reading");
                    return new FrameFacts(
                            row.getString("name"),
                            CrisisByLanguage.of(
                                    row.getString("crisis_text"),
                                    row.getString("language"),
                                    row.getString("crisis_text_other")),
                            now.atZone(zone),
                            readBy(
                                            now.atZone(ZoneId.of(row.getString("practice_zone"))),
                                            row.getObject("read_until", LocalTime.class))
                                    .withZoneSameInstant(zone),
                            QuietHours.orUsual(
                                    row.getObject("quiet_from", LocalTime.class),
                                    row.getObject("quiet_until", LocalTime.class)),
                            next == null ? null : next.toInstant().atZone(zone),
                            reading == null ? null : ReadingRhythm.valueOf(reading));
                })
                .single();
    }

    /** By when somebody reads on the same working day; in the evening, on the next one. */
    static ZonedDateTime readBy(ZonedDateTime now, LocalTime until) {
        ZonedDateTime by = now.with(until);
        while (!by.isAfter(now) || WEEKEND.contains(by.getDayOfWeek())) {
            by = by.toLocalDate().plusDays(1).atTime(until).atZone(now.getZone());
        }
        return by;
    }
}
