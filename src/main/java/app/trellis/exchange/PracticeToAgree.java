package app.trellis.exchange;

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

/** Tells an administrator that a colleague asked for the whole practice and waits for a yes. */
@Component
class PracticeToAgree implements OverviewLine {

    private final PracticeSql sql;
    private final MessageSource messages;
    private final Clock clock;

    PracticeToAgree(PracticeSql sql, MessageSource messages, Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> lines(Locale locale) {
        int waiting =
                sql.sql(
                                """
                                select count(*) from practice_export
                                 where practice_id = :practice and open_as is not null
                                   and agreed_at is null and asked_by <> :me and asked_at > :since
                                """)
                        .param("me", Me.id().value())
                        .param(
                                "since",
                                Timestamp.from(clock.instant().minus(TakingPracticeOut.WAITS)))
                        .query(Integer.class)
                        .single();
        return waiting == 0
                ? List.of()
                : List.of(messages.getMessage("exchange.house.line", null, locale));
    }
}
