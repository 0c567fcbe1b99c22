package app.trellis.tools;

import app.trellis.tools.FhirParam.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What tools can read in FHIR, and by what it is searched: the one place that both the search and
 * the CapabilityStatement are made from.
 */
enum FhirType {
    PATIENT(
            "Patient",
            "By number; no name, no contact, no day of birth",
            Scope.CLIENTS_READ,
            "id",
            """
            select c.id, c.id as client_id, c.status, c.added_on
              from client c
             where c.practice_id = :practice
            """,
            List.of(
                    FhirParam.id(),
                    new FhirParam(
                            "identifier",
                            Kind.TOKEN,
                            "cast(x.id as varchar)",
                            value -> List.of(without("client", value)),
                            "urn:trellis:client| and the id, or the id"),
                    FhirParam.token(
                            "active",
                            "case when x.status = 'ENDED' then 'false' else 'true' end",
                            "true or false"))),
    QUESTIONNAIRE(
            "Questionnaire",
            "What is offered today: questionnaires and exercises, shipped and the practice's own; an"
                    + " earlier version by url and version",
            Scope.FHIR_READ,
            "id",
            "",
            List.of(
                    FhirParam.plain("_id", Kind.ID, "", "Up to 100 ids, with commas between"),
                    FhirParam.plain("url", Kind.URI, "", "As in the resource, without a version"),
                    FhirParam.plain("version", Kind.TOKEN, "", "Together with url"),
                    FhirParam.plain("status", Kind.TOKEN, "", "Always active"))),
    QUESTIONNAIRE_RESPONSE(
            "QuestionnaireResponse",
            "That something was sent; never what was answered",
            Scope.RESPONSES_READ,
            "x.sent_at",
            """
            select r.id, r.client_id, r.assignment_id, r.kind, r.content_key, r.content_version,
                   r.state, r.sent_at, r.read_at, r.talk_on, r.discussed_at,
                   greatest(r.sent_at, coalesce(r.read_at, r.sent_at),
                            coalesce(r.discussed_at, r.sent_at)) as at
              from response r
             where r.practice_id = :practice and r.state in ('SENT', 'READ', 'DISCUSSED')
               and r.sharing <> 'PRIVATE' and r.kind in ('EXERCISE', 'CHECK_IN', 'MEASURE')
            """,
            List.of(
                    FhirParam.id(),
                    FhirParam.client("patient"),
                    FhirParam.client("subject"),
                    FhirParam.token("status", "cast('completed' as varchar)", "Always completed"),
                    FhirParam.moment("authored", "x.sent_at", "When it was sent"),
                    FhirParam.plain(
                            "questionnaire",
                            Kind.CANONICAL,
                            "'urn:trellis:' || case when x.kind = 'EXERCISE' then 'exercise:' else"
                                    + " 'instrument:' end || x.content_key",
                            "The url of a questionnaire, with or without | and a version"),
                    FhirParam.moment(
                            "_lastUpdated", "x.at", "When it was sent, read or talked about"))),
    OBSERVATION(
            "Observation",
            "What check-ins and questionnaires came to, where their numbers are shared",
            Scope.SCORES_READ,
            "x.at",
            """
            select s.id, s.client_id, s.response_id, s.instrument_key, s.instrument_version,
                   s.taken_at as at, s.taken_on, s.total, s.answered, s.prorated
              from score s
              join response r on r.practice_id = s.practice_id and r.id = s.response_id
               and r.state in ('SENT', 'READ', 'DISCUSSED')
               and r.sharing in ('NUMBERS_ONLY', 'SHARED')
             where s.practice_id = :practice
            """,
            List.of(
                    FhirParam.id(),
                    FhirParam.client("patient"),
                    FhirParam.client("subject"),
                    new FhirParam(
                            "code",
                            Kind.TOKEN,
                            "x.instrument_key",
                            FhirType::instruments,
                            "http://loinc.org| and the code of a total, urn:trellis:instrument| and"
                                    + " a key, or one of both alone"),
                    FhirParam.token("category", "cast('survey' as varchar)", "Always survey"),
                    FhirParam.token("status", "cast('final' as varchar)", "Always final"),
                    FhirParam.moment("date", "x.at", "When it was sent"),
                    FhirParam.moment("_lastUpdated", "x.at", "When it was sent"))),
    CARE_PLAN(
            "CarePlan",
            "One for each patient, with what is asked for",
            Scope.ASSIGNMENTS_READ,
            "id",
            """
            select c.id, c.id as client_id, c.status, c.added_on, c.ended_on
              from client c
             where c.practice_id = :practice
            """,
            List.of(
                    FhirParam.id(),
                    FhirParam.client("patient"),
                    FhirParam.client("subject"),
                    FhirParam.token(
                            "status",
                            "case when x.ended_on is null then 'active' else 'completed' end",
                            "active or completed"))),
    TASK(
            "Task",
            "What a patient is asked to do",
            Scope.ASSIGNMENTS_READ,
            "x.at",
            """
            select a.id, a.client_id, a.kind, a.content_key, a.content_version, a.rhythm,
                   a.every_days, a.starts_on, a.ends_on, a.due_days, a.status, a.assigned_at as at
              from assignment a
             where a.practice_id = :practice
            """,
            List.of(
                    FhirParam.id(),
                    FhirParam.client("patient"),
                    FhirParam.client("subject"),
                    new FhirParam(
                            "code",
                            Kind.TOKEN,
                            "x.kind || ' ' || x.content_key",
                            FhirType::contents,
                            "urn:trellis:exercise|, urn:trellis:measure| or urn:trellis:check_in|"
                                    + " and a key, or the key alone"),
                    FhirParam.token(
                            "status",
                            "case x.status when 'WAITING' then 'requested' when 'ACTIVE' then"
                                    + " 'in-progress' when 'PAUSED' then 'on-hold' else 'completed'"
                                    + " end",
                            "requested, in-progress, on-hold or completed"),
                    FhirParam.moment("authored-on", "x.at", "When it was asked for"))),
    GOAL(
            "Goal",
            "Goals that are shared, without their words",
            Scope.CARE_READ,
            "x.added_on",
            """
            select g.id, g.client_id, g.added_on, g.ended_on
              from goal g
             where g.practice_id = :practice and g.shared
            """,
            List.of(
                    FhirParam.id(),
                    FhirParam.client("patient"),
                    FhirParam.client("subject"),
                    FhirParam.token(
                            "lifecycle-status",
                            "case when x.ended_on is null then 'active' else 'completed' end",
                            "active or completed"),
                    FhirParam.day(
                            "start-date", "x.added_on", "The day it was set, without an hour"))),
    ENCOUNTER(
            "Encounter",
            "Sessions and contacts, without who was there",
            Scope.CARE_READ,
            "x.starts_at",
            """
            select s.id, s.client_id, s.starts_at, s.kind, s.attendance
              from client_session s
             where s.practice_id = :practice
            """,
            List.of(
                    FhirParam.id(),
                    FhirParam.client("patient"),
                    FhirParam.client("subject"),
                    FhirParam.token(
                            "status",
                            "case x.attendance when 'PLANNED' then 'planned' when 'ATTENDED' then"
                                    + " 'finished' when 'CONTACT' then 'finished' else 'cancelled'"
                                    + " end",
                            "planned, finished or cancelled"),
                    FhirParam.moment("date", "x.starts_at", "When it begins"))),
    DOCUMENT_REFERENCE(
            "DocumentReference",
            "That a note was signed; never its text",
            Scope.CARE_READ,
            "x.at",
            """
            select n.id, n.client_id, n.session_id, v.created_at as at
              from session_note n
              join note_version v on v.practice_id = n.practice_id and v.note_id = n.id
               and v.number = (select max(w.number) from note_version w
                                where w.practice_id = n.practice_id and w.note_id = n.id)
             where n.practice_id = :practice
               and not exists (select 1 from note_withdrawal w
                                where w.practice_id = n.practice_id and w.note_id = n.id)
               and not exists (select 1 from note_return b
                                where b.practice_id = n.practice_id and b.note_id = n.id
                                  and b.version_number = v.number)
            """,
            List.of(
                    FhirParam.id(),
                    FhirParam.client("patient"),
                    FhirParam.client("subject"),
                    FhirParam.token("status", "cast('current' as varchar)", "Always current"),
                    FhirParam.moment("date", "x.at", "When it was signed"),
                    FhirParam.moment("_lastUpdated", "x.at", "When it was signed")));

