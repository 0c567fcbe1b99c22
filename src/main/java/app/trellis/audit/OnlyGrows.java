package app.trellis.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Lets the head of a chain go forward on H2 and nowhere else. */
public final class OnlyGrows implements Trigger {

    private static final int SEQ = 1;

    /** Made by H2. */
    public OnlyGrows() {}

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
            throws SQLException {
        if (before == null
                || after == null
                || ((Number) after[SEQ]).longValue() <= ((Number) before[SEQ]).longValue()) {
            throw new SQLException("The head of the audit trail only goes forward");
        }
    }
}
