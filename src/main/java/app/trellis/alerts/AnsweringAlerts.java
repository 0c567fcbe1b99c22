package app.trellis.alerts;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.Brought;
import app.trellis.care.ClientNames;
import app.trellis.care.OnTeam;
import app.trellis.care.SafeContactOnDuty;
import app.trellis.care.ToSupervision;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.LinesToday;
import app.trellis.organization.MemberNames;
import app.trellis.responses.SafetyAnswers;
import app.trellis.responses.SafetyRule;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of alerts, for whomever an alert has reached, and what a named person does about one.
 *
 * <p>The care team sees whom it is about. A supervisor sees whose client it is, and nothing of the
 * answer. The clinician on duty, and the practice's fallback, read the answer and how to reach the
 * client, because nobody else may be left to do so.
 */
@Service
public class AnsweringAlerts {

    private static final int MOST = 200;

    /** Every open alert that reached a person, with the ground on which it did. */
    private static final String REACHED =
            """
            select * from (
              select a.id, a.client_id, a.response_id, a.rule, a.answered_at, a.raised_at, a.stage,
                     a.due_at,
                     (select min(cast(t.member_id as varchar)) from care_team t
                       where t.practice_id = a.practice_id and t.client_id = a.client_id
                         and t.part = 'LEAD' and t.from_day <= :today
                         and (t.until_day is null or t.until_day >= :today)) as lead,
                     exists (select 1 from care_team t
                              join membership m
                                on m.practice_id = t.practice_id and m.id = t.member_id
                             where t.practice_id = a.practice_id and t.client_id = a.client_id
                               and t.member_id = :me and m.is_practitioner
                               and %s) as on_team,
                     exists (select 1 from alert_cover v
                             where v.practice_id = a.practice_id
                               and ((v.duty_id = :me and a.stage in ('DUTY', 'FALLBACK'))
                                 or (v.fallback_id = :me and a.stage = 'FALLBACK'))) as covers,
                     exists (select 1 from care_team t
                              join %s
                                on l.practice_id = t.practice_id
                               and l.practitioner_id = t.member_id and l.supervisor_id = :me
                             where t.practice_id = a.practice_id and t.client_id = a.client_id
                               and t.part = 'LEAD' and a.stage <> 'TEAM' and t.from_day <= :today
                               and (t.until_day is null or t.until_day >= :today)) as supervises
                from alert a
               where a.practice_id = :practice and a.acknowledged_at is null
            ) reached
             where on_team or covers or supervises
             order by due_at, id
             limit :most
            """
                    .formatted(OnTeam.NOW, LinesToday.L);

