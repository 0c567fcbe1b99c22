package app.trellis.tools;

import app.trellis.shared.AllowedToTool;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a tool may read of the clients that are open to it: two statements and one for the audit a
 * page, however many lines. Nothing of it is sealed text; what a client keeps private is not there.
 */
@Service
public class ReadingForTools {

    static final String ASSIGNMENTS =
            """
            select x.id, x.client_id, x.kind, x.content_key, x.content_version, x.rhythm,
                   x.every_days, x.starts_on, x.ends_on, x.due_days, x.status, x.assigned_at as at
              from assignment x
             where x.practice_id = :practice and
            """;

    /** Pages of the client's own making, and words from Help, answer no assignment. */
    static final String RESPONSES =
            """
            select * from (
            select r.id, r.client_id, r.assignment_id, r.kind, r.content_key, r.content_version,
                   r.state, r.sent_at, r.read_at, r.talk_on, r.discussed_at,
                   greatest(r.sent_at, coalesce(r.read_at, r.sent_at),
                            coalesce(r.discussed_at, r.sent_at)) as at
              from response r
             where r.practice_id = :practice and r.state in ('SENT', 'READ', 'DISCUSSED')
               and r.sharing <> 'PRIVATE' and r.kind in ('EXERCISE', 'CHECK_IN', 'MEASURE')
            ) x
             where
            """;

    /** What is shown for one session only is for the people in it. */
    static final String SCORES =
            """
            select x.id, x.client_id, x.response_id, x.instrument_key, x.instrument_version,
                   x.taken_at as at, x.taken_on, x.total, x.answered, x.prorated
              from score x
              join response r on r.practice_id = x.practice_id and r.id = x.response_id
               and r.state in ('SENT', 'READ', 'DISCUSSED')
               and r.sharing in ('NUMBERS_ONLY', 'SHARED')
             where x.practice_id = :practice and
            """;

    private static final String CLIENTS =
            """
            select * from (
            select c.id, c.id as client_id, c.status, c.added_on
              from client c
             where c.practice_id = :practice
            ) x
             where
            """;

    private final PracticeSql sql;
    private final OpenToTool open;
    private final NotingLooks looks;

    ReadingForTools(PracticeSql sql, OpenToTool open, NotingLooks looks) {
        this.sql = sql;
        this.open = open;
        this.looks = looks;
    }

    /** The clients that are open to the tool. */
    @AllowedToTool("'SCOPE_clients:read'")
    @Transactional
    public ToolPage<Seen.Client> clients(ToolQuery query) {
        return page(
                CLIENTS,
                "x.added_on",
                query,
                (row, number) ->
                        new Seen.Client(
                                id(row, "id"),
                                row.getString("status"),
                                row.getObject("added_on", LocalDate.class)),
                one ->
                        new Cursor(
                                one.addedOn().atStartOfDay(ZoneOffset.UTC).toInstant(), one.id()));
    }

    /** What they are asked to do; steps of a program that wait included. */
    @AllowedToTool("'SCOPE_assignments:read'")
    @Transactional
    public ToolPage<Seen.Assignment> assignments(ToolQuery query) {
        return page(
                ASSIGNMENTS,
                "x.assigned_at",
                query,
                ReadingForTools::assignment,
                one -> new Cursor(one.assignedAt(), one.id()));
    }

    /**
     * One of them.
     *
     * @throws NotFound when it is not there or not open to the tool
     */
    @AllowedToTool("'SCOPE_assignments:read'")
    @Transactional
    public Seen.Assignment assignment(UUID id) {
        return one(ASSIGNMENTS, id, ReadingForTools::assignment);
    }

    /** What was sent and what became of it, by when that changed last. */
    @AllowedToTool("'SCOPE_responses:read'")
    @Transactional
    public ToolPage<Seen.Response> responses(ToolQuery query) {
        return page(
                RESPONSES,
                "x.at",
                query,
                ReadingForTools::response,
                one -> new Cursor(one.changedAt(), one.id()));
    }

