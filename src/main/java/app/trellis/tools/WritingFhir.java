package app.trellis.tools;

import app.trellis.assignments.AssignmentSummary;
import app.trellis.assignments.ReadingPlans;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.audit.Openings;
import app.trellis.care.ClientDetails;
import app.trellis.care.GoalDetails;
import app.trellis.care.KeepingGoals;
import app.trellis.care.ManagingClients;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionSummary;
import app.trellis.measures.CheckIns;
import app.trellis.measures.FormPoint;
import app.trellis.measures.Measure;
import app.trellis.measures.MeasureTitles;
import app.trellis.measures.Measures;
import app.trellis.measures.Scores;
import app.trellis.notes.NoteSummary;
import app.trellis.notes.ReadingNotes;
import app.trellis.responses.AnsweredQuestion;
import app.trellis.responses.AnsweredQuestion.Part;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.ResponseSummary;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One client's record as a bundle of FHIR R4, for somebody on the care team to hand on. It holds
 * what they may read in Trellis and never more: nothing that is private, no text of a note, no safe
 * contact, no private talk, no hold.
 */
@Service
public class WritingFhir {

    private static final Duration LOOKS = Duration.ofDays(366);
    private static final int MOST_LOOKS = 500;
    static final String OWN_GOAL = "A goal of the client's own";
    private static final String CHECK_IN = "Trust recovery check-in";

    private final ManagingClients clients;
    private final ReadingPlans plans;
    private final ReadingResponses responses;
    private final Scores scores;
    private final Measures measures;
    private final MeasureTitles titles;
    private final KeepingGoals goals;
    private final RecordingSessions sessions;
    private final ReadingNotes notes;
    private final Openings openings;
    private final Audit audit;
    private final Clock clock;

