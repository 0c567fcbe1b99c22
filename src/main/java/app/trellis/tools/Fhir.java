package app.trellis.tools;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOINC = "http://loinc.org";

    /** Totals whose code is certain: LOINC 44261-6 (PHQ-9) and 70274-6 (GAD-7). */
    private static final Map<String, String> TOTALS =
            Map.of("phq-9", "44261-6", "gad-7", "70274-6");

    private Fhir() {}

    /** How a resource names another. */
    @FunctionalInterface
    interface Names {

        String of(String type, UUID id);
    }

    /** In a bundle that stands by itself. */
    static final Names IN_BUNDLE = (type, id) -> "urn:uuid:" + id;

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
            UUID id, Seen.Score score, String title, Names names, boolean hasResponse) {
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
        code.put("text", title);
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
     * @param title its name for professionals
     */
    static ObjectNode task(Seen.Assignment assignment, String title, Names names) {
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
        code.put("text", title);
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
