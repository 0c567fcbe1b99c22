package app.trellis.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stops this process dead, as a power cut would, at one statement: before the database hears it,
 * after it was carried out and before it is committed, or right after the commit.
 */
final class StoppingAt implements BeanPostProcessor {

    /** What a process that was stopped here leaves as its exit code. */
    static final int STOPPED = 97;

    /** Where, counted from the statement. */
    enum Moment {
        BEFORE,
        INSIDE,
        COMMITTED
    }

    private final String statement;
    private final Moment moment;

    /**
     * @param statement how it begins, in small letters
     */
    StoppingAt(String statement, Moment moment) {
        this.statement = statement;
        this.moment = moment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? new Stopping(source)
                : bean;
    }

    private final class Stopping extends DelegatingDataSource {

        Stopping(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watch(Connection.class, super.getConnection(), null, new boolean[1]);
        }
    }

    /**
     * @param seen whether the statement was sent on this connection and is not committed
     */
    private <T> T watch(Class<T> type, T target, @Nullable String sql, boolean[] seen) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    boolean now =
                            sql != null
                                    && method.getName().startsWith("execute")
                                    && sql.toLowerCase(Locale.ROOT).strip().startsWith(statement);
                    stopIf(now && moment == Moment.BEFORE);
                    Object result = invoke(target, method, arguments);
                    stopIf(now && moment == Moment.INSIDE);
                    seen[0] |= now;
                    stopIf(
                            seen[0]
                                    && moment == Moment.COMMITTED
                                    && method.getName().equals("commit"));
                    if (result instanceof PreparedStatement prepared && arguments != null) {
                        return watch(
                                PreparedStatement.class, prepared, (String) arguments[0], seen);
                    }
                    return result;
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static void stopIf(boolean here) {
        if (here) {
            Runtime.getRuntime().halt(STOPPED);
        }
    }

    private static @Nullable Object invoke(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