    /**
     * One of them.
     *
     * @throws NotFound when it is not there, private, or not open to the tool
     */
    @AllowedToTool("'SCOPE_responses:read'")
    @Transactional
    public Seen.Response response(UUID id) {
        return one(RESPONSES, id, ReadingForTools::response);
    }

    /** What check-ins and questionnaires came to. */
    @AllowedToTool("'SCOPE_scores:read'")
    @Transactional
    public ToolPage<Seen.Score> scores(ToolQuery query) {
        return page(
                SCORES,
                "x.taken_at",
                query,
                ReadingForTools::score,
                one -> new Cursor(one.takenAt(), one.id()));
    }

    /**
     * One of them.
     *
     * @throws NotFound when it is not there, kept from others, or not open to the tool
     */
    @AllowedToTool("'SCOPE_scores:read'")
    @Transactional
    public Seen.Score score(UUID id) {
        return one(SCORES, id, ReadingForTools::score);
    }

    private <T extends Seen.OfClient> ToolPage<T> page(
            String select,
            String at,
            ToolQuery query,
            RowMapper<T> row,
            Function<T, Cursor> place) {
        UUID tool = ToolAtTheDoor.current().toolId();
        UUID client = query.client();
        Instant since = query.since();
        Cursor after = query.after();
        StringBuilder where = new StringBuilder(select).append(OpenToTool.clients("x.client_id"));
        if (client != null) {
            where.append(" and x.client_id = :client");
        }
        if (since != null) {
            where.append(" and ").append(at).append(" >= :since");
        }
        if (after != null) {
            where.append(
                    " and (%1$s > :after or (%1$s = :after and x.id > :afterId))".formatted(at));
        }
        JdbcClient.StatementSpec statement =
                open.bind(sql.sql(where + " order by %s, x.id limit :most".formatted(at)), tool)
                        .param("most", query.limit() + 1);
        if (client != null) {
            statement = statement.param("client", client);
        }
        if (since != null) {
            statement = statement.param("since", Timestamp.from(since));
        }
        if (after != null) {
            statement =
                    statement
                            .param(
                                    "after",
                                    at.endsWith("_on")
                                            ? LocalDate.ofInstant(after.at(), ZoneOffset.UTC)
                                            : Timestamp.from(after.at()))
                            .param("afterId", after.id());
        }
        ToolPage<T> page = ToolPage.of(statement.query(row).list(), query.limit(), place);
        looks.note(tool, page.data());
        return page;
    }

    private <T extends Seen.OfClient> T one(String select, UUID id, RowMapper<T> row) {
        UUID tool = ToolAtTheDoor.current().toolId();
        Optional<T> found =
                open.bind(
                                sql.sql(
                                        select
                                                + OpenToTool.clients("x.client_id")
                                                + " and x.id = :id"),
                                tool)
                        .param("id", id)
                        .query(row)
                        .optional();
        looks.note(tool, found.map(List::of).orElse(List.of()));
        return found.orElseThrow(NotFound::new);
    }

    static Seen.Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Seen.Assignment(
                id(row, "id"),
                id(row, "client_id"),
                row.getString("kind"),
                row.getString("content_key"),
                row.getInt("content_version"),
                row.getString("rhythm"),
                row.getObject("every_days", Integer.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("due_days"),
                row.getString("status"),
                at(row));
    }

    static Seen.Response response(ResultSet row, int number) throws SQLException {
        return new Seen.Response(
                id(row, "id"),
                id(row, "client_id"),
                row.getObject("assignment_id", UUID.class),
                row.getString("kind"),
                row.getString("content_key"),
                row.getInt("content_version"),
                row.getString("state"),
                row.getTimestamp("sent_at").toInstant(),
                Tokens.instant(row, "read_at"),
                row.getObject("talk_on", LocalDate.class),
                Tokens.instant(row, "discussed_at"),
                at(row));
    }

    static Seen.Score score(ResultSet row, int number) throws SQLException {
        return new Seen.Score(
                id(row, "id"),
                id(row, "client_id"),
                id(row, "response_id"),
                row.getString("instrument_key"),
                row.getInt("instrument_version"),
                at(row),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("total", Double.class),
                row.getInt("answered"),
                row.getBoolean("prorated"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }
}
