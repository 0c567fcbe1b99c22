package app.trellis.exchange;

import app.trellis.shared.PracticeSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each practice says about what it must keep, as it lies in the database. */
@Component
class KeepingByLaw {

    private final PracticeSql sql;

    KeepingByLaw(PracticeSql sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    WordsOnKeeping words() {
        return sql.sql("select english, spanish from keeping_by_law where practice_id = :practice")
                .query((row, number) ->
                        new WordsOnKeeping(row.getString("english"), row.getString("spanish")))
                .optional()
                .orElse(WordsOnKeeping.NONE);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(WordsOnKeeping words) {
        sql.sql("delete from keeping_by_law where practice_id = :practice").update();
        sql.sql(
                        """
                        insert into keeping_by_law (practice_id, english, spanish)
                        values (:practice, :english, :spanish)
                        """)
                .param("english", words.english())
                .param("spanish", words.spanish())
                .update();
    }
}
