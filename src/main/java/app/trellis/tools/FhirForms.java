package app.trellis.tools;

import app.trellis.library.Choice;
import app.trellis.library.Condition;
import app.trellis.library.Exercise;
import app.trellis.library.Field;
import app.trellis.library.QuestionKind;
import app.trellis.measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questionnaires and exercises as Questionnaire of FHIR R4. What FHIR has no word for is said in
 * extensions of Trellis, so that {@link ReadQuestionnaire} makes the same questions of it again;
 * blocks, signs and pictures stay behind.
 */
final class FhirForms {

    static final String KIND = Fhir.SYSTEM + "kind";
    static final String HINT = Fhir.SYSTEM + "hint";
    static final String LOW = Fhir.SYSTEM + "low";
    static final String HIGH = Fhir.SYSTEM + "high";
    static final String PICKS = Fhir.SYSTEM + "picks";
    static final String ROWS = Fhir.SYSTEM + "rows";
    static final String OWN_WORDS = Fhir.SYSTEM + "own-words";
    static final String PRIVATE = Fhir.SYSTEM + "always-private";
    static final String PHONE_TITLE = Fhir.SYSTEM + "phone-title";
    static final String WHY = Fhir.SYSTEM + "why";
    static final String CLOSING = Fhir.SYSTEM + "closing";
    static final String PLAN = Fhir.SYSTEM + "if-then";
    static final String LEAST = "http://hl7.org/fhir/StructureDefinition/minValue";
    static final String MOST = "http://hl7.org/fhir/StructureDefinition/maxValue";
    static final String RECALL = "recall";

    private FhirForms() {}

    static UUID id(String canonical) {
        return Fhir.derived("questionnaire", canonical);
    }

    /**
     * @param title its neutral title
     */
    static ObjectNode of(Measure measure, String title, Locale locale) {
        Measure.Wording words = measure.wordsIn(locale.getLanguage());
        ObjectNode form = begun(Fhir.canonical("MEASURE", measure.key(), measure.version()), title);
        if (!measure.licence().line().isBlank()) {
            form.put("copyright", measure.licence().line());
        }
        String panel = Fhir.panel(measure.key());
        if (panel != null) {
            form.putArray("code").addObject().put("system", Fhir.LOINC).put("code", panel);
        }
        ArrayNode items = form.putArray("item");
        if (!words.recall().isBlank()) {
            items.addObject()
                    .put("linkId", RECALL)
                    .put("text", words.recall())
                    .put("type", "display");
        }
        for (int place = 0; place < words.items().size(); place++) {
            ObjectNode item = items.addObject().put("linkId", "q" + (place + 1));
            item.put("text", words.items().get(place)).put("type", "choice");
            ArrayNode options = item.putArray("answerOption");
            for (int mark = measure.scoring().lowest();
                    mark <= measure.scoring().highest();
                    mark++) {
                options.addObject().set("valueCoding", option(measure, mark, locale));
            }
        }
        return form;
    }

    /** One answer; where only the two ends have names, the others have none. */
    static ObjectNode option(Measure measure, int mark, Locale locale) {
        List<String> labels = measure.wordsIn(locale.getLanguage()).answers();
        int place = mark - measure.scoring().lowest();
        ObjectNode coding =
                Fhir.object()
                        .put("system", Fhir.SYSTEM + "instrument:" + measure.key())
                        .put("code", Integer.toString(mark));
        if (labels.size() == measure.scoring().steps()) {
            coding.put("display", labels.get(place));
        } else if (place == 0 || mark == measure.scoring().highest()) {
            coding.put("display", place == 0 ? labels.getFirst() : labels.getLast());
        }
        return coding;
    }

    static ObjectNode of(Exercise exercise) {
        ObjectNode form =
                begun(
                        Fhir.canonical("EXERCISE", exercise.key(), exercise.version()),
                        exercise.name());
        if (!exercise.purpose().isBlank()) {
            form.put("description", exercise.purpose());
        }
        ArrayNode more = form.putArray("extension");
        words(more, PHONE_TITLE, exercise.phoneTitle());
        words(more, WHY, exercise.why());
        words(more, CLOSING, exercise.closing());
        words(more, PLAN, exercise.ifThen());
        tidy(form);
        ArrayNode items = form.putArray("item");
        Map<String, Field> known =
                exercise.fields().stream()
                        .collect(Collectors.toMap(Field::id, one -> one, (one, other) -> one));
        exercise.fields().forEach(field -> items.add(item("", exercise.key(), field, known)));
        return form;
    }

    private static ObjectNode begun(String canonical, String title) {
        int bar = canonical.indexOf('|');
        ObjectNode form = Fhir.resource("Questionnaire", id(canonical));
        form.put("url", canonical.substring(0, bar));
        form.put("version", canonical.substring(bar + 1));
        form.put("title", title);
        form.put("status", "active");
        return form;
    }

