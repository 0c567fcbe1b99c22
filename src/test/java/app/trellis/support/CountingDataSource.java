package app.trellis.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Wraps the data source so that every executed statement is seen, Hibernate's and our own. */
class CountingDataSource implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? new Counting(source)
                : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return watch(Connection.class, super.getConnection(), null);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T watch(
            Class<T> type, T target, @org.jspecify.annotations.Nullable String sql) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    if (sql != null && method.getName().startsWith("execute")) {
                        StatementCount.saw(sql);
                    }
                    Object result = invoke(target, method, arguments);
                    if (result instanceof PreparedStatement statement && arguments != null) {
                        return watch(PreparedStatement.class, statement, (String) arguments[0]);
                    }
                    return result;
                };
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object invoke(Object target, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
