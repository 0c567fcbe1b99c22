package app.trellis.tools;

import app.trellis.care.Attendance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resources of FHIR R4 (4.0.1) as JSON, each valid by the base specification. Written out, because
 * the dozen kinds that leave Trellis need a dozen shapes and no library; tests read them with one
 * that is not shipped (docs/fhir.md).
 */
final class Fhir {

    static final String SYSTEM = "urn:trellis:";

    static final String VERSION = "4.0.1";
    static final String MEDIA_TYPE = "application/fhir+json";
    static final String LOINC = "http://loinc.org";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Totals whose code is certain: LOINC 44261-6 (PHQ-9) and 70274-6 (GAD-7). */
    private static final Map<String, String> TOTALS =
            Map.of("phq-9", "44261-6", "gad-7", "70274-6");

    /** Questionnaires whose code is certain: LOINC's panels for PHQ-9, GAD-7 and PHQ-4. */
    private static final Map<String, String> PANELS =
            Map.of("phq-9", "44249-1", "gad-7", "69737-5", "phq-4", "69724-3");

    private Fhir() {}

    /** How a resource names another. */
    @FunctionalInterface
    interface Names {

        String of(String type, UUID id);
    }

    /** In a bundle that stands by itself. */
    static final Names IN_BUNDLE = (type, id) -> "urn:uuid:" + id;

    /** Below the address at which tools ask. */
    static final Names AT_THE_DOOR = (type, id) -> type + "/" + id;