    private static ObjectNode item(
            String above, String exercise, Field field, Map<String, Field> known) {
        QuestionKind kind = kind(field);
        ObjectNode item = Fhir.object();
        ArrayNode more = item.putArray("extension");
        more.addObject().put("url", KIND).put("valueCode", kind.name());
        words(more, HINT, field.hint());
        words(more, LOW, field.low());
        words(more, HIGH, field.high());
        number(more, PICKS, field.picks());
        number(more, ROWS, field.rows());
        if (field.ownWords()) {
            more.addObject().put("url", OWN_WORDS).put("valueBoolean", true);
        }
        if (field.alwaysPrivate()) {
            more.addObject().put("url", PRIVATE).put("valueBoolean", true);
        }
        String type = type(kind, field);
        bound(more, LEAST, type, field.min());
        bound(more, MOST, type, field.max());
        item.put("linkId", above + field.id());
        if (!field.label().isBlank()) {
            item.put("text", field.label());
        }
        item.put("type", type);
        when(item, exercise, field, known);
        if (kind == QuestionKind.MULTIPLE_CHOICE
                || kind == QuestionKind.CHECKLIST
                || kind == QuestionKind.EMOTIONS
                || kind == QuestionKind.BODY_MAP
                || kind == QuestionKind.ROWS) {
            item.put("repeats", true);
        }
        Integer limit = field.limit();
        if (limit != null) {
            item.put("maxLength", limit.intValue());
        }
        if (type.endsWith("choice") && !field.choices().isEmpty()) {
            ArrayNode options = item.putArray("answerOption");
            field.choices()
                    .forEach(choice ->
                            options.addObject().set("valueCoding", coding(exercise, choice)));
        }
        if (!field.columns().isEmpty()) {
            ArrayNode columns = item.putArray("item");
            field.columns()
                    .forEach(column ->
                            columns.add(
                                    item(above + field.id() + ".", exercise, column, Map.of())));
        }
        return item;
    }

    private static QuestionKind kind(Field field) {
        for (QuestionKind kind : QuestionKind.values()) {
            if (kind.type().equals(field.type())) {
                return kind;
            }
        }
        return QuestionKind.TEXT;
    }

    private static String type(QuestionKind kind, Field field) {
        return switch (kind) {
            case SHORT_TEXT -> "string";
            case LONG_TEXT -> "text";
            case SLIDER -> "integer";
            case YES_NO -> field.choices().isEmpty() ? "boolean" : "choice";
            case SINGLE_CHOICE, MULTIPLE_CHOICE, CHECKLIST, BODY_MAP ->
                    field.ownWords() ? "open-choice" : "choice";
            case EMOTIONS -> "open-choice";
            case NUMBER -> field.whole() ? "integer" : "decimal";
            case DATE -> "date";
            case TIME -> "time";
            case ROWS -> "group";
            case TEXT, PICTURE -> "display";
        };
    }

    /** What FHIR can say of it: all of several, or one of several, and not both at once. */
    private static void when(
            ObjectNode item, String exercise, Field field, Map<String, Field> known) {
        List<ObjectNode> each = new ArrayList<>();
        boolean some = field.when().size() == 1 && field.when().getFirst().is().size() > 1;
        for (Condition condition : field.when()) {
            String asked = condition.field();
            Field earlier = asked == null ? null : known.get(asked);
            if (earlier == null
                    || condition.past()
                    || condition.ladderInUse()
                    || condition.blankIsNotSure()
                    || condition.blankToo()
                    || (!condition.filled() && !canBeSaid(earlier))
                    || (condition.is().size() > 1 && !some)) {
                return;
            }
            if (condition.filled()) {
                each.add(
                        Fhir.object()
                                .put("question", earlier.id())
                                .put("operator", "exists")
                                .put("answerBoolean", true));
            }
            condition.is().forEach(value -> each.add(equal(exercise, earlier, value)));
        }
        if (!each.isEmpty()) {
            ArrayNode when = item.putArray("enableWhen");
            each.forEach(when::add);
            if (each.size() > 1) {
                item.put("enableBehavior", some ? "any" : "all");
            }
        }
    }

    private static boolean canBeSaid(Field earlier) {
        return !earlier.choices().isEmpty()
                || earlier.type().equals(QuestionKind.YES_NO.type())
                || earlier.type().equals(QuestionKind.SLIDER.type());
    }

    private static ObjectNode equal(String exercise, Field earlier, String value) {
        ObjectNode one = Fhir.object().put("question", earlier.id()).put("operator", "=");
        if (earlier.type().equals(QuestionKind.SLIDER.type())) {
            return one.put("answerInteger", Integer.parseInt(value));
        }
        if (earlier.choices().isEmpty()) {
            return one.put("answerBoolean", value.equals("yes"));
        }
        String label =
                earlier.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value);
        one.set("answerCoding", coding(exercise, new Choice(value, label)));
        return one;
    }

    private static ObjectNode coding(String exercise, Choice choice) {
        return Fhir.object()
                .put("system", Fhir.SYSTEM + "exercise:" + exercise)
                .put("code", choice.value())
                .put("display", choice.label());
    }

    private static void words(ArrayNode more, String url, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            more.addObject().put("url", url).put("valueString", words);
        }
    }

    private static void number(ArrayNode more, String url, @Nullable Integer number) {
        if (number != null) {
            more.addObject().put("url", url).put("valueInteger", number.intValue());
        }
    }

    private static void bound(ArrayNode more, String url, String type, @Nullable Integer number) {
        if (number != null) {
            ObjectNode bound = more.addObject().put("url", url);
            if (type.equals("decimal")) {
                bound.put("valueDecimal", number.intValue());
            } else {
                bound.put("valueInteger", number.intValue());
            }
        }
    }

    /** FHIR has no empty lists. */
    private static void tidy(ObjectNode node) {
        if (node.path("extension").isEmpty()) {
            node.remove("extension");
        }
    }
}
