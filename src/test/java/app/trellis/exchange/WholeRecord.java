package app.trellis.exchange;

import static java.util.Objects.requireNonNull;

import app.trellis.shared.AccountId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.support.Rows;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts a row of a client into every table that can name one, as the schema itself describes them,
 * and counts what is left. A table that is added tomorrow is filled tomorrow.
 */
final class WholeRecord {

    /** What goes with a pair, of which both are part. */
    static final Set<String> OF_THE_PAIR =
            Set.of(
                    "known_partner.one_client",
                    "known_partner.other_client",
                    "couple_session.one_client",
                    "couple_session.other_client",
                    "shown_to_both.client_id",
                    "shown_to_both_act.client_id");

    private static final Set<String> ELSEWHERE =
            Set.of(
                    "client",
                    "audit_entry",
                    "erased_client",
                    "erasure_request",
                    "care_team",
                    "shown_to_both",
                    "shown_to_both_act");

    private static final Set<String> THROUGH =
            Set.of("alert_step", "agreement_step", "restriction_reader");

    private record Column(String name, int type, boolean isUuid, boolean nullable) {}

    private final DataSource dataSource;
    private final Rows rows;
    private final PracticeSql sql;

    WholeRecord(DataSource dataSource, Rows rows, PracticeSql sql) {
        this.dataSource = dataSource;
        this.rows = rows;
        this.sql = sql;
    }