    private final PracticeSql sql;
    private final AlertRepository alerts;
    private final AlertSteps steps;
    private final SafetyAnswers answers;
    private final SafeContactOnDuty contacts;
    private final ClientNames clients;
    private final MemberNames members;
    private final ToSupervision supervision;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    AnsweringAlerts(
            PracticeSql sql,
            AlertRepository alerts,
            AlertSteps steps,
            SafetyAnswers answers,
            SafeContactOnDuty contacts,
            ClientNames clients,
            MemberNames members,
            ToSupervision supervision,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.alerts = alerts;
        this.steps = steps;
        this.answers = answers;
        this.contacts = contacts;
        this.clients = clients;
        this.members = members;
        this.supervision = supervision;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits for the person, the most pressing first; at most 200, in three statements. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public List<AlertSummary> waiting() {
        List<Reached> reached = reached();
        Map<ClientId, String> names =
                clients.of(
                        reached.stream().filter(Reached::knowsWhom).map(Reached::client).toList());
        Map<MemberId, String> leads =
                members.of(reached.stream().map(Reached::lead).filter(Objects::nonNull).toList());
        return reached.stream().map(one -> one.summary(names, leads)).toList();
    }

    /**
     * Opens what raised an alert and how to reach the client, for whoever may; opening says nothing
     * about acknowledging.
     *
     * @throws NotFound when it has not reached the person, or is acknowledged
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public AlertDetails open(AlertId id, Locale locale) {
        Reached reached = find(id);
        if (!reached.knowsWhom()) {
            throw new NotFound();
        }
        Alert alert = alerts.findById(id).orElseThrow(NotFound::new);
        steps.save(
                new AlertStep(alert, StepKind.OPENED, current.get().memberId(), clock.instant()));
        audit.record(Action.ALERT_OPENED, reached.client(), id.value());
        List<AlertStep> all = steps.findByAlertOrderByHappenedAt(id, Limit.of(MOST));
        Map<MemberId, String> names =
                members.of(
                        Stream.concat(
                                        all.stream().map(AlertStep::member),
                                        Stream.of(reached.lead()))
                                .filter(Objects::nonNull)
                                .toList());
        return new AlertDetails(
                reached.summary(clients.of(List.of(reached.client())), names),
                answers.read(reached.client(), reached.response(), locale),
                contacts.of(reached.client()).orElse(null),
                all.stream().map(step -> step(step, names)).toList());
    }

    /**
     * Acknowledges: a named person says what they did. It lifts no hold.
     *
     * @param note what was done; sealed, never empty
     * @throws NotFound when it has not reached the person, or is acknowledged
     * @throws Refused when the note is empty
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void acknowledge(AlertId id, String note) {
        Reached reached = find(id);
        answers.acknowledge(reached.client(), reached.response(), current.get().memberId(), note);
    }

    /**
     * Brings a safety answer to supervision, which learns that it is one and of which day. Only who
     * treats the client brings it.
     *
     * @param question may be blank
     * @throws NotFound when it has not reached the person as one of the care team, or is
     *     acknowledged
     * @throws Refused when the question is too long
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public Brought bring(AlertId id, String question) {
        Reached reached = find(id);
        if (!reached.onTeam()) {
            throw new NotFound();
        }
        return supervision.bring(
                reached.client(),
                current.get().memberId(),
                new Brought.Matter(
                        Brought.About.SAFETY_ANSWER,
                        id.value(),
                        LocalDate.ofInstant(reached.answeredAt(), ZoneOffset.UTC)),
                question);
    }

    private Reached find(AlertId id) {
        return reached().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Reached> reached() {
        return sql.sql(REACHED)
                .param("me", current.get().memberId().value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query((row, number) -> Reached.of(row))
                .list();
    }

    private static AlertDetails.Step step(AlertStep step, Map<MemberId, String> names) {
        MemberId member = step.member();
        return new AlertDetails.Step(
                step.kind(),
                step.stage(),
                member == null ? null : names.get(member),
                step.happenedAt());
    }

    /** An open alert and the ground on which it reached the person. */
    private record Reached(
            AlertId id,
            ClientId client,
            UUID response,
            SafetyRule rule,
            Instant answeredAt,
            Instant raisedAt,
            Stage stage,
            Instant dueAt,
            @Nullable MemberId lead,
            boolean onTeam,
            boolean covers) {

        static Reached of(ResultSet row) throws SQLException {
            String lead = row.getString("lead");
            return new Reached(
                    new AlertId(row.getObject("id", UUID.class)),
                    new ClientId(row.getObject("client_id", UUID.class)),
                    row.getObject("response_id", UUID.class),
                    SafetyRule.valueOf(row.getString("rule")),
                    row.getTimestamp("answered_at").toInstant(),
                    row.getTimestamp("raised_at").toInstant(),
                    Stage.valueOf(row.getString("stage")),
                    row.getTimestamp("due_at").toInstant(),
                    lead == null ? null : new MemberId(UUID.fromString(lead)),
                    row.getBoolean("on_team"),
                    row.getBoolean("covers"));
        }

        boolean knowsWhom() {
            return onTeam || covers;
        }

        AlertSummary summary(Map<ClientId, String> names, Map<MemberId, String> leads) {
            return new AlertSummary(
                    id,
                    onTeam ? client : null,
                    knowsWhom() ? names.get(client) : null,
                    lead == null ? null : leads.get(lead),
                    knowsWhom() ? rule : null,
                    answeredAt,
                    raisedAt,
                    stage,
                    dueAt,
                    knowsWhom());
        }
    }
}
