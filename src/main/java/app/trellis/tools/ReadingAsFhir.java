package app.trellis.tools;

import app.trellis.care.Attendance;
import app.trellis.care.SessionKind;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.measures.Measure;
import app.trellis.measures.MeasureTitles;
import app.trellis.measures.Measures;
import app.trellis.shared.AllowedToTool;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.tools.FhirParam.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a tool may read in FHIR, while the practice lets it: the same clients, by the same yes, as
 * in the API, and as little of each. One statement for the switch, one for the search, two for
 * plans of care, and what the audit costs, however large a practice is (docs/decisions/0081).
 */
@Service
public class ReadingAsFhir {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final PracticeSql sql;
    private final OpenToTool open;
    private final NotingLooks looks;
    private final Tokens tokens;
    private final Measures measures;
    private final MeasureTitles titles;
    private final Content content;

    ReadingAsFhir(
            PracticeSql sql,
            OpenToTool open,
            NotingLooks looks,
            Tokens tokens,
            Measures measures,
            MeasureTitles titles,
            Content content) {
        this.sql = sql;
        this.open = open;
        this.looks = looks;
        this.tokens = tokens;
        this.measures = measures;
        this.titles = titles;
        this.content = content;
    }

    /**
     * Whether anything is answered in FHIR.
     *
     * @throws NotFound where the practice did not switch it on
     */
    @AllowedToTool("'SCOPE_fhir:read'")
    @Transactional(readOnly = true)
    public void demand() {
        if (!tokens.isFhirOn()) {
            throw new NotFound();
        }
    }

    @AllowedToTool("'SCOPE_fhir:read', 'SCOPE_clients:read'")
    @Transactional
    public ToolPage<ObjectNode> patients(FhirQuery query) {
        return search(
                FhirType.PATIENT,
                query,
                (row, number) ->
                        new Seen.Client(
                                id(row, "id"),
                                row.getString("status"),
                                row.getObject("added_on", LocalDate.class)),
                one ->
                        Fhir.patient(
                                one.id(),
                                !one.status().equals("ENDED"),
                                new ClientId(one.id()).shortNumber(),
                                false));
    }

    /** What is offered today, by id; in memory, because it is some dozens. */
    @AllowedToTool("'SCOPE_fhir:read'")
    @Transactional(readOnly = true)
    public ToolPage<ObjectNode> questionnaires(FhirQuery query) {
        demand();
        Cursor after = query.after();
        List<ObjectNode> found =
                forms(query).entrySet().stream()
                        .filter(one ->
                                query.filters().stream()
                                        .allMatch(wanted -> matches(wanted, one.getKey())))
                        .map(one -> Map.entry(FhirForms.id(one.getKey()), one.getValue()))
                        .sorted(Map.Entry.comparingByKey())
                        .filter(one -> after == null || one.getKey().compareTo(after.id()) > 0)
                        .limit(query.count() + 1L)
                        .map(one -> one.getValue().get())
                        .toList();
        return ToolPage.of(
                found,
                query.count(),
                one -> new Cursor(Instant.EPOCH, UUID.fromString(one.path("id").asString())));
    }

    @AllowedToTool("'SCOPE_fhir:read', 'SCOPE_responses:read'")
    @Transactional
    public ToolPage<ObjectNode> responses(FhirQuery query) {
        return search(
                FhirType.QUESTIONNAIRE_RESPONSE,
                query,
                ReadingForTools::response,
                one -> changed(Fhir.response(one, Fhir.AT_THE_DOOR), one.changedAt()));
    }

    @AllowedToTool("'SCOPE_fhir:read', 'SCOPE_scores:read'")
    @Transactional
    public ToolPage<ObjectNode> observations(FhirQuery query) {
        return search(
                FhirType.OBSERVATION,
                query,
                ReadingForTools::score,
                one ->
                        changed(
                                Fhir.observation(one.id(), one, null, Fhir.AT_THE_DOOR, true),
                                one.takenAt()));
    }

    /** Two statements: the days of care, and what each is asked to do. */
    @AllowedToTool("'SCOPE_fhir:read', 'SCOPE_assignments:read'")
    @Transactional
    public ToolPage<ObjectNode> carePlans(FhirQuery query) {
        demand();
        List<Found<Seen.Care>> found =
                found(
                        FhirType.CARE_PLAN,
                        query,
                        (row, number) ->
                                new Seen.Care(
                                        id(row, "id"),
                                        row.getString("status"),
                                        row.getObject("added_on", LocalDate.class),
                                        row.getObject("ended_on", LocalDate.class),
                                        List.of()));
        Map<UUID, List<UUID>> asked =
                asked(found.stream().map(one -> one.seen().client()).toList());
        return told(
                found,
                query,
                one -> {
                    ObjectNode plan = Fhir.carePlan(one.client(), one, Fhir.AT_THE_DOOR);
                    Fhir.activities(
                            plan, asked.getOrDefault(one.client(), List.of()), Fhir.AT_THE_DOOR);
                    return plan;
                });
    }

