package app.trellis.library;

import app.trellis.library.OwnQuestion.Asked;
import app.trellis.library.OwnQuestion.How;
import app.trellis.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads drafts back, and an exercise of whatever origin as a start for a new one. */
final class OwnExerciseReading {

    /** Code points in any one text; the parts have limits of their own once they are published. */
    private static final int LONGEST_PART = 10_000;

    /** Drafts are read for as long as the practice exists, also those of an older program. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /** What the builder shows of a question; everything else is kept as it came. */
    private static final Set<String> SHOWN =
            Set.of(
                    "id",
                    "type",
                    "label",
                    "hint",
                    "choices",
                    "ownWords",
                    "picks",
                    "low",
                    "high",
                    "min",
                    "max",
                    "whole",
                    "limit",
                    "rows",
                    "columns",
                    "alwaysPrivate",
                    "calls",
                    "picture",
                    "pictureSays",
                    "note");

    private OwnExerciseReading() {}

    static OwnExercise read(String stored) {
        return JSON.readValue(stored, OwnExercise.class);
    }

    static String write(OwnExercise typed) {
        return JSON.writeValueAsString(typed);
    }

    /** As it may be stored. */
    static OwnExercise clean(OwnExercise typed) {
        return JSON.treeToValue(clean(JSON.<JsonNode>valueToTree(typed)), OwnExercise.class);
    }

    private static JsonNode clean(JsonNode node) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(Text.clean(node.asString(), LONGEST_PART));
        }
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames())
                    .forEach(name -> object.set(name, clean(object.path(name))));
        } else if (node instanceof ArrayNode array) {
            for (int place = 0; place < array.size(); place++) {
                array.set(place, clean(array.path(place)));
            }
        }
        return node;
    }

    /** A start for an exercise of a practice's own; it has its own name to be found. */
    static OwnExercise start(String json) {
        JsonNode page = JSON.readTree(json);
        Exercise exercise = ContentFiles.MAPPER.treeToValue(page, Exercise.class);
        List<String> inShort = exercise.shortVersion().fields();
        List<OwnQuestion> questions = new ArrayList<>();
        for (JsonNode field : page.path("fields")) {
            questions.add(question(field, inShort.contains(field.path("id").asString(""))));
        }
        return new OwnExercise(
                "",
                exercise.phoneTitle(),
                exercise.purpose(),
                exercise.theme(),
                exercise.level(),
                exercise.otherPerson(),
                exercise.together(),
                exercise.sharing(),
                String.valueOf(exercise.minutes()),
                String.valueOf(exercise.shortMinutes()),
                exercise.rhythm(),
                exercise.why(),
                exercise.steps(),
                questions,
                exercise.shortVersion().text(),
                exercise.closing(),
                exercise.ifThen(),
                exercise.notFor(),
                exercise.withCare(),
                exercise.stopsWhen(),
                exercise.brief(),
                highest(questions));
    }

    /** Numbers that are taken already, where an exercise of a practice's own is copied. */
    private static int highest(List<OwnQuestion> questions) {
        return questions.stream()
                .map(OwnQuestion::id)
                .filter(id -> id.matches("q\\d{1,6}"))
                .mapToInt(id -> Integer.parseInt(id.substring(1)))
                .max()
                .orElse(0);
    }

    private static OwnQuestion question(JsonNode json, boolean inShort) {
        Field field = ContentFiles.MAPPER.treeToValue(json, Field.class);
        List<OwnQuestion> columns = new ArrayList<>();
        for (JsonNode column : json.path("columns")) {
            columns.add(question(column, false));
        }
        CallsFrom calls = field.calls();
        return new OwnQuestion(
                field.id(),
                kind(field),
                field.label(),
                field.hint() == null ? "" : field.hint(),
                field.choices(),
                field.ownWords(),
                typed(field.picks()),
                field.low() == null ? "" : field.low(),
                field.high() == null ? "" : field.high(),
                typed(field.min()),
                typed(field.max()),
                field.whole(),
                typed(field.limit()),
                typed(field.rows()),
                columns,
                asked(field),
                inShort,
                field.alwaysPrivate(),
                calls == null ? null : calls.way(),
                calls == null ? "" : String.valueOf(calls.mark()),
                field.picture() == null ? "" : field.picture(),
                field.pictureSays() == null ? "" : field.pictureSays(),
                kept(json));
    }

    private static QuestionKind kind(Field field) {
        return field.picture() == null
                ? QuestionKind.of(field.type()).orElseThrow()
                : QuestionKind.PICTURE;
    }

    /** What the builder can say in its own words; anything else stays as it came. */
    private static Asked asked(Field field) {
        List<Asked> each = field.when().stream().map(OwnExerciseReading::asked).toList();
        return each.stream().anyMatch(one -> one.how() == How.AS_COPIED)
                ? new Asked(How.AS_COPIED, "", List.of())
                : Asked.all(each);
    }

    private static Asked asked(Condition one) {
        String asked = one.field();
        if (asked == null || one.ladderInUse() || one.blankIsNotSure() || one.blankToo()) {
            return new Asked(How.AS_COPIED, "", List.of());
        }
        if (one.past()) {
            return new Asked(How.PAST, asked, List.of());
        }
        return one.filled()
                ? new Asked(How.FILLED, asked, List.of())
                : new Asked(How.ONE_OF, asked, one.is());
    }

    private static String kept(JsonNode json) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        json.properties().stream()
                .filter(property -> !SHOWN.contains(property.getKey()))
                .forEach(property -> kept.set(property.getKey(), property.getValue()));
        return kept.toString();
    }

    private static String typed(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