    static ObjectNode resource(String type, UUID id) {
        return JSON.createObjectNode().put("resourceType", type).put("id", id.toString());
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** An id of something that has none of its own, always the same. */
    static UUID derived(String what, Object from) {
        return UUID.nameUUIDFromBytes((what + " " + from).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param called a name, or what the client is called instead
     * @param isName whether it is the name
     */
    static ObjectNode patient(UUID client, boolean active, String called, boolean isName) {
        ObjectNode patient = resource("Patient", client);
        patient.putArray("identifier")
                .addObject()
                .put("system", SYSTEM + "client")
                .put("value", client.toString());
        patient.put("active", active);
        ObjectNode name = patient.putArray("name").addObject();
        name.put("use", isName ? "usual" : "anonymous").put("text", called);
        return patient;
    }

    /** Somebody who works in the practice, by number. */
    static ObjectNode practitioner(UUID member, @Nullable String name) {
        ObjectNode practitioner = resource("Practitioner", member);
        practitioner
                .putArray("identifier")
                .addObject()
                .put("system", SYSTEM + "member")
                .put("value", member.toString());
        if (name != null) {
            practitioner.putArray("name").addObject().put("text", name);
        }
        return practitioner;
    }

    /** A score; not enough answers are said to be none. */
    static ObjectNode observation(
            UUID id, Seen.Score score, @Nullable String title, Names names, boolean hasResponse) {
        ObjectNode observation = resource("Observation", id);
        observation.put("status", "final");
        coding(
                observation.putArray("category").addObject(),
                "http://terminology.hl7.org/CodeSystem/observation-category",
                "survey",
                null);
        ObjectNode code = observation.putObject("code");
        ArrayNode codings = code.putArray("coding");
        String loinc = TOTALS.get(score.instrument());
        if (loinc != null) {
            codings.addObject().put("system", LOINC).put("code", loinc);
        }
        codings.addObject()
                .put("system", SYSTEM + "instrument")
                .put("version", Integer.toString(score.version()))
                .put("code", score.instrument());
        if (title != null) {
            code.put("text", title);
        }
        observation.set("subject", reference(names.of("Patient", score.client())));
        observation.put("effectiveDateTime", score.takenAt().toString());
        Double total = score.total();
        if (total == null) {
            coding(
                    observation.putObject("dataAbsentReason"),
                    "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                    "unknown",
                    null);
        } else {
            observation
                    .putObject("valueQuantity")
                    .put("value", total)
                    .put("system", "http://unitsofmeasure.org")
                    .put("code", "{score}");
        }
        if (hasResponse) {
            observation
                    .putArray("derivedFrom")
                    .add(reference(names.of("QuestionnaireResponse", score.response())));
        }
        return observation;
    }

    /** The questionnaires whose total has a code of LOINC. */
    static List<String> withTotal(String loinc) {
        return TOTALS.entrySet().stream()
                .filter(one -> one.getValue().equals(loinc))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The code of a questionnaire as a whole; null where none is certain. */
    static @Nullable String panel(String instrument) {
        return PANELS.get(instrument);
    }

    /** A goal of the client's own. */
    static ObjectNode goal(Seen.Goal goal, String words, Names names) {
        ObjectNode resource = resource("Goal", goal.id());
        resource.put("lifecycleStatus", goal.endedOn() == null ? "active" : "completed");
        resource.putObject("description").put("text", words);
        resource.set("subject", reference(names.of("Patient", goal.client())));
        resource.put("startDate", goal.addedOn().toString());
        if (goal.endedOn() != null) {
            resource.put("statusReason", "Put aside or reached");
        }
        return resource;
    }

    static ObjectNode carePlan(UUID id, Seen.Care care, Names names) {
        ObjectNode plan = resource("CarePlan", id);
        plan.put("status", care.endedOn() == null ? "active" : "completed");
        plan.put("intent", "plan");
        plan.set("subject", reference(names.of("Patient", care.client())));
        plan.set("period", period(care.addedOn(), care.endedOn()));
        return plan;
    }

    static void activities(ObjectNode plan, List<UUID> tasks, Names names) {
        if (!tasks.isEmpty()) {
            ArrayNode activity = plan.putArray("activity");
            tasks.forEach(task ->
                    activity.addObject().set("reference", reference(names.of("Task", task))));
        }
    }

    /** A session or a contact, without who was there. */
    static ObjectNode encounter(Seen.Session session, Names names) {
        ObjectNode encounter = resource("Encounter", session.id());
        encounter.put("status", status(session.attendance()));
        encounter
                .putObject("class")
                .put("system", "http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .put("code", session.kind().isContact() ? "VR" : "AMB");
        encounter.set("subject", reference(names.of("Patient", session.client())));
        encounter.putObject("period").put("start", session.startsAt().toString());
        return encounter;
    }

    static String status(Attendance attendance) {
        return switch (attendance) {
            case PLANNED -> "planned";
            case ATTENDED, CONTACT -> "finished";
            case MISSED, CANCELLED_BY_CLIENT, CANCELLED_BY_PRACTITIONER -> "cancelled";
        };
    }

    /** That there is a signed note, and never what stands in it. */
    static ObjectNode document(Seen.Note note, Names names) {
        ObjectNode document = resource("DocumentReference", note.id());
        document.put("status", "current");
        document.put("docStatus", "final");
        document.putObject("type").put("text", "Session note");
        document.set("subject", reference(names.of("Patient", note.client())));
        document.put("date", note.signedAt().toString());
        document.putArray("content")
                .addObject()
                .putObject("attachment")
                .put("contentType", "text/plain")
                .put("title", "A signed note; its text is not in this file");
        document.putObject("context")
                .putArray("encounter")
                .add(reference(names.of("Encounter", note.session())));
        return document;
    }

    /** Why something was not answered. */
    static ObjectNode outcome(Problem problem) {
        ObjectNode outcome = object().put("resourceType", "OperationOutcome");
        outcome.putArray("issue")
                .addObject()
                .put("severity", "error")
                .put(
                        "code",
                        switch (problem.status()) {
                            case UNAUTHORIZED -> "login";
                            case NOT_FOUND -> "not-found";
                            case BAD_REQUEST -> "invalid";
                            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE -> "not-supported";
                            case TOO_MANY_REQUESTS -> "throttled";
                            default -> "exception";
                        })
                .put("diagnostics", problem.detail());
        return outcome;
    }

    /** That something was sent; its items, where there are any, are added by who may. */
    static ObjectNode response(Seen.Response response, Names names) {
        ObjectNode sent = resource("QuestionnaireResponse", response.id());
        sent.put("questionnaire", canonical(response.kind(), response.key(), response.version()));
        sent.put("status", "completed");
        sent.set("subject", reference(names.of("Patient", response.client())));
        sent.put("authored", response.sentAt().toString());
        return sent;
    }

    /** The address of what was filled in. */
    static String canonical(String kind, String key, int version) {
        return "%s%s:%s|%d"
                .formatted(
                        SYSTEM, kind.equals("EXERCISE") ? "exercise" : "instrument", key, version);
    }

    /**
     * What a client is asked to do.
     *
     * @param title its name; null where a code is enough
     */
    static ObjectNode task(Seen.Assignment assignment, @Nullable String title, Names names) {
        ObjectNode task = resource("Task", assignment.id());
        task.put("status", status(assignment.status()));
        task.putObject("businessStatus").put("text", assignment.status());
        task.put("intent", "plan");
        ObjectNode code = task.putObject("code");
        code.putArray("coding")
                .addObject()
                .put("system", SYSTEM + assignment.kind().toLowerCase(java.util.Locale.ROOT))
                .put("version", Integer.toString(assignment.version()))
                .put("code", assignment.key());
        if (title != null) {
            code.put("text", title);
        }
        task.set("for", reference(names.of("Patient", assignment.client())));
        task.put("authoredOn", assignment.assignedAt().toString());
        task.putObject("restriction")
                .set("period", period(assignment.startsOn(), assignment.endsOn()));
        return task;
    }

    /** Ended says only that it is no longer asked for. */
    private static String status(String assignment) {
        return switch (assignment) {
            case "WAITING" -> "requested";
            case "ACTIVE" -> "in-progress";
            case "PAUSED" -> "on-hold";
            default -> "completed";
        };
    }

    static ObjectNode period(LocalDate from, @Nullable LocalDate until) {
        ObjectNode period = object().put("start", from.toString());
        if (until != null) {
            period.put("end", until.toString());
        }
        return period;
    }

    static ObjectNode reference(String to) {
        return object().put("reference", to);
    }

    static void coding(ObjectNode concept, String system, String code, @Nullable String text) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
        if (text != null) {
            concept.put("text", text);
        }
    }

    /** A bundle with nothing in it yet. */
    static ObjectNode bundle(String type, Instant now) {
        ObjectNode bundle = object().put("resourceType", "Bundle").put("type", type);
        bundle.put("timestamp", now.toString());
        return bundle;
    }
}
