package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.library.Choice;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.Field;
import app.trellis.library.Level;
import app.trellis.library.OwnExerciseId;
import app.trellis.library.StartSharing;
import app.trellis.measures.CheckIns;
import app.trellis.measures.Measure;
import app.trellis.measures.MeasureForms;
import app.trellis.measures.Measures;
import app.trellis.shared.NotFound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages that can be answered. They are held in memory; asking costs no statement, but for the
 * first time that a practice's own is asked for.
 */
@Component
class Pages {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static final int HIGHEST_MARK = 10;

    private final Content content;
    private final IntFunction<String> checkIns;
    private final BiFunction<String, Integer, Form> forms;
    private final Map<String, Page> known = new ConcurrentHashMap<>();
    private final Labels labels;

    @Autowired
    Pages(Content content, CheckIns checkIns, Measures measures, MeasureForms forms) {
        this(
                content,
                checkIns::definitionJson,
                (key, version) -> {
                    Measure measure = measures.measure(key, version);
                    return new Form(measure.name(), forms.json(measure));
                });
    }

    /**
     * @param checkIns the definition of a version of the check-in
     * @param forms a version of a questionnaire
     */
    Pages(Content content, IntFunction<String> checkIns, BiFunction<String, Integer, Form> forms) {
        this.content = content;
        this.checkIns = checkIns;
        this.forms = forms;
        this.labels = labels(MAPPER.readTree(content.listsJson()));
    }

    /**
     * What the shared lists call their values.
     *
     * @param emotions value to label, as {@code places} and {@code marks} of the body
     */
    record Labels(
            Map<String, String> emotions, Map<String, String> places, Map<String, String> marks) {}

    Labels labels() {
        return labels;
    }

    /**
     * A questionnaire.
     *
     * @param name for professionals
     * @param json as the player reads it
     */
    record Form(String name, String json) {}

    /** The version of a page that somebody was given. */
    Page page(AssignmentKind kind, String key, int version) {
        if (kind == AssignmentKind.MEASURE || OwnExerciseId.isOwn(key)) {
            // It may be a practice's own, and no page of one practice is kept for another.
            return read(kind, key, version);
        }
        return known.computeIfAbsent(
                kind + "/" + key + "/" + version, name -> read(kind, key, version));
    }

    /** The exercises that ask whether the client could say no to somebody. */
    Set<String> askingAboutNo() {
        return content.exercises().stream()
                .filter(exercise ->
                        exercise.fields().stream().anyMatch(field -> "FREE".equals(field.block())))
                .map(Exercise::key)
                .collect(Collectors.toSet());
    }

    private Page read(AssignmentKind kind, String key, int version) {
        return switch (kind) {
            case EXERCISE -> exercise(content.exercise(key, version));
            case CHECK_IN -> checkIn(checkIns.apply(version));
            case MEASURE -> form(forms.apply(key, version));
            case WORD -> form(new Form(Word.NAME, Word.json()));
            case CARD -> throw new NotFound();
        };
    }

    private Page exercise(Exercise exercise) {
        String json = content.exerciseJson(exercise.key(), exercise.version());
        return new Page(
                exercise.name(),
                exercise.phoneTitle(),
                exercise.minutes(),
                exercise.sharing(),
                exercise.closing(),
                withMarks(exercise),
                Set.of(),
                looksAtFloor(MAPPER.readTree(json)),
                json);
    }

    private static boolean looksAtFloor(JsonNode page) {
        return page.path("fields")
                .valueStream()
                .anyMatch(field -> field.path("hintWhen").path("underFloor").asBoolean(false));
    }

    private static Page form(Form form) {
        JsonNode root = MAPPER.readTree(form.json());
        return new Page(
                form.name(),
                root.get("phoneTitle").asString(),
                root.get("minutes").asInt(),
                StartSharing.SHARED,
                "",
                root.get("fields")
                        .valueStream()
                        .map(node -> MAPPER.treeToValue(node, Field.class))
                        .toList(),
                Set.of(),
                false,
                form.json());
    }

    private static Page checkIn(String json) {
        JsonNode root = MAPPER.readTree(json);
        List<Field> fields = new ArrayList<>();
        Set<String> sometimes = new HashSet<>();
        for (JsonNode node : root.get("fields")) {
            Field field = MAPPER.treeToValue(node, Field.class);
            fields.add(field);
            if (node.path("everyFourth").asBoolean(false)) {
                sometimes.add(field.id());
            }
        }
        return new Page(
                root.get("name").asString(),
                root.get("phoneTitle").asString(),
                root.get("minutes").asInt(),
                StartSharing.SHARED,
                "",
                List.copyOf(fields),
                Set.copyOf(sometimes),
                false,
                json);
    }

    /** The frame asks before and after each page that can stir up, also where none names it. */
    private static List<Field> withMarks(Exercise exercise) {
        List<Field> fields = new ArrayList<>(exercise.fields());
        if (exercise.level() == Level.CALM) {
            return List.copyOf(fields);
        }
        if (fields.stream().noneMatch(field -> field.id().equals("before"))) {
            fields.addFirst(mark("before", "How stirred up do you feel right now?"));
        }
        if (fields.stream().noneMatch(field -> field.id().equals("after"))) {
            fields.addLast(mark("after", "And now, how stirred up do you feel?"));
        }
        return List.copyOf(fields);
    }

    private static Field mark(String id, String label) {
        return MAPPER.convertValue(
                Map.of(
                        "id",
                        id,
                        "type",
                        "slider",
                        "label",
                        label,
                        "min",
                        0,
                        "max",
                        HIGHEST_MARK,
                        "low",
                        "calm",
                        "high",
                        "as much as I can stand",
                        "block",
                        "STIR"),
                Field.class);
    }

    private static Labels labels(JsonNode lists) {
        Map<String, String> emotions = new LinkedHashMap<>();
        for (JsonNode group : lists.get("emotions")) {
            emotions.putAll(labelled(group.get("words")));
        }
        JsonNode body = lists.get("body");
        return new Labels(
                Map.copyOf(emotions),
                Map.copyOf(labelled(body.get("places"))),
                Map.copyOf(labelled(body.get("marks"))));
    }

    private static Map<String, String> labelled(JsonNode choices) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (JsonNode choice : choices) {
            Choice one = MAPPER.treeToValue(choice, Choice.class);
            labels.put(one.value(), one.label());
        }
        return labels;
    }
}
