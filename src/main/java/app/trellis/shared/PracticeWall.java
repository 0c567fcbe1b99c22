package app.trellis.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * The second wall between practices, on PostgreSQL: tells the row-level security policies which
 * practice each transaction belongs to. Without one, the policies let nothing through.
 */
@Component
class PracticeWall implements TransactionExecutionListener {

    private final Database database;
    private final ObjectProvider<JdbcClient> jdbc;

    PracticeWall(Database database, ObjectProvider<JdbcClient> jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure != null || !database.isPostgresql()) {
            return;
        }
        UUID practice = CurrentPractice.find().map(PracticeId::value).orElse(PracticeTenant.NONE);
        jdbc.getObject()
                .sql("select set_config('app.practice_id', ?, true)")
                .param(practice.toString())
                .query(String.class)
                .single();
    }
}