    private static final String INSTRUMENT = Fhir.SYSTEM + "instrument|";
    private static final String LOINC = Fhir.LOINC + "|";
    private static final List<String> KINDS = List.of("EXERCISE", "CHECK_IN", "MEASURE", "CARD");

    private final String type;
    private final String says;
    private final Scope scope;
    private final String order;
    private final String select;
    private final List<FhirParam> params;

    FhirType(
            String type,
            String says,
            Scope scope,
            String order,
            String select,
            List<FhirParam> params) {
        this.type = type;
        this.says = says;
        this.scope = scope;
        this.order = order;
        this.select = select;
        this.params = params;
    }

    /** As FHIR calls it. */
    String type() {
        return type;
    }

    /** In one sentence, for whoever writes a tool. */
    String says() {
        return says;
    }

    /** What a token needs besides {@link Scope#FHIR_READ}. */
    Scope scope() {
        return scope;
    }

    /** All of the practice, before it is asked which clients are open to the tool. */
    String select() {
        return select;
    }

    List<FhirParam> params() {
        return params;
    }

    /** What a list can be ordered by, with a minus before it for the newest first. */
    List<FhirParam> orders() {
        return params.stream().filter(one -> one.kind().isDate()).toList();
    }

    /** The order of a list for which none is asked: the oldest first, or by id. */
    FhirParam usualOrder() {
        Predicate<FhirParam> usual = one -> one.column().equals(order);
        return orders().stream().filter(usual).findFirst().orElseGet(() -> params.getFirst());
    }

    Optional<FhirParam> param(String name) {
        return params.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    static Optional<FhirType> of(String type) {
        return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
    }

    /** The keys of questionnaires that a code stands for; none where it stands for nothing. */
    private static List<String> instruments(String value) {
        if (value.startsWith(LOINC)) {
            return Fhir.withTotal(value.substring(LOINC.length()));
        }
        if (value.startsWith(INSTRUMENT)) {
            return List.of(value.substring(INSTRUMENT.length()));
        }
        return Stream.concat(Stream.of(value), Fhir.withTotal(value).stream()).toList();
    }

    private static List<String> contents(String value) {
        for (String kind : KINDS) {
            String system = Fhir.SYSTEM + kind.toLowerCase(Locale.ROOT) + "|";
            if (value.startsWith(system)) {
                return List.of(kind + " " + value.substring(system.length()));
            }
        }
        return KINDS.stream().map(kind -> kind + " " + value).toList();
    }

    private static String without(String system, String value) {
        String begins = Fhir.SYSTEM + system + "|";
        return value.startsWith(begins) ? value.substring(begins.length()) : value;
    }
}
