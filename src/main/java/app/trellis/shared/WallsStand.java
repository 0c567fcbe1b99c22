package app.trellis.shared;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on PostgreSQL while the second wall between practices has a hole: a table of a
 * practice that is not closed, or a role that stands above the wall ({@code
 * docs/decisions/0089-the-wall-is-looked-at-before-anybody-comes.md}).
 */
@Component
@DependsOnDatabaseInitialization
class WallsStand implements InitializingBean {

    private static final String OPEN =
            """
            select c.relname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a
                on a.attrelid = c.oid and a.attname = 'practice_id' and not a.attisdropped
             where n.nspname = current_schema() and c.relkind in ('r', 'p')
               and not (c.relrowsecurity and c.relforcerowsecurity
                        and exists (select 1 from pg_policy p
                                     where p.polrelid = c.oid and p.polname = 'practice_wall'
                                       and p.polqual is not null and p.polwithcheck is not null))
             order by c.relname
            """;

    /** One that the role owns, or that a role owns which it may become. */
    private static final String OWNED =
            """
            select count(*)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = current_schema() and c.relkind in ('r', 'p')
               and pg_has_role(current_user, c.relowner, 'MEMBER')
            """;

    private static final String ABOVE =
            """
            select count(*) from pg_roles r
             where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'MEMBER')
            """;

    private final Database database;
    private final JdbcClient jdbc;

    WallsStand(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /**
     * @throws CannotStart when rows of one practice could be seen from another
     */
    @Override
    public void afterPropertiesSet() {
        if (!database.isPostgresql()) {
            return;
        }
        if (count(ABOVE) > 0) {
            throw new CannotStart(
                    "The database role that Trellis connects with may go around row-level security.",
                    "Connect with a role that is no superuser and has no bypassrls, and is in no"
                            + " such role; docs/operations.md says how to make one.");
        }
        if (count(OWNED) > 0) {
            throw new CannotStart(
                    "The database role that Trellis connects with owns its tables, so it could take"
                            + " down the wall between practices.",
                    "Let one role own the tables and run the migrations, and another one connect;"
                            + " docs/operations.md says how to make both.");
        }
        List<String> open = jdbc.sql(OPEN).query((row, number) -> row.getString(1)).list();
        if (!open.isEmpty()) {
            throw new CannotStart(
                    "Tables of practices do not stand behind row-level security: %s."
                            .formatted(String.join(", ", open)),
                    "Start once with the migrations switched on, as the owner of the tables; that"
                            + " sets the policies anew.");
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