    /** All that have a column that names a client by its name. */
    Set<String> tablesOfClients() throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            if (columns(table).stream().anyMatch(column -> isClient(column.name()))) {
                found.add(table);
            }
        }
        return found;
    }

    /** A row of this client in each of them. */
    void fill(PracticeId practice, ClientId client, MemberId staff) throws SQLException {
        Map<String, Map<String, String>> keys = new LinkedHashMap<>();
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        Set<String> wanted = new TreeSet<>(THROUGH);
        for (String table : tables()) {
            keys.put(table, foreignKeys(table));
            columns.put(table, columns(table));
            if (columns.get(table).stream().anyMatch(one -> one.name().equals("client_id"))
                    && !ELSEWHERE.contains(table)) {
                wanted.add(table);
            }
        }
        rows.in(
                practice,
                () -> {
                    Map<String, UUID> filled = new HashMap<>();
                    filled.put("client", client.value());
                    filled.put("membership", staff.value());
                    wanted.forEach(table -> ensure(table, filled, keys, columns));
                    rows.copy(
                            "trend_start",
                            requireNonNull(filled.get("trend_start")),
                            Map.of("undoes", requireNonNull(filled.get("trend_start"))));
                });
    }

    /** What two partners have between them, with something of each that was shown. */
    void pair(PracticeId practice, ClientId one, ClientId other, MemberId staff) {
        rows.in(
                practice,
                () -> {
                    UUID pair = UUID.randomUUID();
                    UUID couple = UUID.randomUUID();
                    insert(
                            "known_partner",
                            Map.of(
                                    "id", pair,
                                    "one_client", one.value(),
                                    "other_client", other.value(),
                                    "noted_by", staff.value(),
                                    "noted_at", now(),
                                    "version", 0L));
                    insert(
                            "couple_session",
                            Map.of(
                                    "id", couple,
                                    "partner_id", pair,
                                    "one_client", one.value(),
                                    "one_session", session(one),
                                    "other_client", other.value(),
                                    "other_session", session(other),
                                    "made_by", staff.value(),
                                    "made_at", now()));
                    for (ClientId client : List.of(one, other)) {
                        Map<String, Object> shown =
                                Map.of(
                                        "id", UUID.randomUUID(),
                                        "couple_id", couple,
                                        "client_id", client.value(),
                                        "kind", "GOAL",
                                        "subject_id", UUID.randomUUID());
                        Map<String, Object> chosen = new HashMap<>(shown);
                        chosen.putAll(
                                Map.of(
                                        "agreed_on", LocalDate.of(2026, 3, 1),
                                        "chosen_by", staff.value(),
                                        "chosen_at", now()));
                        insert("shown_to_both", chosen);
                        Map<String, Object> act = new HashMap<>(shown);
                        act.putAll(
                                Map.of("act", "SHOWN", "done_by", staff.value(), "done_at", now()));
                        insert("shown_to_both_act", act);
                    }
                });
    }

    /** How many rows name the client or their place, by table and column; only where there are. */
    Map<String, Long> count(PracticeId practice, ClientId client, MemberId member)
            throws SQLException {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (String table : tables()) {
            List<String> uuids =
                    columns(table).stream()
                            .filter(Column::isUuid)
                            .map(Column::name)
                            .filter(name -> !name.equals("practice_id"))
                            .toList();
            places.put(table, uuids);
        }
        Map<String, Long> counts = new TreeMap<>();
        rows.in(
                practice,
                () ->
                        places.forEach((table, uuids) -> {
                            for (String column : uuids) {
                                long found =
                                        sql.sql(
                                                        "select count(*) from %s where practice_id = :practice and %s in (:ids)"
                                                                .formatted(table, column))
                                                .param(
                                                        "ids",
                                                        List.of(client.value(), member.value()))
                                                .query(Long.class)
                                                .single();
                                if (found > 0 && !table.equals("audit_entry")) {
                                    counts.put(table + "." + column, found);
                                }
                            }
                        }));
        return counts;
    }

    boolean hasAccount(PracticeId practice, AccountId account) {
        List<Long> found = new ArrayList<>();
        rows.in(
                practice,
                () ->
                        found.add(
                                sql.acrossPracticesOf(
                                                account,
                                                "select count(*) from account where id = :account")
                                        .query(Long.class)
                                        .single()));
        return found.getFirst() > 0;
    }

    private UUID session(ClientId client) {
        return sql.sql(
                        """
                        select id from client_session
                         where practice_id = :practice and client_id = :client
                        """)
                .param("client", client.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst();
    }

    private @Nullable UUID ensure(
            String table,
            Map<String, UUID> filled,
            Map<String, Map<String, String>> keys,
            Map<String, List<Column>> columns) {
        if (filled.containsKey(table)) {
            return filled.get(table);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        UUID id = UUID.randomUUID();
        for (Column column : requireNonNull(columns.get(table))) {
            String name = column.name();
            String to = requireNonNull(keys.get(table)).get(name);
            Object special = special(table, name);
            if (name.equals("practice_id")) {
                continue;
            } else if (name.equals("id")) {
                values.put(name, id);
            } else if (special != null) {
                values.put(name, special);
            } else if (name.equals("client_id")) {
                values.put(name, filled.get("client"));
            } else if (to != null && !to.equals(table)) {
                if (!column.nullable() || !to.equals("membership") && keys.containsKey(to)) {
                    values.put(name, ensure(to, filled, keys, columns));
                }
            } else if (!column.nullable()) {
                values.put(name, value(column));
            }
        }
        if (isThere(table, columns, filled)) {
            return null;
        }
        insert(table, values);
        filled.put(table, id);
        return id;
    }

    /** What has one row for each client and was written by the program already. */
    private boolean isThere(
            String table, Map<String, List<Column>> columns, Map<String, UUID> filled) {
        boolean once =
                requireNonNull(columns.get(table)).stream()
                        .noneMatch(one -> one.name().equals("id"));
        return once
                && columns.get(table).stream().anyMatch(one -> one.name().equals("client_id"))
                && sql.sql(
                                        "select count(*) from %s where practice_id = :practice and client_id = :client"
                                                .formatted(table))
                                .param("client", filled.get("client"))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private void insert(String table, Map<String, Object> values) {
        List<String> names = List.copyOf(values.keySet());
        var statement =
                sql.sql(
                        "insert into %s (practice_id, %s) values (:practice, :%s)"
                                .formatted(
                                        table,
                                        String.join(", ", names),
                                        String.join(", :", names)));
        for (String name : names) {
            statement = statement.param(name, values.get(name));
        }
        statement.update();
    }

    private static @Nullable Object special(String table, String column) {
        return switch (table + "." + column) {
            case "response_turn.sent_at" -> now();
            case "caseload_signal.kind" -> "LOOK";
            default -> null;
        };
    }

    private static Object value(Column column) {
        if (column.isUuid()) {
            return UUID.randomUUID();
        }
        return switch (column.type()) {
            case Types.VARCHAR -> "x";
            case Types.INTEGER, Types.SMALLINT -> 1;
            case Types.BIGINT -> 1L;
            case Types.BOOLEAN, Types.BIT -> false;
            case Types.DATE -> LocalDate.of(2026, 3, 1);
            case Types.TIME -> LocalTime.NOON;
            case Types.DOUBLE, Types.FLOAT -> 1.0;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> now();
            case Types.BINARY, Types.VARBINARY ->
                    UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
            default -> throw new IllegalStateException(column.toString());
        };
    }

    private static Timestamp now() {
        return Timestamp.valueOf("2026-03-01 10:00:00");
    }

    private static boolean isClient(String column) {
        return column.equals("client_id")
                || column.endsWith("_client") && !column.startsWith("is_");
    }

    /** Those of a practice. */
    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet found =
                        connection
                                .getMetaData()
                                .getColumns(null, connection.getSchema(), "%", "practice_id")) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.remove("practice");
        return tables;
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet found =
                        connection
                                .getMetaData()
                                .getColumns(null, connection.getSchema(), table, "%")) {
            while (found.next()) {
                columns.add(
                        new Column(
                                found.getString("COLUMN_NAME"),
                                found.getInt("DATA_TYPE"),
                                "uuid".equalsIgnoreCase(found.getString("TYPE_NAME")),
                                !"NO".equals(found.getString("IS_NULLABLE"))));
            }
        }
        return columns;
    }

    /** Column to the table that it points at. */
    private Map<String, String> foreignKeys(String table) throws SQLException {
        Map<String, String> keys = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet found =
                        connection
                                .getMetaData()
                                .getImportedKeys(null, connection.getSchema(), table)) {
            while (found.next()) {
                keys.put(found.getString("FKCOLUMN_NAME"), found.getString("PKTABLE_NAME"));
            }
        }
        return keys;
    }
}
