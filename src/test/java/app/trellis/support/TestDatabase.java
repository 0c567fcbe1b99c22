package app.trellis.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points a test's context at its database. On PostgreSQL the migrations run as the owner and the
 * application as a role that owns nothing and cannot go around row-level security.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable EmbeddedPostgres server;

    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("trellis.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "trellis.data=" + temporaryFolder(),
                        "trellis.public-url="
                                + context.getEnvironment()
                                        .getProperty("test.known-as", "http://localhost:8080"),
                        "trellis.bind=127.0.0.1",
                        "db-scheduler.enabled=false")
                .and(isPostgresql() ? postgresql() : h2())
                .applyTo(context);
    }

    private static String[] h2() {
        return new String[] {
            "spring.datasource.url=jdbc:h2:mem:"
                    + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256;DB_CLOSE_DELAY=-1"
        };
    }

    private static String[] postgresql() {
        String database = "t" + UUID.randomUUID().toString().replace("-", "");
        EmbeddedPostgres postgres = server();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "do $$ begin if not exists (select 1 from pg_roles where rolname ="
                            + " 'trellis_owner') then create role trellis_owner login password"
                            + " 'owner' nobypassrls; create role trellis_app login password 'app'"
                            + " nobypassrls; end if; end $$");
            statement.execute("create database " + database + " owner trellis_owner");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
        return new String[] {
            "spring.datasource.url=" + url,
            "spring.datasource.username=trellis_app",
            "spring.datasource.password=app",
            "spring.flyway.url=" + url,
            "spring.flyway.user=trellis_owner",
            "spring.flyway.password=owner",
            "trellis.database.runtime-role=trellis_app"
        };
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                EmbeddedPostgres started =
                        EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
                server = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("trellis-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
