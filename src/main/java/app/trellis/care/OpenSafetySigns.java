package app.trellis.care;

import app.trellis.organization.OverviewLine;
import app.trellis.shared.PracticeSql;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the practice's overview how many safety answers nobody has acknowledged: a number, no
 * names, because an administrator reads no records.
 */
@Component
class OpenSafetySigns implements OverviewLine {

    private final PracticeSql sql;
    private final MessageSource messages;

    OpenSafetySigns(PracticeSql sql, MessageSource messages) {
        this.sql = sql;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> lines(Locale locale) {
        long open =
                sql.sql(
                                """
                                select count(*) from caseload_signal
                                 where practice_id = :practice and kind = 'SAFETY'
                                """)
                        .query((row, number) -> row.getLong(1))
                        .single();
        return open == 0
                ? List.of()
                : List.of(messages.getMessage("care.open-signs", new Object[] {open}, locale));
    }
}
