package app.trellis.care;

import app.trellis.organization.OverviewLine;
import app.trellis.shared.Me;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much was opened with a reason and not looked at yet, and how much of it for over a week. */
@Component
class ReasonsToReview implements OverviewLine {

    private final PracticeSql sql;
    private final MessageSource messages;
    private final Clock clock;

    ReasonsToReview(PracticeSql sql, MessageSource messages, Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.clock = clock;
    }

    private record Waiting(long all, long late) {}

    @Override
    @Transactional(readOnly = true)
    public List<String> lines(Locale locale) {
        Waiting waiting =
                sql.sql(
                                """
                                select count(*) as waiting,
                                       sum(case when opened_at < :before then 1 else 0 end) as late
                                  from reasoned_opening
                                 where practice_id = :practice and reviewed_at is null
                                   and opened_by <> :me
                                """)
                        .param(
                                "before",
                                Timestamp.from(clock.instant().minus(ReviewingReasons.WEEK)))
                        .param("me", Me.id().value())
                        .query((row, number) ->
                                new Waiting(row.getLong("waiting"), row.getLong("late")))
                        .single();
        return waiting.all() == 0
                ? List.of()
                : List.of(
                        messages.getMessage(
                                "care.reason.waits",
                                new Object[] {waiting.all(), waiting.late()},
                                locale));
    }
}
