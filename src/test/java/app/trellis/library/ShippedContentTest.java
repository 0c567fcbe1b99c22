package app.trellis.library;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the shipped exercises, programs, pages and cards to the rules that keep them safe to read.
 *
 * <p>Content is data, so nothing but these tests stands between a slip of the pen in a file and a
 * client's screen.
 */
class ShippedContentTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, Long> FIELD_TYPES =
            Map.ofEntries(
                    Map.entry("singleChoice", 76L),
                    Map.entry("shortText", 65L),
                    Map.entry("slider", 40L),
                    Map.entry("text", 30L),
                    Map.entry("multipleChoice", 10L),
                    Map.entry("rows", 10L),
                    Map.entry("date", 9L),
                    Map.entry("checklist", 8L),
                    Map.entry("yesNo", 7L),
                    Map.entry("emotions", 5L),
                    Map.entry("longText", 5L),
                    Map.entry("time", 4L),
                    Map.entry("number", 4L),
                    Map.entry("bodyMap", 3L));

    private static final int FIELDS = 241;
    private static final int COLUMNS = 35;
    private static final int EXERCISES_WITH_OTHERS = 8;
    private static final int CONDITIONAL_FIELDS = 79;
    private static final int CONDITIONAL_COLUMNS = 1;

    private static final List<String> FRAME_KEYS =
            List.of(
                    "start",
                    "reader_private",
                    "reader_numbers",
                    "reader_next",
                    "reader_shared",
                    "notwatched",
                    "steady_button",
                    "steady_card",
                    "steady_choices",
                    "rest",
                    "rest_alone",
                    "night",
                    "free_line",
                    "free_quiet",
                    "free_no",
                    "know_soon",
                    "know_next",
                    "know_no",
                    "selfhelp",
                    "unsent",
                    "offline",
                    "use",
                    "end",
                    "takeback",
                    "notweek",
                    "notweek_unsafe",
                    "readmark",
                    "unread",
                    "discussed",
                    "closed");

    private static final Set<String> SUPPORT_PAGES =
            Set.of("steady-page", "hold-this-message", "before-i-check", "write-and-let-go");

    private static final Set<String> LEVELS = Set.of("CALM", "STIRRING", "STRONG");

    private static final Set<String> SHARING =
            Set.of("PRIVATE", "NUMBERS_ONLY", "NEXT_SESSION", "SHARED", "KEEP_ONLY_IF_ASKED");

    private static final Set<String> THEMES =
            Set.of("FEELINGS", "SAFETY", "BOUNDARIES", "CONNECTION", "SELF", "BALANCE");

    private static final Set<String> CLIENT_KEYS =
            Set.of(
                    "phoneTitle",
                    "title",
                    "why",
                    "steps",
                    "text",
                    "closing",
                    "ifThen",
                    "label",
                    "low",
                    "high",
                    "hint",
                    "starters",
                    "offered",
                    "group",
                    "intro",
                    "caption");

    private static final List<String> NEVER_READ_BY_A_CLIENT =
            List.of("!", "skipped", "adherence", "silent", "unlock", "break-glass", "tombstone");

    private static final Set<String> PLACEHOLDERS =
            Set.of("{n}", "{day}", "{practice}", "{time}", "{practice crisis text}");

    private static final Map<String, String> HOLDS =
            Map.ofEntries(
                    Map.entry("FELT_UNSAFE", "ALL"),
                    Map.entry("KNOW_SOON", "ALL"),
                    Map.entry("KNOW_KEPT", "WISH"),
                    Map.entry("PRESSURE_MARK", "ALL"),
                    Map.entry("PAID_FOR_IT", "ALL"),
                    Map.entry("FELT_HAD_TO", "ALL"),
                    Map.entry("NOW_NOT_SAFE", "ALL"),
                    Map.entry("USED_AGAINST_ME", "ROLE"),
                    Map.entry("THEY_GOT_ANGRY", "ROLE"),
                    Map.entry("NOT_OKAY_AFTER_TALK", "ROLE"));

    private static final Set<String> GATES_WITH_A_TIME =
            Set.of("AFTER_PREVIOUS_PLUS", "FIXED_INTERVAL", "DATE");

    private static final Set<String> GATES =
            Set.of(
                    "NONE",
                    "AFTER_PREVIOUS",
                    "AFTER_PREVIOUS_PLUS",
                    "FIXED_INTERVAL",
                    "DATE",
                    "BEFORE_EVERY_SESSION",
                    "READINESS");

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, JsonNode> exercises = folder("exercises");
    private final Map<String, JsonNode> programs = folder("programs");
    private final Map<String, JsonNode> support = folder("support");
    private final JsonNode cards = file("cards.json");
    private final JsonNode frame = file("frame.json");
    private final JsonNode lists = file("lists.json");
    private final JsonNode checkIn = file("measures/trust-check-in.json");

    @Test
    void theLibraryIsComplete() {
        assertThat(exercises.values())
                .extracting(exercise -> exercise.path("number").asInt())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 22).boxed().toList());
        assertThat(programs).hasSize(5);
        assertThat(support).containsOnlyKeys(SUPPORT_PAGES);
        assertThat(cards).hasSize(12);
        assertThat(frame.propertyNames()).containsExactlyElementsOf(FRAME_KEYS);
    }

    @Test
    void aFileIsNamedAfterItsKeyAndCarriesAVersion() {
        for (var content : List.of(exercises, programs, support)) {
            for (var page : content.entrySet()) {
                assertThat(text(page.getValue(), "key")).isEqualTo(page.getKey());
                assertThat(page.getValue().path("version").asInt()).isEqualTo(1);
            }
        }
    }

    @Test
    void everyExerciseSaysWhyAndHowAndForWhomItIsNot() {
        for (var exercise : exercises.values()) {
            var key = text(exercise, "key");
            for (var name : List.of("why", "closing", "ifThen", "stopsWhen", "brief")) {
                assertThat(text(exercise, name)).as("%s of %s", name, key).isNotBlank();
            }
            for (var name : List.of("notFor", "withCare", "steps")) {
                assertThat(strings(exercise.path(name)))
                        .as("%s of %s", name, key)
                        .isNotEmpty()
                        .noneMatch(String::isBlank);
            }
            assertThat(LEVELS).as(key).contains(text(exercise, "level"));
            assertThat(SHARING).as(key).contains(text(exercise, "sharing"));
            assertThat(THEMES).as(key).contains(text(exercise, "theme"));
            assertThat(exercise.path("shortMinutes").asInt())
                    .as("short minutes of %s", key)
                    .isPositive()
                    .isLessThan(exercise.path("minutes").asInt());
        }
    }

    @Test
    void aStrongExerciseBeginsTogether() {
        assertThat(exercises.values())
                .filteredOn(exercise -> text(exercise, "level").equals("STRONG"))
                .isNotEmpty()
                .allMatch(exercise -> exercise.path("together").asBoolean());
    }

    @Test
    void aPhoneTitleIsShortEnoughForAPhone() {
        for (var content : List.of(exercises, programs)) {
            for (var page : content.values()) {
                assertThat(text(page, "phoneTitle")).isNotBlank().hasSizeLessThan(24);
            }
        }
        assertThat(text(checkIn, "phoneTitle")).isNotBlank().hasSizeLessThan(24);
    }

    @Test
    void theFieldsAreThoseOfTheCatalogue() {
        var fields = exercises.values().stream().flatMap(this::fields).toList();
        var columns = fields.stream().flatMap(field -> each(field.path("columns"))).toList();
        Map<String, Long> types =
                Stream.concat(fields.stream(), columns.stream())
                        .collect(groupingBy(field -> text(field, "type"), counting()));

        assertThat(types).isEqualTo(FIELD_TYPES);
        assertThat(fields).hasSize(FIELDS);
        assertThat(columns).hasSize(COLUMNS);
        assertThat(fields)
                .filteredOn(field -> field.has("when"))
                .as("conditional fields")
                .hasSize(CONDITIONAL_FIELDS);
        assertThat(columns)
                .filteredOn(field -> field.has("when"))
                .as("conditional columns")
                .hasSize(CONDITIONAL_COLUMNS);
    }

    @Test
    void idsAreUniqueWithinAPageAndWithinARow() {
        for (var page : pages()) {
            assertUniqueIds(text(page, "key"), page.path("fields"));
            for (var field : page.path("fields")) {
                assertUniqueIds(text(page, "key") + "." + text(field, "id"), field.path("columns"));
            }
        }
    }

    @Test
    void aConditionPointsToAnEarlierFieldAndToAChoiceThatExists() {
        for (var page : pages()) {
            Map<String, JsonNode> earlier = new LinkedHashMap<>();
            for (var field : page.path("fields")) {
                assertConditions(text(page, "key"), field, earlier);
                Map<String, JsonNode> earlierInRow = new LinkedHashMap<>();
                for (var column : field.path("columns")) {
                    assertConditions(text(page, "key"), column, earlierInRow);
                    earlierInRow.put(text(column, "id"), column);
                }
                earlier.put(text(field, "id"), field);
            }
        }
    }

    @Test
    void optionsAreTakenFromAnEarlierField() {
        for (var page : pages()) {
            Set<String> earlier = new LinkedHashSet<>();
            for (var field : page.path("fields")) {
                var sources = new ArrayList<>(strings(field.path("optionsAlsoFrom")));
                Stream.concat(Stream.of(field), each(field.path("columns")))
                        .filter(either -> either.has("optionsFrom"))
                        .forEach(either -> sources.add(text(either, "optionsFrom")));
                assertThat(earlier).as(text(page, "key")).containsAll(sources);
                earlier.add(text(field, "id"));
            }
        }
    }

    @Test
    void aBlankAnswerToTheQuestionAboutSayingNoCountsAsNotSure() {
        assertThat(
                        exercises.values().stream()
                                .flatMap(this::fields)
                                .flatMap(field -> each(field.path("when"))))
                .filteredOn(when -> strings(when.path("is")).contains("not-sure"))
                .isNotEmpty()
                .allMatch(when -> when.path("blankIsNotSure").asBoolean());
    }

    @Test
    void aShortVersionAsksOnlyWhatThePageAsks() {
        for (var exercise : exercises.values()) {
            var shortVersion = exercise.path("short");
            assertThat(text(shortVersion, "text")).as(text(exercise, "key")).isNotBlank();
            assertThat(ids(exercise))
                    .as("short version of %s", text(exercise, "key"))
                    .containsAll(strings(shortVersion.path("fields")));
        }
    }

    @Test
    void everyTextHasALimitAndEveryNumberARange() {
        for (var page : pages()) {
            fieldsAndColumns(page).forEach(field -> assertLimits(text(page, "key"), field));
        }
    }

    @Test
    void everySliderOfAnExerciseNamesItsEnds() {
        assertThat(exercises.values().stream().flatMap(this::fieldsAndColumns))
                .filteredOn(field -> text(field, "type").equals("slider"))
                .isNotEmpty()
                .noneMatch(slider -> text(slider, "low").isBlank())
                .noneMatch(slider -> text(slider, "high").isBlank());
    }

    @Test
    void choicesHaveDistinctValues() {
        for (var page : pages()) {
            fieldsAndColumns(page)
                    .forEach(field ->
                            assertThat(each(field.path("choices")))
                                    .as("%s.%s", text(page, "key"), text(field, "id"))
                                    .extracting(choice -> text(choice, "value"))
                                    .doesNotHaveDuplicates()
                                    .allMatch(value -> KEBAB.matcher(value).matches()));
        }
    }

    @Test
    void noFieldIsEverRequired() {
        assertThat(pages().stream().flatMap(this::fieldsAndColumns))
                .noneMatch(field -> field.has("required"));
    }

    @Test
    void aQuestionAboutTellingFollowsAQuestionAboutSayingNoOrASign() {
        for (var exercise : exercises.values()) {
            Set<String> leadsToIt = new LinkedHashSet<>();
            for (var field : exercise.path("fields")) {
                if (text(field, "block").equals("KNOW")) {
                    assertThat(each(field.path("when")))
                            .as(text(exercise, "key"))
                            .isNotEmpty()
                            .extracting(when -> text(when, "field"))
                            .isSubsetOf(leadsToIt);
                }
                if (text(field, "block").equals("FREE") || !field.path("signs").isEmpty()) {
                    leadsToIt.add(text(field, "id"));
                }
            }
        }
    }

    @Test
    void anUnsafeSignHoldsWhatTheCatalogueSaysItHolds() {
        Map<String, String> holds = new TreeMap<>();
        for (var page : pages()) {
            fieldsAndColumns(page)
                    .forEach(field -> {
                        for (var sign : field.path("signs")) {
                            assertSign(field, sign);
                            if (sign.has("hold")) {
                                holds.put(text(sign, "code"), text(sign, "hold"));
                            }
                        }
                    });
        }
        assertThat(holds).isEqualTo(HOLDS);
    }

    @Test
    void anExerciseWithAnotherPersonSaysForWhomItIsNotAndLetsTheClientTell() {
        var withOthers =
                exercises.values().stream()
                        .filter(exercise -> exercise.path("otherPerson").asBoolean())
                        .toList();
        assertThat(withOthers).hasSize(EXERCISES_WITH_OTHERS);
        assertThat(withOthers)
                .filteredOn(exercise -> exercise.toString().toLowerCase(ROOT).contains("partner"))
                .isNotEmpty()
                .noneMatch(exercise -> exercise.path("notFor").isEmpty());
        assertThat(withOthers)
                .allMatch(exercise ->
                        fields(exercise).anyMatch(field -> text(field, "block").equals("KNOW")));
    }

    @Test
    void everyStepOfAProgramIsKnown() {
        var cardKeys = each(cards).map(card -> text(card, "key")).toList();
        for (var program : programs.values()) {
            for (var step : program.path("steps")) {
                var keys = strings(step.path("keys"));
                var name = text(program, "key") + ": " + text(step, "label");
                assertThat(text(step, "week")).as(name).isNotBlank();
                switch (text(step, "kind")) {
                    case "EXERCISE" ->
                            assertThat(exercises)
                                    .as(name)
                                    .containsKeys(keys.toArray(String[]::new));
                    case "CARD" -> assertThat(cardKeys).as(name).containsAll(keys);
                    case "SUPPORT" -> assertThat(SUPPORT_PAGES).as(name).containsAll(keys);
                    case "CHECK_IN" -> assertThat(keys).as(name).containsExactly("trust-check-in");
                    default -> {
                        assertThat(text(step, "kind")).as(name).isIn("PRACTITIONER", "QUESTION");
                        assertThat(keys).as(name).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void everyGateOfAProgramIsKnownAndSaysHowLong() {
        for (var program : programs.values()) {
            for (var step : program.path("steps")) {
                var gate = step.path("gate");
                var name = text(program, "key") + ": " + text(step, "label");
                assertThat(GATES).as(name).contains(text(gate, "type"));
                assertThat(gate.path("days").asInt(0) + gate.path("months").asInt(0) > 0)
                        .as(name)
                        .isEqualTo(GATES_WITH_A_TIME.contains(text(gate, "type")));
            }
        }
    }

    @Test
    void aStepWithAnotherPersonIsMarkedInEveryProgram() {
        var withOthers =
                exercises.values().stream()
                        .filter(exercise -> exercise.path("otherPerson").asBoolean())
                        .map(exercise -> text(exercise, "key"))
                        .toList();
        for (var program : programs.values()) {
            for (var step : program.path("steps")) {
                assertThat(step.path("otherPerson").asBoolean())
                        .as("%s: %s", text(program, "key"), text(step, "label"))
                        .isEqualTo(
                                strings(step.path("keys")).stream().anyMatch(withOthers::contains));
            }
        }
    }

    @Test
    void theCheckInAsksTenItemsAndNamesWhichWayIsBetter() {
        var items = List.of("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10");
        assertThat(each(checkIn.path("items")))
                .extracting(item -> text(item, "id"))
                .containsExactlyElementsOf(items);
        assertThat(each(checkIn.path("items")).map(item -> text(item, "better")).distinct())
                .containsExactly("HIGH", "LOW", "CONTEXT");
        assertThat(ids(checkIn))
                .startsWith(items.toArray(String[]::new))
                .endsWith("compared", "bring");
        assertThat(fields(checkIn))
                .filteredOn(field -> field.path("everyFourth").asBoolean())
                .singleElement()
                .matches(field -> text(field, "id").equals("compared"))
                .matches(field -> field.path("choices").size() == 7);
    }

    @Test
    void noClientReadsAWordThatScoldsOrFrightens() {
        assertThat(clientTexts())
                .hasSizeGreaterThan(1_000)
                .allSatisfy(said ->
                        assertThat(said.toLowerCase(ROOT))
                                .isNotBlank()
                                .doesNotContain(NEVER_READ_BY_A_CLIENT)
                                .doesNotContain("*", "`", "|", "<"));
    }

    @Test
    void onlyKnownPlaceholdersStandInWhatAClientReads() {
        var placeholder = Pattern.compile("\\{[^}]*}");
        assertThat(
                        clientTexts().stream()
                                .flatMap(said -> placeholder.matcher(said).results())
                                .map(MatchResult::group))
                .isNotEmpty()
                .isSubsetOf(PLACEHOLDERS);
    }

    @Test
    void whatStandsAloneIsOfferedWhereSeveralCanBePicked() {
        Set<String> offered =
                exercises.values().stream()
                        .flatMap(this::fieldsAndColumns)
                        .filter(field ->
                                Set.of("multipleChoice", "checklist").contains(text(field, "type")))
                        .flatMap(field -> values(field).stream())
                        .collect(Collectors.toSet());
        assertThat(strings(lists.path("alone")))
                .contains("none-of-it")
                .doesNotHaveDuplicates()
                .isSubsetOf(offered);
    }

    @Test
    void aCardIsReadInHalfAMinute() {
        assertThat(each(cards))
                .allMatch(card -> text(card, "text").split("\\s+", -1).length < 70)
                .extracting(card -> text(card, "key"))
                .doesNotHaveDuplicates()
                .allMatch(key -> KEBAB.matcher(key).matches());
    }

    private List<JsonNode> pages() {
        List<JsonNode> pages = new ArrayList<>(exercises.values());
        pages.addAll(support.values());
        pages.add(checkIn);
        return pages;
    }

    private List<String> clientTexts() {
        List<String> said = new ArrayList<>(strings(frame));
        pages().forEach(page -> collectClientTexts(page, said));
        programs.values().forEach(page -> collectClientTexts(page, said));
        Stream.of(cards, lists).forEach(page -> collectClientTexts(page, said));
        return said;
    }

    private void collectClientTexts(JsonNode node, List<String> said) {
        for (var property : node.properties()) {
            if (CLIENT_KEYS.contains(property.getKey())) {
                Stream.concat(Stream.of(property.getValue()), each(property.getValue()))
                        .filter(JsonNode::isString)
                        .forEach(text -> said.add(text.asString()));
            }
        }
        for (var child : node) {
            collectClientTexts(child, said);
        }
    }

    private void assertConditions(String page, JsonNode field, Map<String, JsonNode> earlier) {
        for (var when : field.path("when")) {
            if (when.has("ladderInUse")) {
                continue;
            }
            assertThat(earlier)
                    .as("%s.%s", page, text(field, "id"))
                    .hasEntrySatisfying(
                            text(when, "field"),
                            asked -> {
                                if (when.has("past")) {
                                    assertThat(text(asked, "type")).isEqualTo("date");
                                } else if (!when.path("filled").asBoolean()) {
                                    assertThat(strings(when.path("is")))
                                            .isNotEmpty()
                                            .isSubsetOf(values(asked));
                                }
                            });
        }
    }

    private void assertSign(JsonNode field, JsonNode sign) {
        assertThat(text(sign, "code")).matches("[A-Z_]+");
        assertThat(sign.has("hold") || sign.path("quietHelp").asBoolean()).isTrue();
        if (sign.has("atMost")) {
            assertThat(sign.path("atMost").asInt()).isBetween(0, 10);
        } else {
            assertThat(strings(sign.path("is"))).isNotEmpty().isSubsetOf(values(field));
        }
    }

    private void assertLimits(String page, JsonNode field) {
        var name = page + "." + text(field, "id");
        var least = field.path("min").asInt(-1);
        var most = field.path("max").asInt(-1);
        switch (text(field, "type")) {
            case "shortText", "longText" ->
                    assertThat(field.path("limit").asInt()).as(name).isBetween(1, 100_000);
            case "slider" -> assertThat(List.of(least, most)).as(name).containsExactly(0, 10);
            case "number" -> assertThat(least).as(name).isNotNegative().isLessThan(most);
            default -> assertThat(FIELD_TYPES).as(name).containsKey(text(field, "type"));
        }
    }

    private void assertUniqueIds(String page, JsonNode fields) {
        assertThat(each(fields))
                .as(page)
                .extracting(field -> text(field, "id"))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    private Stream<JsonNode> fields(JsonNode page) {
        return each(page.path("fields"));
    }

    private Stream<JsonNode> fieldsAndColumns(JsonNode page) {
        return fields(page)
                .flatMap(field -> Stream.concat(Stream.of(field), each(field.path("columns"))));
    }

    private List<String> ids(JsonNode page) {
        return fields(page).map(field -> text(field, "id")).toList();
    }

    private List<String> values(JsonNode field) {
        var choices =
                text(field, "type").equals("emotions")
                        ? each(lists.path("emotions")).flatMap(group -> each(group.path("words")))
                        : each(field.path("choices"));
        return choices.map(choice -> text(choice, "value")).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> strings(JsonNode node) {
        return each(node).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static Map<String, JsonNode> folder(String name) {
        Map<String, JsonNode> pages = new TreeMap<>();
        try (var files = Files.list(path(name))) {
            files.forEach(file ->
                    pages.put(
                            file.getFileName().toString().replace(".json", ""),
                            MAPPER.readTree(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static JsonNode file(String name) {
        return MAPPER.readTree(path(name));
    }

    private static Path path(String name) {
        var found = ShippedContentTest.class.getResource("/content/" + name);
        try {
            return Path.of(Objects.requireNonNull(found, name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
