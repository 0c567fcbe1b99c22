package app.trellis.library;

import app.trellis.library.OwnQuestion.Asked;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what somebody typed a page of the very shape that the shipped files have. */
final class OwnExerciseWriting {

    /** After all that is shipped. */
    private static final int PLACE = 1_000;

    private static final int SHORT_MINUTES = 2;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int HIGHEST_MARK = 10;
    private static final int HIGHEST_NUMBER = 100_000;
    private static final int MOST_ROWS = 12;

    /** What an exercise with another person asks for, where its writer does not ask it already. */
    private static final JsonNode SAYING_NO = ContentFiles.file("saying-no.json");

    private OwnExerciseWriting() {}

    /** Whatever is missing is left out, so that a page half written can be looked at. */
    static ObjectNode json(String key, int version, OwnExercise typed) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("key", key);
        page.put("version", version);
        page.put("number", PLACE);
        page.put("name", typed.name().strip());
        page.put("phoneTitle", typed.phoneTitle().strip());
        page.put("minutes", orElse(typed.minutes(), 1));
        page.put("shortMinutes", orElse(typed.shortMinutes(), SHORT_MINUTES));
        page.put("level", Objects.requireNonNullElse(typed.level(), Level.CALM).name());
        page.put("otherPerson", typed.otherPerson());
        page.put("together", typed.together() || typed.level() == Level.STRONG);
        page.put(
                "sharing",
                Objects.requireNonNullElse(typed.sharing(), StartSharing.PRIVATE).name());
        page.put("theme", Objects.requireNonNullElse(typed.theme(), Theme.SELF).name());
        page.put("purpose", typed.purpose().strip());
        page.put("article", "");
        page.put("rhythm", typed.rhythm().strip());
        page.put("why", typed.why().strip());
        lines(page, "steps", typed.steps());
        shortVersion(page, typed);
        page.put("closing", typed.closing().strip());
        page.put("ifThen", typed.ifThen().strip());
        lines(page, "notFor", typed.notFor());
        lines(page, "withCare", typed.withCare());
        page.put("stopsWhen", typed.stopsWhen().strip());
        page.put("brief", typed.brief().strip());
        ArrayNode fields = page.putArray("fields");
        if (typed.otherPerson() && typed.questions().stream().noneMatch(OwnExerciseWriting::asks)) {
            SAYING_NO.forEach(fields::add);
        }
        typed.questions().forEach(question -> fields.add(field(question)));
        return page;
    }

    /** A page to look at while it is written: what has no words yet has three dots. */
    static ObjectNode preview(OwnExercise typed) {
        ObjectNode page = json("preview", 1, typed);
        dots(page.path("fields"));
        return page;
    }

    private static void dots(JsonNode fields) {
        for (JsonNode field : fields) {
            if (field instanceof ObjectNode object && field.path("label").asString("").isEmpty()) {
                object.put("label", "…");
            }
            dots(field.path("columns"));
        }
    }

    /** Whether it asks about saying no, or who may know. */
    private static boolean asks(OwnQuestion question) {
        return kept(question).has("block")
                && !kept(question).path("block").asString().equals("STIR");
    }

    private static void shortVersion(ObjectNode page, OwnExercise typed) {
        if (typed.shortText().isBlank()) {
            return;
        }
        ObjectNode words = page.putObject("short");
        words.put("text", typed.shortText().strip());
        ArrayNode fields = words.putArray("fields");
        typed.questions().stream()
                .filter(OwnQuestion::inShort)
                .forEach(question -> fields.add(question.id()));
    }

    private static ObjectNode field(OwnQuestion typed) {
        ObjectNode field = kept(typed);
        field.put("id", typed.id());
        field.put("type", typed.kind().type());
        field.put("label", typed.label().strip());
        text(field, "hint", typed.hint());
        if (typed.alwaysPrivate()) {
            field.put("alwaysPrivate", true);
        }
        answers(field, typed);
        when(field, typed.asked());
        calls(field, typed);
        return field;
    }

    private static void answers(ObjectNode field, OwnQuestion typed) {
        switch (typed.kind()) {
            case SHORT_TEXT -> field.put("limit", orElse(typed.limit(), LONGEST_LINE));
            case LONG_TEXT -> field.put("limit", orElse(typed.limit(), LONGEST_TEXT));
            case SLIDER -> {
                field.put("min", 0);
                field.put("max", HIGHEST_MARK);
                field.put("low", typed.low().strip());
                field.put("high", typed.high().strip());
            }
            case NUMBER -> {
                field.put("min", orElse(typed.min(), 0));
                field.put("max", orElse(typed.max(), HIGHEST_NUMBER));
                field.put("whole", typed.whole());
            }
            case YES_NO, SINGLE_CHOICE -> choices(field, typed);
            case MULTIPLE_CHOICE, CHECKLIST -> {
                choices(field, typed);
                number(field, "picks", typed.picks());
            }
            case EMOTIONS -> {
                field.put("ownWords", typed.ownWords());
                number(field, "picks", typed.picks());
            }
            case ROWS -> {
                field.put("rows", orElse(typed.rows(), MOST_ROWS));
                ArrayNode columns = field.putArray("columns");
                typed.columns().forEach(column -> columns.add(field(column)));
            }
            case PICTURE -> {
                text(field, "picture", typed.picture());
                text(field, "pictureSays", typed.pictureSays());
            }
            case DATE, TIME, BODY_MAP, TEXT -> {}
        }
    }

    private static void choices(ObjectNode field, OwnQuestion typed) {
        if (!typed.choices().isEmpty()) {
            ArrayNode choices = field.putArray("choices");
            typed.choices()
                    .forEach(choice ->
                            choices.addObject()
                                    .put("value", choice.value())
                                    .put("label", choice.label().strip()));
        }
        if (typed.ownWords()) {
            field.put("ownWords", true);
        }
    }

    private static void when(ObjectNode field, Asked asked) {
        if (asked.how() == OwnQuestion.How.AS_COPIED) {
            return;
        }
        field.remove("when");
        if (asked.how() == OwnQuestion.How.ALWAYS) {
            return;
        }
        ArrayNode all = field.putArray("when");
        for (Asked one : asked.each()) {
            ObjectNode when = all.addObject();
            when.put("field", one.field());
            switch (one.how()) {
                case FILLED -> when.put("filled", true);
                case PAST -> when.put("past", true);
                default -> {
                    ArrayNode is = when.putArray("is");
                    one.is().forEach(is::add);
                }
            }
        }
    }

    private static void calls(ObjectNode field, OwnQuestion typed) {
        CallWay way = typed.calls();
        if (way == null) {
            return;
        }
        ObjectNode calls = field.putObject("calls");
        calls.put("way", way.name());
        calls.put("mark", way.hasMark() ? orElse(typed.callsMark(), -1) : 0);
    }

    private static ObjectNode kept(OwnQuestion typed) {
        return ContentFiles.MAPPER.readTree(typed.kept()) instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode();
    }

    private static void lines(ObjectNode page, String name, List<String> typed) {
        ArrayNode lines = page.putArray(name);
        typed.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    }

    private static void text(ObjectNode node, String name, String typed) {
        if (!typed.isBlank()) {
            node.put(name, typed.strip());
        }
    }

    private static void number(ObjectNode node, String name, String typed) {
        Integer number = OwnExerciseCheck.whole(typed);
        if (number != null) {
            node.put(name, number);
        }
    }

    private static int orElse(@Nullable String typed, int otherwise) {
        Integer number = typed == null ? null : OwnExerciseCheck.whole(typed);
        return number == null ? otherwise : number;
    }
}
