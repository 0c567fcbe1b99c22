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
import app.trellis.shared.ui.PlayerTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
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
    private final BiFunction<Integer, Locale, String> checkIns;
    private final BiFunction<String, Integer, Form> forms;
    private final Map<String, Page> known = new ConcurrentHashMap<>();
    private final Map<String, Labels> labels = new ConcurrentHashMap<>();

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
     * @param checkIns the definition of a version of the check-in in a language
     * @param forms a version of a questionnaire
     */
    Pages(
            Content content,
            BiFunction<Integer, Locale, String> checkIns,
            BiFunction<String, Integer, Form> forms) {
        this.content = content;
        this.checkIns = checkIns;
        this.forms = forms;
    }

    /**
     * What the shared lists call their values.
     *
     * @param emotions value to label, as {@code places} and {@code marks} of the body
     */
    record Labels(
            Map<String, String> emotions, Map<String, String> places, Map<String, String> marks) {}

    Labels labels(Locale locale) {
        return labels.computeIfAbsent(
                locale.getLanguage(),
                language -> labels(MAPPER.readTree(content.listsJson(locale))));
    }

    /**
     * A questionnaire.
     *
     * @param name for professionals
     * @param json as the player reads it
     */
    record Form(String name, String json) {

        Form in(Locale locale) {
            return new Form(name, MeasureForms.in(json, locale));
        }
    }

    /** The version of a page that somebody was given, for what does not depend on its words. */
    Page page(AssignmentKind kind, String key, int version) {
        return page(kind, key, version, Locale.ENGLISH);
    }

    /** The version of a page that somebody was given, in the language of whoever reads it. */
    Page page(AssignmentKind kind, String key, int version, Locale locale) {
        if (kind == AssignmentKind.MEASURE || OwnExerciseId.isOwn(key)) {
            // It may be a practice's own, and no page of one practice is kept for another.
            return read(kind, key, version, locale);
        }
        return known.computeIfAbsent(
                kind + "/" + key + "/" + version + "/" + locale.getLanguage(),
                name -> read(kind, key, version, locale));
    }

    /** The exercises that ask whether the client could say no to somebody. */
    Set<String> askingAboutNo() {
        return content.exercises().stream()
                .filter(exercise ->
                        exercise.fields().stream().anyMatch(field -> "FREE".equals(field.block())))
                .map(Exercise::key)
                .collect(Collectors.toSet());
    }

    private Page read(AssignmentKind kind, String key, int version, Locale locale) {
        return switch (kind) {
            case EXERCISE -> exercise(content.exercise(key, version, locale), locale);
            case CHECK_IN -> checkIn(checkIns.apply(version, locale));
            case MEASURE -> form(forms.apply(key, version).in(locale));
            case WORD -> form(new Form(Word.NAME, Word.json()).in(locale));
            case CARD -> throw new NotFound();
        };
    }

    private Page exercise(Exercise exercise, Locale locale) {
        String json = content.exerciseJson(exercise.key(), exercise.version(), locale);
        return new Page(
                exercise.name(),
                exercise.phoneTitle(),
                exercise.minutes(),
                exercise.sharing(),
                exercise.closing(),
                withMarks(exercise, locale),
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
    private static List<Field> withMarks(Exercise exercise, Locale locale) {
        List<Field> fields = new ArrayList<>(exercise.fields());
        if (exercise.level() == Level.CALM) {
            return List.copyOf(fields);
        }
        JsonNode words = MAPPER.readTree(PlayerTexts.json(locale));
        if (fields.stream().noneMatch(field -> field.id().equals("before"))) {
            fields.addFirst(mark("before", words));
        }
        if (fields.stream().noneMatch(field -> field.id().equals("after"))) {
            fields.addLast(mark("after", words));
        }
        return List.copyOf(fields);
    }

    private static Field mark(String id, JsonNode words) {
        return MAPPER.convertValue(
                Map.of(
                        "id",
                        id,
                        "type",
                        "slider",
                        "label",
                        words.path(id + "Label").asString(),
                        "min",
                        0,
                        "max",
                        HIGHEST_MARK,
                        "low",
                        words.path("stirLow").asString(),
                        "high",
                        words.path("stirHigh").asString(),
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