    @AllowedToTool("'SCOPE_fhir:read', 'SCOPE_assignments:read'")
    @Transactional
    public ToolPage<ObjectNode> tasks(FhirQuery query) {
        return search(
                FhirType.TASK,
                query,
                ReadingForTools::assignment,
                one -> Fhir.task(one, null, Fhir.AT_THE_DOOR));
    }

    @AllowedToTool("'SCOPE_fhir:read', 'SCOPE_care:read'")
    @Transactional
    public ToolPage<ObjectNode> goals(FhirQuery query) {
        return search(
                FhirType.GOAL,
                query,
                (row, number) ->
                        new Seen.Goal(
                                id(row, "id"),
                                id(row, "client_id"),
                                row.getObject("added_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class)),
                one -> Fhir.goal(one, WritingFhir.OWN_GOAL, Fhir.AT_THE_DOOR));
    }

    @AllowedToTool("'SCOPE_fhir:read', 'SCOPE_care:read'")
    @Transactional
    public ToolPage<ObjectNode> encounters(FhirQuery query) {
        return search(
                FhirType.ENCOUNTER,
                query,
                (row, number) ->
                        new Seen.Session(
                                id(row, "id"),
                                id(row, "client_id"),
                                row.getTimestamp("starts_at").toInstant(),
                                SessionKind.valueOf(row.getString("kind")),
                                Attendance.valueOf(row.getString("attendance"))),
                one -> Fhir.encounter(one, Fhir.AT_THE_DOOR));
    }

    @AllowedToTool("'SCOPE_fhir:read', 'SCOPE_care:read'")
    @Transactional
    public ToolPage<ObjectNode> documents(FhirQuery query) {
        return search(
                FhirType.DOCUMENT_REFERENCE,
                query,
                (row, number) ->
                        new Seen.Note(
                                id(row, "id"),
                                id(row, "client_id"),
                                id(row, "session_id"),
                                row.getTimestamp("at").toInstant()),
                one -> changed(Fhir.document(one, Fhir.AT_THE_DOOR), one.signedAt()));
    }

    /** A line of a list and its place in the order that was asked for. */
    private record Found<T>(T seen, Cursor place) {}

    private <T extends Seen.OfClient> ToolPage<ObjectNode> search(
            FhirType type, FhirQuery query, RowMapper<T> row, Function<T, ObjectNode> resource) {
        demand();
        return told(found(type, query, row), query, resource);
    }

    /** What is on the page is noted in the audit, and what is not is not. */
    private <T extends Seen.OfClient> ToolPage<ObjectNode> told(
            List<Found<T>> found, FhirQuery query, Function<T, ObjectNode> resource) {
        ToolPage<Found<T>> page = ToolPage.of(found, query.count(), Found::place);
        looks.note(
                ToolAtTheDoor.current().toolId(), page.data().stream().map(Found::seen).toList());
        return new ToolPage<>(
                page.data().stream().map(one -> resource.apply(one.seen())).toList(), page.next());
    }

    private <T extends Seen.OfClient> List<Found<T>> found(
            FhirType type, FhirQuery query, RowMapper<T> row) {
        Map<String, Object> values = new HashMap<>();
        String order = query.order().column();
        boolean byId = query.order().kind() == Kind.ID;
        StringBuilder where =
                new StringBuilder("select x.*, %s as placed from (".formatted(order))
                        .append(type.select())
                        .append(") x where")
                        .append(OpenToTool.clients("x.client_id"));
        query.filters().forEach(one -> where.append(" and ").append(anyOf(one, values)));
        query.days().forEach(one -> where.append(" and ").append(during(one, values)));
        Cursor after = query.after();
        if (after != null) {
            String beyond = query.newestFirst() ? "<" : ">";
            values.put("afterId", after.id());
            if (byId) {
                where.append(" and x.id %s :afterId".formatted(beyond));
            } else {
                values.put("after", bound(query.order(), after.at()));
                where.append(
                        " and (%1$s %2$s :after or (%1$s = :after and x.id %2$s :afterId))"
                                .formatted(order, beyond));
            }
        }
        String way = query.newestFirst() ? " desc" : "";
        where.append(" order by %s%s, x.id%s limit :most".formatted(order, way, way));
        JdbcClient.StatementSpec statement =
                open.bind(sql.sql(where.toString()), ToolAtTheDoor.current().toolId())
                        .param("most", query.count() + 1);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        return statement
                .query((line, number) -> {
                    Instant placed =
                            switch (query.order().kind()) {
                                case ID -> Instant.EPOCH;
                                case DAY ->
                                        line.getObject("placed", LocalDate.class)
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .toInstant();
                                default -> line.getTimestamp("placed").toInstant();
                            };
                    T seen = Objects.requireNonNull(row.mapRow(line, number));
                    return new Found<>(seen, new Cursor(placed, id(line, "id")));
                })
                .list();
    }

    private static String anyOf(FhirQuery.AnyOf wanted, Map<String, Object> values) {
        String column = wanted.param().column();
        String name = "v" + values.size();
        switch (wanted.param().kind()) {
            case ID, CLIENT -> {
                values.put(name, wanted.ids());
                return "%s in (:%s)".formatted(column, name);
            }
            case CANONICAL -> {
                values.put(name, wanted.values());
                return "(%1$s in (:%2$s) or %1$s || '|' || cast(x.content_version as varchar) in (:%2$s))"
                        .formatted(column, name);
            }
            default -> {
                List<String> meant = wanted.meant();
                if (meant.isEmpty()) {
                    return "1 = 0";
                }
                values.put(name, meant);
                return "%s in (:%s)".formatted(column, name);
            }
        }
    }

    /** As FHIR compares a moment with a span: by its first and its last instant. */
    private static String during(FhirQuery.During wanted, Map<String, Object> values) {
        String column = wanted.param().column();
        String from = ":v" + values.size();
        String until = ":w" + values.size();
        String condition =
                switch (wanted.prefix()) {
                    case "ne" -> "(%1$s < %2$s or %1$s >= %3$s)";
                    case "gt", "sa" -> "%1$s >= %3$s";
                    case "ge" -> "%1$s >= %2$s";
                    case "lt", "eb" -> "%1$s < %2$s";
                    case "le" -> "%1$s < %3$s";
                    default -> "(%1$s >= %2$s and %1$s < %3$s)";
                };
        if (condition.contains("%2")) {
            values.put(from.substring(1), bound(wanted.param(), wanted.from()));
        }
        if (condition.contains("%3")) {
            values.put(until.substring(1), bound(wanted.param(), wanted.until()));
        }
        return condition.formatted(column, from, until);
    }

    private static Object bound(FhirParam param, Instant at) {
        return param.kind() == Kind.DAY
                ? LocalDate.ofInstant(at, ZoneOffset.UTC)
                : Timestamp.from(at);
    }

    private Map<UUID, List<UUID>> asked(List<UUID> clients) {
        Map<UUID, List<UUID>> asked = new HashMap<>();
        if (!clients.isEmpty()) {
            sql.sql(
                            """
                            select client_id, id from assignment
                             where practice_id = :practice and client_id in (:clients)
                             order by assigned_at, id
                            """)
                    .param("clients", clients)
                    .query(row -> {
                        asked.computeIfAbsent(id(row, "client_id"), client -> new ArrayList<>())
                                .add(id(row, "id"));
                    });
        }
        return asked;
    }

    private static ObjectNode changed(ObjectNode resource, Instant at) {
        resource.putObject("meta").put("lastUpdated", at.toString());
        return resource;
    }

    private interface Form {

        ObjectNode get();
    }

    /** By canonical address with version; an earlier version only where it is named. */
    private Map<String, Form> forms(FhirQuery query) {
        Map<String, Form> forms = new LinkedHashMap<>();
        measures.usable().forEach(one -> put(forms, one));
        Stream.concat(content.exercises().stream(), content.ownExercises().stream())
                .forEach(one -> put(forms, one));
        Optional<String> url = named(query, "url");
        Optional<String> version = named(query, "version").filter(one -> one.matches("\\d{1,6}"));
        if (url.isPresent() && version.isPresent()) {
            earlier(url.get(), Integer.parseInt(version.get()), forms);
        }
        return forms;
    }

    private void earlier(String url, int version, Map<String, Form> forms) {
        BiFunction<String, String, Optional<String>> key =
                (kind, from) -> {
                    String begins = Fhir.SYSTEM + kind + ":";
                    return from.startsWith(begins)
                            ? Optional.of(from.substring(begins.length()))
                            : Optional.empty();
                };
        try {
            key.apply("instrument", url)
                    .ifPresent(one -> put(forms, measures.measure(one, version)));
            key.apply("exercise", url).ifPresent(one -> put(forms, content.exercise(one, version)));
        } catch (NotFound neverWas) {
            return;
        }
    }

    private void put(Map<String, Form> forms, Measure measure) {
        forms.put(
                Fhir.canonical("MEASURE", measure.key(), measure.version()),
                () -> FhirForms.of(measure, titles.of(measure, LANGUAGE), LANGUAGE));
    }

    private static void put(Map<String, Form> forms, Exercise exercise) {
        forms.put(
                Fhir.canonical("EXERCISE", exercise.key(), exercise.version()),
                () -> FhirForms.of(exercise));
    }

    private static Optional<String> named(FhirQuery query, String param) {
        return query.filters().stream()
                .filter(one -> one.param().name().equals(param) && one.values().size() == 1)
                .map(one -> one.values().getFirst())
                .findFirst();
    }

    private static boolean matches(FhirQuery.AnyOf wanted, String canonical) {
        int bar = canonical.lastIndexOf('|');
        return switch (wanted.param().name()) {
            case "_id" -> wanted.ids().contains(FhirForms.id(canonical));
            case "url" -> wanted.values().contains(canonical.substring(0, bar));
            case "version" -> wanted.values().contains(canonical.substring(bar + 1));
            default -> wanted.values().contains("active");
        };
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
