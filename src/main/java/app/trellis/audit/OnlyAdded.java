package app.trellis.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Stops a change to the trail on H2; PostgreSQL has its own in {@code afterMigrate.sql}. */
public final class OnlyAdded implements Trigger {

    /** Made by H2. */
    public OnlyAdded() {}

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
            throws SQLException {
        throw new SQLException("The audit trail is only added to");
    }
}