    WritingFhir(
            ManagingClients clients,
            ReadingPlans plans,
            ReadingResponses responses,
            Scores scores,
            Measures measures,
            MeasureTitles titles,
            KeepingGoals goals,
            RecordingSessions sessions,
            ReadingNotes notes,
            Openings openings,
            Audit audit,
            Clock clock) {
        this.clients = clients;
        this.plans = plans;
        this.responses = responses;
        this.scores = scores;
        this.measures = measures;
        this.titles = titles;
        this.goals = goals;
        this.sessions = sessions;
        this.notes = notes;
        this.openings = openings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The whole bundle, in UTF-8; audited before anything is read. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public byte[] bundle(ClientId client, FhirChoice choice, Locale locale) {
        audit.record(Action.RECORD_OPENED_AS_FHIR, client, null);
        return new Made(client, choice, locale)
                .bundle()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One bundle while it is made. */
    private final class Made {

        private final ClientId client;
        private final FhirChoice choice;
        private final Locale locale;
        private final Instant now = clock.instant();
        private final Map<UUID, ObjectNode> resources = new LinkedHashMap<>();
        private final Set<UUID> members = new LinkedHashSet<>();
        private final Map<UUID, @Nullable String> known = new LinkedHashMap<>();

        Made(ClientId client, FhirChoice choice, Locale locale) {
            this.client = client;
            this.choice = choice;
            this.locale = locale;
        }

        ObjectNode bundle() {
            ClientDetails details = clients.details(client);
            patient(details);
            details.team()
                    .forEach(one -> {
                        members.add(one.id().value());
                        known.put(one.id().value(), choice.names() ? one.name() : null);
                    });
            List<UUID> tasks = tasks();
            scored(responses());
            List<UUID> aims = goals();
            carePlan(details, tasks, aims);
            encounters();
            notes();
            looks();
            provenance();
            members.forEach(member -> add(Fhir.practitioner(member, known.get(member))));
            ObjectNode bundle = Fhir.bundle("collection", now);
            bundle.put("id", Fhir.derived("bundle", client + " " + now).toString());
            ArrayNode entries = bundle.putArray("entry");
            resources.forEach((id, resource) ->
                    entries.addObject().put("fullUrl", "urn:uuid:" + id).set("resource", resource));
            return bundle;
        }

        private void add(ObjectNode resource) {
            resources.put(UUID.fromString(resource.path("id").asString()), resource);
        }

        private ObjectNode self() {
            return Fhir.reference("urn:uuid:" + client);
        }

        private ObjectNode member(UUID member) {
            members.add(member);
            return Fhir.reference("urn:uuid:" + member);
        }

        private void patient(ClientDetails details) {
            String pseudonym = details.pseudonym();
            String called = pseudonym == null ? client.shortNumber() : pseudonym;
            add(
                    Fhir.patient(
                            client.value(),
                            details.endedOn() == null,
                            choice.names() ? details.name() : called,
                            choice.names()));
        }

        private List<UUID> tasks() {
            List<UUID> made = new ArrayList<>();
            for (AssignmentSummary one : plans.of(client, locale)) {
                add(
                        Fhir.task(
                                new Seen.Assignment(
                                        one.id().value(),
                                        client.value(),
                                        one.kind().name(),
                                        one.contentKey(),
                                        one.contentVersion(),
                                        one.rhythm().name(),
                                        one.everyDays(),
                                        one.startsOn(),
                                        one.endsOn(),
                                        one.dueDays(),
                                        one.status().name(),
                                        one.assignedAt()),
                                one.title(),
                                Fhir.IN_BUNDLE));
                made.add(one.id().value());
            }
            return made;
        }

        /**
         * Those that may be seen, by their id; a private one only where something on it was told on
         * purpose, and then that alone is in no file.
         */
        private Map<UUID, ResponseSummary> responses() {
            Map<UUID, ResponseSummary> seen =
                    responses.of(client, locale).stream()
                            .filter(one -> one.sharing() != Sharing.PRIVATE && !one.closedAgain())
                            .collect(
                                    Collectors.toMap(
                                            one -> one.id().value(),
                                            Function.identity(),
                                            (one, other) -> one,
                                            LinkedHashMap::new));
            Map<UUID, FormPoint> scored =
                    scores.everything(client).stream()
                            .collect(
                                    Collectors.toMap(
                                            FormPoint::responseId,
                                            Function.identity(),
                                            (one, other) -> one));
            seen.forEach((id, summary) -> add(response(id, summary, scored.get(id))));
            return seen;
        }

        private ObjectNode response(UUID id, ResponseSummary summary, @Nullable FormPoint scored) {
            int version = scored == null ? 1 : scored.version();
            ObjectNode resource =
                    Fhir.response(
                            new Seen.Response(
                                    id,
                                    client.value(),
                                    null,
                                    summary.kind().name(),
                                    summary.contentKey(),
                                    version,
                                    summary.state().name(),
                                    summary.sentAt(),
                                    null,
                                    null,
                                    null,
                                    summary.sentAt()),
                            Fhir.IN_BUNDLE);
            if (scored == null) {
                // Which version of an exercise was answered is not among what is told of it.
                resource.remove("questionnaire");
            } else {
                Measure measure = measureOf(scored);
                if (measure != null) {
                    add(FhirForms.of(measure, titles.of(measure, locale), locale));
                }
                items(resource, scored, measure);
            }
            if (scored == null && choice.words() && summary.sharing().letsWordsThrough()) {
                words(resource, responses.open(client, summary.id(), locale).questions());
            }
            return resource;
        }

        private @Nullable Measure measureOf(FormPoint scored) {
            return scored.key().equals(CheckIns.KEY)
                    ? null
                    : measures.measure(scored.key(), scored.version());
        }

        /** Numbers as they were marked; a choice by the label that was read. */
        private void items(ObjectNode resource, FormPoint scored, @Nullable Measure measure) {
            Map<Integer, Integer> marks = new TreeMap<>();
            scored.score()
                    .items()
                    .forEach((item, mark) -> {
                        if (item.matches("q\\d+")) {
                            marks.put(Integer.parseInt(item.substring(1)), mark);
                        }
                    });
            if (marks.isEmpty()) {
                return;
            }
            ArrayNode items = resource.putArray("item");
            marks.forEach((number, mark) -> {
                ObjectNode answer =
                        items.addObject()
                                .put("linkId", "q" + number)
                                .putArray("answer")
                                .addObject();
                if (measure == null) {
                    answer.put("valueInteger", mark.intValue());
                } else {
                    answer.set("valueCoding", FhirForms.option(measure, mark, locale));
                }
            });
        }

        private void words(ObjectNode resource, List<AnsweredQuestion> questions) {
            ArrayNode items = resource.putArray("item");
            int number = 0;
            for (AnsweredQuestion question : questions) {
                number++;
                List<String> said =
                        question.lines().stream()
                                .map(WritingFhir::line)
                                .filter(line -> !line.isBlank())
                                .toList();
                if (!said.isEmpty()) {
                    ObjectNode item = items.addObject().put("linkId", Integer.toString(number));
                    item.put("text", question.question());
                    ArrayNode answers = item.putArray("answer");
                    said.forEach(line -> answers.addObject().put("valueString", line));
                }
            }
            if (items.isEmpty()) {
                resource.remove("item");
            }
        }

        private void scored(Map<UUID, ResponseSummary> seen) {
            for (FormPoint point : scores.everything(client)) {
                UUID response = point.responseId();
                if (response != null && seen.containsKey(response)) {
                    UUID id = Fhir.derived("observation", response);
                    add(
                            Fhir.observation(
                                    id,
                                    new Seen.Score(
                                            id,
                                            client.value(),
                                            response,
                                            point.key(),
                                            point.version(),
                                            point.takenAt(),
                                            point.takenOn(),
                                            point.score().total(),
                                            point.score().answered(),
                                            point.score().prorated()),
                                    point.key().equals(CheckIns.KEY)
                                            ? CHECK_IN
                                            : titles.of(point.key(), point.version(), locale),
                                    Fhir.IN_BUNDLE,
                                    true));
                }
            }
        }

        private List<UUID> goals() {
            List<UUID> made = new ArrayList<>();
            for (GoalDetails goal : goals.of(client)) {
                if (goal.shared()) {
                    ObjectNode resource =
                            Fhir.goal(
                                    new Seen.Goal(
                                            goal.id(),
                                            client.value(),
                                            goal.addedOn(),
                                            goal.endedOn()),
                                    choice.words() ? goal.words() : OWN_GOAL,
                                    Fhir.IN_BUNDLE);
                    add(resource);
                    made.add(goal.id());
                }
            }
            return made;
        }

        private void carePlan(ClientDetails details, List<UUID> tasks, List<UUID> aims) {
            ObjectNode plan =
                    Fhir.carePlan(
                            Fhir.derived("care-plan", client),
                            new Seen.Care(
                                    client.value(),
                                    "",
                                    details.addedOn(),
                                    details.endedOn(),
                                    tasks),
                            Fhir.IN_BUNDLE);
            if (!aims.isEmpty()) {
                ArrayNode goal = plan.putArray("goal");
                aims.forEach(aim -> goal.add(Fhir.reference("urn:uuid:" + aim)));
            }
            Fhir.activities(plan, tasks, Fhir.IN_BUNDLE);
            add(plan);
        }

        private void encounters() {
            for (SessionSummary one : sessions.of(client)) {
                ObjectNode encounter =
                        Fhir.encounter(
                                new Seen.Session(
                                        one.id().value(),
                                        client.value(),
                                        one.startsAt(),
                                        one.kind(),
                                        one.attendance()),
                                Fhir.IN_BUNDLE);
                encounter.putArray("type").addObject().put("text", one.kind().name());
                encounter
                        .putArray("participant")
                        .addObject()
                        .set("individual", member(one.recordedBy().value()));
                add(encounter);
            }
        }

        /** That there is a signed note, and never what stands in it. */
        private void notes() {
            for (NoteSummary note : notes.of(client)) {
                Instant signed = note.signedAt();
                if (note.isLocked() && signed != null) {
                    add(
                            Fhir.document(
                                    new Seen.Note(
                                            note.id().value(),
                                            client.value(),
                                            note.session().value(),
                                            signed),
                                    Fhir.IN_BUNDLE));
                }
            }
        }

        /** Who opened the record in the last year; at most 500, the latest first. */
        private void looks() {
            List<Openings.Opening> found = openings.of(client, now.minus(LOOKS), now);
            int number = 0;
            for (Openings.Opening look : found.subList(0, Math.min(MOST_LOOKS, found.size()))) {
                number++;
                ObjectNode event =
                        Fhir.resource(
                                "AuditEvent",
                                Fhir.derived("look", client + " " + look.at() + " " + number));
                event.putObject("type")
                        .put("system", "http://terminology.hl7.org/CodeSystem/audit-event-type")
                        .put("code", "rest");
                event.putArray("subtype")
                        .addObject()
                        .put("system", Fhir.SYSTEM + "action")
                        .put("code", look.action().name());
                event.put("action", "R");
                event.put("recorded", look.at().toString());
                event.put("outcome", "0");
                event.putArray("purposeOfEvent")
                        .addObject()
                        .putArray("coding")
                        .addObject()
                        .put("system", "http://terminology.hl7.org/CodeSystem/v3-ActReason")
                        .put("code", purpose(look.action()));
                ObjectNode agent = event.putArray("agent").addObject();
                if (look.action() == Action.TOOL_READ) {
                    agent.put("altId", look.by().toString());
                } else {
                    agent.set("who", member(look.by().value()));
                }
                agent.put("requestor", true);
                event.putObject("source").putObject("observer").put("display", "Trellis");
                ObjectNode entity = event.putArray("entity").addObject();
                entity.set("what", self());
                entity.putObject("type")
                        .put("system", "http://terminology.hl7.org/CodeSystem/audit-entity-type")
                        .put("code", "1");
                entity.putObject("role")
                        .put("system", "http://terminology.hl7.org/CodeSystem/object-role")
                        .put("code", "1");
                add(event);
            }
        }

        private void provenance() {
            ObjectNode provenance =
                    Fhir.resource("Provenance", Fhir.derived("provenance", client + " " + now));
            ArrayNode targets = provenance.putArray("target");
            resources.keySet().forEach(id -> targets.add(Fhir.reference("urn:uuid:" + id)));
            provenance.put("recorded", now.toString());
            provenance.putArray("agent").addObject().set("who", member(Me.id().value()));
            add(provenance);
        }
    }

    /** What was opened with a reason is HL7's breaking of the glass; all else serves treatment. */
    private static String purpose(Action action) {
        return switch (action) {
            case OPENED_WITH_A_REASON, NOTE_READ_WITH_A_REASON -> "BTG";
            default -> "TREAT";
        };
    }

    private static String line(List<Part> parts) {
        return parts.stream()
                .map(WritingFhir::said)
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining("; "));
    }

    private static String said(Part part) {
        return switch (part) {
            case Part.Words words -> words.text();
            case Part.Mark mark -> "%d / %d".formatted(mark.value(), mark.of());
            case Part.Figure figure -> figure.value().toString();
            case Part.Day day -> day.day().toString();
            case Part.Hour hour -> hour.time().toString();
            case Part.Labelled labelled -> labelled.label() + ": " + line(labelled.parts());
        };
    }
}
