package app.trellis.tools;

import app.trellis.library.Choice;
import app.trellis.library.OwnExercise;
import app.trellis.library.OwnQuestion;
import app.trellis.library.OwnQuestion.Asked;
import app.trellis.library.OwnQuestion.How;
import app.trellis.library.QuestionKind;
import app.trellis.shared.Refused;
import app.trellis.tools.QuestionnaireSeen.Left;
import app.trellis.tools.QuestionnaireSeen.Line;
import app.trellis.tools.QuestionnaireSeen.Remark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a Questionnaire of FHIR R4 and says of each thing in it what becomes of it. Nothing is
 * guessed: what Trellis has no question for is left and named (docs/decisions/0082).
 */
final class ReadQuestionnaire {

    static final int MOST_BYTES = 1_000_000;

    private static final int MOST_ITEMS = 300;
    private static final int MOST_QUESTIONS = 40;
    private static final int DEEPEST = 6;
    private static final int DEEPEST_JSON = 60;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUESTION = 600;
    private static final int HIGHEST = 100_000;
    private static final int HIGHEST_MARK = 10;

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?][^>]*>");
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern VALUE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,40}");
    private static final String ITEM_CONTROL =
            "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    private static final String HIDDEN =
            "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
    private static final Set<String> TYPES_OF_R4 =
            Set.of(
                    "group",
                    "display",
                    "boolean",
                    "decimal",
                    "integer",
                    "date",
                    "dateTime",
                    "time",
                    "string",
                    "text",
                    "url",
                    "choice",
                    "open-choice",
                    "attachment",
                    "reference",
                    "quantity");
    private static final Set<String> TYPES_OF_R5 = Set.of("coding", "question");
    private static final List<String> FIELDS_OF_R5 =
            List.of("versionAlgorithmString", "versionAlgorithmCoding", "copyrightLabel");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST_JSON)
                                                    .maxStringLength(MOST_BYTES)
                                                    .build())
                                    .build())
                    .build();

    private final JsonNode root;
    private final String yes;
    private final String no;
    private final List<Line> lines = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private final List<OwnQuestion> questions = new ArrayList<>();
    private final List<JsonNode> scored = new ArrayList<>();
    private final Map<String, OwnQuestion> byLink = new HashMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();
    private final Map<String, JsonNode> lists = new HashMap<>();
    private int last;
    private int items;

    private ReadQuestionnaire(JsonNode root, String yes, String no) {
        this.root = root;
        this.yes = yes;
        this.no = no;
    }

    /**
     * @param yes what the answer is called that FHIR calls true
     * @throws Refused when the file is no Questionnaire of R4 or nothing in it can be asked
     */
    static QuestionnaireSeen read(byte[] file, String yes, String no) {
        return new ReadQuestionnaire(json(file), yes, no).seen();
    }

    private static JsonNode json(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refused("tools.import.broken.large", MOST_BYTES / 1_000_000);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException otherwise) {
            throw new Refused("tools.import.broken.utf8");
        }
        text = text.strip();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).strip();
        }
        if (text.isEmpty()) {
            throw new Refused("tools.import.broken.empty");
        }
        if (text.startsWith("<")) {
            throw new Refused("tools.import.broken.xml");
        }
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (StreamConstraintsException tooDeep) {
            throw new Refused("tools.import.broken.deep", DEEPEST);
        } catch (JacksonException malformed) {
            throw new Refused("tools.import.broken.json");
        }
        if (!root.isObject()) {
            throw new Refused("tools.import.broken.object");
        }
        String type = root.path("resourceType").asString("");
        if (type.isEmpty()) {
            throw new Refused("tools.import.broken.no-type");
        }
        if (!type.equals("Questionnaire")) {
            throw TYPE.matcher(type).matches()
                    ? new Refused("tools.import.broken.other-type", type)
                    : new Refused("tools.import.broken.no-type");
        }
        return root;
    }

    private QuestionnaireSeen seen() {
        if (FIELDS_OF_R5.stream().anyMatch(root::has)) {
            throw new Refused("tools.import.broken.r5");
        }
        if (!root.path("item").isArray() || root.path("item").isEmpty()) {
            throw new Refused("tools.import.broken.no-item");
        }
        check(root.path("item"), 1, new HashSet<>());
        for (JsonNode one : root.path("contained")) {
            if (one.path("resourceType").asString("").equals("ValueSet")) {
                lists.put("#" + one.path("id").asString(""), one);
            }
        }
        String title = words(root.path("title"));
        if (title.isEmpty()) {
            title = words(root.path("name"));
        }
        if (title.isEmpty()) {
            remarks.add(Remark.of("tools.import.note.no-title"));
        }
        if (!root.path("status").asString("active").equals("active")) {
            remarks.add(Remark.of("tools.import.note.status"));
        }
        if (has(root, "expression") || has(root, "variable")) {
            remarks.add(Remark.of("tools.import.note.computed"));
        }
        root.path("item").forEach(item -> take(item, Asked.ALWAYS));
        if (lines.stream().allMatch(one -> one.kind().isRead())) {
            throw new Refused("tools.import.broken.nothing");
        }
        if (questions.size() > MOST_QUESTIONS) {
            remarks.add(Remark.of("tools.import.note.many", questions.size(), MOST_QUESTIONS));
        }
        String copyright = words(root.path("copyright"));
        FormOfQuestionnaire form =
                FormOfQuestionnaire.of(
                        title,
                        words(root.path("description")),
                        copyright,
                        lines,
                        questions,
                        scored);
        return new QuestionnaireSeen(
                title,
                copyright,
                lines,
                left,
                List.copyOf(remarks),
                exercise(title),
                form.form(),
                form.why());
    }

    /** What cannot be right anywhere in it, before anything is made of it. */
    private void check(JsonNode level, int depth, Set<String> known) {
        if (depth > DEEPEST) {
            throw new Refused("tools.import.broken.deep", DEEPEST);
        }
        for (JsonNode item : level) {
            items++;
            if (items > MOST_ITEMS) {
                throw new Refused("tools.import.broken.many", MOST_ITEMS);
            }
            String link = item.path("linkId").asString("");
            if (link.isBlank()) {
                throw new Refused("tools.import.broken.no-link");
            }
            if (!known.add(link)) {
                throw new Refused("tools.import.broken.twice");
            }
            String type = item.path("type").asString("");
            if (TYPES_OF_R5.contains(type)
                    || item.has("answerConstraint")
                    || item.has("disabledDisplay")) {
                throw new Refused("tools.import.broken.r5");
            }
            if (!TYPES_OF_R4.contains(type)) {
                throw new Refused("tools.import.broken.type");
            }
            if (item.path("text").asString("").length() > LONGEST) {
                throw new Refused("tools.import.broken.text", LONGEST);
            }
            check(item.path("item"), depth + 1, known);
        }
    }

    private void take(JsonNode item, Asked above) {
        List<Remark> said = new ArrayList<>();
        String text = words(item.path("text"), said);
        String type = item.path("type").asString();
        if (truth(item, HIDDEN)) {
            leave(text, "tools.import.left.hidden");
            return;
        }
        Optional<QuestionKind> kind = kind(item, type);
        boolean group = type.equals("group");
        if (text.isEmpty() && !group) {
            leave(item.path("linkId").asString(), "tools.import.left.no-text");
        } else if (kind.isEmpty() && !group) {
            leave(text, "tools.import.left.type");
        }
        Asked asked = asked(item, above, said);
        if (group) {
            group(item, text, asked, said);
            return;
        }
        if (!text.isEmpty() && kind.isPresent()) {
            question(item, kind.get(), text, asked, said);
        }
        item.path("item").forEach(child -> take(child, asked));
    }

    /** A repeated group becomes rows where all of it fits into one; any other is unfolded. */
    private void group(JsonNode item, String text, Asked asked, List<Remark> said) {
        boolean repeats = item.path("repeats").asBoolean(false);
        if (repeats && !text.isEmpty() && fitsInRow(item)) {
            String id = next();
            List<OwnQuestion> columns = new ArrayList<>();
            for (JsonNode child : item.path("item")) {
                List<Remark> ofColumn = new ArrayList<>();
                String label = words(child.path("text"), ofColumn);
                QuestionKind kind = kind(child, child.path("type").asString()).orElseThrow();
                columns.add(made(child, next(), kind, label, Asked.ALWAYS, List.of(), ofColumn));
                said.addAll(ofColumn);
            }
            keep(item, made(item, id, QuestionKind.ROWS, text, asked, columns, said), said);
            return;
        }
        if (repeats) {
            said.add(Remark.of("tools.import.note.once"));
        }
        if (!text.isEmpty()) {
            keep(item, made(item, next(), QuestionKind.TEXT, text, asked, List.of(), said), said);
        }
        item.path("item").forEach(child -> take(child, asked));
    }

    private boolean fitsInRow(JsonNode group) {
        if (group.path("item").isEmpty()) {
            return false;
        }
        for (JsonNode child : group.path("item")) {
            String type = child.path("type").asString();
            Optional<QuestionKind> kind = kind(child, type);
            if (type.equals("group")
                    || child.has("item")
                    || child.has("enableWhen")
                    || words(child.path("text")).isEmpty()
                    || kind.filter(QuestionKind::fitsInRow).isEmpty()
                    || (kind.get().hasChoices() && options(child).isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private void question(
            JsonNode item, QuestionKind kind, String text, Asked asked, List<Remark> said) {
        if (kind.hasChoices() && options(item).isEmpty()) {
            leave(
                    text,
                    item.has("answerValueSet")
                            ? "tools.import.left.list-elsewhere"
                            : "tools.import.left.no-answers");
            return;
        }
        keep(item, made(item, next(), kind, text, asked, List.of(), said), said);
    }

    private void keep(JsonNode item, OwnQuestion question, List<Remark> said) {
        questions.add(question);
        byLink.put(item.path("linkId").asString(), question);
        scored.add(item);
        lines.add(
                new Line(
                        question.label(),
                        question.kind(),
                        question.choices().size(),
                        said.stream().distinct().toList()));
    }

    private OwnQuestion made(
            JsonNode item,
            String id,
            QuestionKind kind,
            String text,
            Asked asked,
            List<OwnQuestion> columns,
            List<Remark> said) {
        List<Choice> choices = List.of();
        boolean ownWords = truth(item, FhirForms.OWN_WORDS);
        if (kind.hasChoices() || (kind == QuestionKind.YES_NO && !options(item).isEmpty())) {
            choices = choices(item, said);
            ownWords = ownWords || item.path("type").asString().equals("open-choice");
        } else if (kind == QuestionKind.YES_NO) {
            choices = List.of(new Choice("yes", yes), new Choice("no", no));
            values.put(
                    item.path("linkId").asString(),
                    Map.of("true", "yes", "false", "no", "yes", "yes", "no", "no"));
        }
        if (item.path("required").asBoolean(false)) {
            said.add(Remark.of("tools.import.note.required"));
        }
        if (item.has("initial")) {
            said.add(Remark.of("tools.import.note.initial"));
        }
        if (has(item, "alculatedExpression") || has(item, "initialExpression")) {
            said.add(Remark.of("tools.import.note.computed"));
        }
        if (item.path("type").asString().equals("dateTime")) {
            said.add(Remark.of("tools.import.note.day-only"));
        }
        if (item.path("repeats").asBoolean(false)
                && Set.of("string", "text", "integer", "decimal", "date", "time", "dateTime")
                        .contains(item.path("type").asString())) {
            said.add(Remark.of("tools.import.note.once"));
        }
        if (text.codePointCount(0, text.length()) > LONGEST_QUESTION) {
            said.add(Remark.of("tools.import.note.long", LONGEST_QUESTION));
        }
        boolean number = kind == QuestionKind.NUMBER;
        return new OwnQuestion(
                id,
                kind,
                text,
                extension(item, FhirForms.HINT),
                choices,
                ownWords,
                figure(item, FhirForms.PICKS),
                extension(item, FhirForms.LOW),
                extension(item, FhirForms.HIGH),
                number ? bound(item, FhirForms.LEAST, said) : "",
                number ? bound(item, FhirForms.MOST, said) : "",
                number && item.path("type").asString().equals("integer"),
                item.path("maxLength").canConvertToInt() && item.path("maxLength").asInt() > 0
                        ? Integer.toString(item.path("maxLength").asInt())
                        : "",
                figure(item, FhirForms.ROWS),
                columns,
                asked,
                false,
                truth(item, FhirForms.PRIVATE),
                null,
                "",
                "",
                "",
                "{}");
    }

    private Optional<QuestionKind> kind(JsonNode item, String type) {
        boolean many = item.path("repeats").asBoolean(false);
        String named = extension(item, FhirForms.KIND);
        for (QuestionKind kind : QuestionKind.values()) {
            if (kind.name().equals(named)
                    && kind != QuestionKind.PICTURE
                    && kind != QuestionKind.ROWS
                    && fits(kind, type)) {
                return Optional.of(kind);
            }
        }
        return Optional.ofNullable(
                switch (type) {
                    case "display" -> QuestionKind.TEXT;
                    case "boolean" -> QuestionKind.YES_NO;
                    case "decimal" -> QuestionKind.NUMBER;
                    case "integer" -> isSlider(item) ? QuestionKind.SLIDER : QuestionKind.NUMBER;
                    case "date", "dateTime" -> QuestionKind.DATE;
                    case "time" -> QuestionKind.TIME;
                    case "string" -> QuestionKind.SHORT_TEXT;
                    case "text" -> QuestionKind.LONG_TEXT;
                    case "choice", "open-choice" ->
                            many ? QuestionKind.MULTIPLE_CHOICE : QuestionKind.SINGLE_CHOICE;
                    default -> null;
                });
    }

    private static boolean fits(QuestionKind kind, String type) {
        return switch (kind) {
            case SHORT_TEXT -> type.equals("string");
            case LONG_TEXT -> type.equals("text");
            case SLIDER -> type.equals("integer");
            case YES_NO -> type.equals("boolean") || type.equals("choice");
            case NUMBER -> type.equals("integer") || type.equals("decimal");
            case DATE -> type.equals("date");
            case TIME -> type.equals("time");
            case SINGLE_CHOICE, MULTIPLE_CHOICE, CHECKLIST, EMOTIONS, BODY_MAP ->
                    type.endsWith("choice");
            case TEXT -> type.equals("display");
            case ROWS, PICTURE -> false;
        };
    }

    /** Marks go from 0 to 10 here; a slider with others is asked as a number. */
    private static boolean isSlider(JsonNode item) {
        for (JsonNode one : item.path("extension")) {
            if (one.path("url").asString("").equals(ITEM_CONTROL)
                    && one.path("valueCodeableConcept")
                            .path("coding")
                            .path(0)
                            .path("code")
                            .asString("")
                            .equals("slider")) {
                return figure(item, FhirForms.LEAST).equals("0")
                        && figure(item, FhirForms.MOST).equals(Integer.toString(HIGHEST_MARK));
            }
        }
        return false;
    }

    private List<JsonNode> options(JsonNode item) {
        List<JsonNode> options = new ArrayList<>();
        item.path("answerOption").forEach(options::add);
        JsonNode list = lists.get(item.path("answerValueSet").asString(""));
        if (options.isEmpty() && list != null) {
            for (JsonNode include : list.path("compose").path("include")) {
                include.path("concept").forEach(options::add);
            }
        }
        return options;
    }

    private List<Choice> choices(JsonNode item, List<Remark> said) {
        Map<String, String> known = new LinkedHashMap<>();
        List<Choice> choices = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (JsonNode option : options(item)) {
            String code = code(option);
            String label = words(label(option), said);
            if (label.isEmpty()) {
                said.add(Remark.of("tools.import.note.answer-left"));
                continue;
            }
            String value = code.toLowerCase(Locale.ROOT);
            if (!VALUE.matcher(value).matches() || !taken.add(value)) {
                value = "a" + (choices.size() + 1);
                while (!taken.add(value)) {
                    value = value + "x";
                }
            }
            known.put(code, value);
            choices.add(new Choice(value, label));
        }
        values.put(item.path("linkId").asString(), known);
        return choices;
    }

    static String code(JsonNode option) {
        JsonNode coding = option.has("valueCoding") ? option.path("valueCoding") : option;
        for (String name :
                List.of("code", "valueString", "valueInteger", "valueDate", "valueTime")) {
            if (coding.has(name)) {
                return coding.path(name).asString("");
            }
        }
        return "";
    }

    private static JsonNode label(JsonNode option) {
        JsonNode coding = option.has("valueCoding") ? option.path("valueCoding") : option;
        for (String name :
                List.of(
                        "display",
                        "valueString",
                        "valueInteger",
                        "valueDate",
                        "valueTime",
                        "code")) {
            if (coding.has(name)) {
                return coding.path(name);
            }
        }
        return coding.path("display");
    }

    /** When it is asked; what is not understood is asked always, and said. */
    private Asked asked(JsonNode item, Asked above, List<Remark> said) {
        List<Asked> each = new ArrayList<>();
        if (above.how() != How.ALWAYS) {
            each.addAll(above.each());
        }
        JsonNode when = item.path("enableWhen");
        if (when.isEmpty()) {
            return Asked.all(each);
        }
        boolean any = item.path("enableBehavior").asString("all").equals("any") && when.size() > 1;
        List<Asked> own = new ArrayList<>();
        for (JsonNode one : when) {
            Asked asked = condition(one);
            if (asked == null) {
                said.add(Remark.of("tools.import.note.when"));
                return Asked.all(each);
            }
            own.add(asked);
        }
        if (any) {
            boolean sameQuestion =
                    own.stream().map(Asked::field).distinct().count() == 1
                            && own.stream().allMatch(one -> one.how() == How.ONE_OF);
            if (!sameQuestion) {
                said.add(Remark.of("tools.import.note.when"));
                return Asked.all(each);
            }
            own =
                    List.of(
                            new Asked(
                                    How.ONE_OF,
                                    own.getFirst().field(),
                                    own.stream().flatMap(one -> one.is().stream()).toList()));
        }
        each.addAll(own);
        return Asked.all(each);
    }

    private @Nullable Asked condition(JsonNode when) {
        String link = when.path("question").asString("");
        OwnQuestion earlier = byLink.get(link);
        if (earlier == null) {
            return null;
        }
        String operator = when.path("operator").asString("");
        if (operator.equals("exists") && when.path("answerBoolean").asBoolean(false)) {
            return new Asked(How.FILLED, earlier.id(), List.of());
        }
        if (!operator.equals("=")) {
            return null;
        }
        String answer =
                when.has("answerCoding")
                        ? when.path("answerCoding").path("code").asString("")
                        : first(when, "answerString", "answerInteger", "answerBoolean");
        if (earlier.kind() == QuestionKind.SLIDER) {
            return answer.matches("10|\\d")
                    ? new Asked(How.ONE_OF, earlier.id(), List.of(answer))
                    : null;
        }
        String value = values.getOrDefault(link, Map.of()).get(answer);
        return value == null ? null : new Asked(How.ONE_OF, earlier.id(), List.of(value));
    }

    private static String first(JsonNode node, String... names) {
        for (String name : names) {
            if (node.has(name)) {
                return node.path(name).asString("");
            }
        }
        return "";
    }

    private OwnExercise exercise(String title) {
        OwnExercise none = OwnExercise.EMPTY;
        return new OwnExercise(
                cut(title, LONGEST_NAME),
                extension(root, FhirForms.PHONE_TITLE),
                words(root.path("description")),
                none.theme(),
                none.level(),
                false,
                false,
                none.sharing(),
                "",
                "",
                "",
                extension(root, FhirForms.WHY),
                List.of(),
                questions,
                "",
                extension(root, FhirForms.CLOSING),
                extension(root, FhirForms.PLAN),
                List.of(),
                List.of(),
                "",
                "",
                last);
    }

    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }

    private String next() {
        last++;
        return "q" + last;
    }

    private void leave(String text, String why) {
        left.add(new Left(cut(text, LONGEST_NAME), Remark.of(why)));
    }

    private String bound(JsonNode item, String url, List<Remark> said) {
        String figure = figure(item, url);
        if (!figure.isEmpty()
                && (!figure.matches("\\d{1,6}") || Integer.parseInt(figure) > HIGHEST)) {
            said.add(Remark.of("tools.import.note.range"));
            return "";
        }
        return figure;
    }

    private static String figure(JsonNode item, String url) {
        for (JsonNode one : item.path("extension")) {
            if (one.path("url").asString("").equals(url)) {
                return one.has("valueInteger")
                        ? one.path("valueInteger").asString("")
                        : one.path("valueDecimal").asString("");
            }
        }
        return "";
    }

    private String extension(JsonNode item, String url) {
        for (JsonNode one : item.path("extension")) {
            if (one.path("url").asString("").equals(url)) {
                return words(
                        one.has("valueCode") ? one.path("valueCode") : one.path("valueString"));
            }
        }
        return "";
    }

    private static boolean truth(JsonNode item, String url) {
        for (JsonNode one : item.path("extension")) {
            if (one.path("url").asString("").equals(url)) {
                return one.path("valueBoolean").asBoolean(false);
            }
        }
        return false;
    }

    /** Whether something in it is worked out by a rule. */
    private static boolean has(JsonNode node, String partOfUrl) {
        for (JsonNode one : node.path("extension")) {
            if (one.path("url").asString("").contains(partOfUrl)) {
                return true;
            }
        }
        return false;
    }

    private String words(JsonNode node) {
        return words(node, new ArrayList<>());
    }

    /** Plain words, without marks of HTML and without signs that nobody sees. */
    private static String words(JsonNode node, List<Remark> said) {
        String text = UNSEEN.matcher(node.asString("")).replaceAll("");
        if (MARKUP.matcher(text).find()) {
            said.add(Remark.of("tools.import.note.html"));
            text = HtmlUtils.htmlUnescape(MARKUP.matcher(text).replaceAll(" "));
            text = MARKUP.matcher(text).replaceAll(" ").replaceAll("[ \\t]{2,}", " ");
        }
        return cut(text.strip(), LONGEST);
    }
}
