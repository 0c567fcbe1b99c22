package app.trellis.assignments;

import app.trellis.care.RiskCover;
import app.trellis.measures.Measures;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What has to be there before a form may ask somebody about thoughts of not living: words of the
 * practice for people in need, looked at by a person, and somebody who sees the answer when the
 * care team is away. Without these such a form cannot be assigned, and one that was assigned rests.
 */
@Component
class AskingAboutRisk {

    private final Measures measures;
    private final ObjectProvider<RiskCover> cover;
    private final PracticeSql sql;

    AskingAboutRisk(Measures measures, ObjectProvider<RiskCover> cover, PracticeSql sql) {
        this.measures = measures;
        this.cover = cover;
        this.sql = sql;
    }

    /** Whether it is a form that asks about risk. */
    boolean asks(AssignmentKind kind, String key, int version) {
        return kind == AssignmentKind.MEASURE && measures.measure(key, version).asksAboutRisk();
    }

    /**
     * @throws Refused when something is missing; its key says what
     */
    void demandReady() {
        if (!hasCrisisText()) {
            throw new Refused("assignments.risk-no-crisis-text");
        }
        if (cover.stream().noneMatch(RiskCover::isCovered)) {
            throw new Refused("assignments.risk-no-cover");
        }
    }

    boolean isReady() {
        return hasCrisisText() && cover.stream().anyMatch(RiskCover::isCovered);
    }

    private boolean hasCrisisText() {
        return sql.sql(
                                """
                                select count(*) from practice
                                 where practice_id = :practice and crisis_confirmed_at is not null
                                   and trim(crisis_text) <> ''
                                """)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
