package app.trellis.alerts;

import app.trellis.care.RiskCover;
import app.trellis.organization.MemberLeaving;
import app.trellis.organization.OverviewLine;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that a practice always knows who answers: whoever is named cannot leave before
 * somebody else is, and the administrator reads when nobody is named or something is overdue.
 */
@Component
class NobodyLeft implements RiskCover, OverviewLine {

    private final AlertCovers covers;
    private final Responders responders;
    private final PracticeSql sql;
    private final MessageSource messages;
    private final Clock clock;

    NobodyLeft(
            AlertCovers covers,
            Responders responders,
            PracticeSql sql,
            MessageSource messages,
            Clock clock) {
        this.covers = covers;
        this.responders = responders;
        this.sql = sql;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isCovered() {
        return !responders.named(Stage.FALLBACK).isEmpty();
    }

    /** Heard when somebody's place is about to end. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MemberLeaving leaving) {
        covers.findById(CurrentPractice.get().value())
                .filter(cover ->
                        leaving.member().equals(cover.duty())
                                || leaving.member().equals(cover.fallback()))
                .ifPresent(cover -> {
                    throw new Refused("alerts.still-named");
                });
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> lines(Locale language) {
        List<String> lines = new ArrayList<>();
        long overdue =
                sql.sql(
                                """
                                select count(*) from alert
                                 where practice_id = :practice and acknowledged_at is null
                                   and stage in ('DUTY', 'FALLBACK') and due_at < :now
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single();
        if (overdue > 0) {
            lines.add(
                    messages.getMessage(
                            "alerts.overview.overdue", new Object[] {overdue}, language));
        }
        if (!isCovered()) {
            lines.add(messages.getMessage("alerts.overview.uncovered", null, language));
        }
        return lines;
    }
}
