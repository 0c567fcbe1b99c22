package app.trellis.library;

import app.trellis.shared.NotFound;
import app.trellis.shared.OtherWords;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The shipped exercises, programs, cards and support pages. Each version is stored when it is first
 * seen and never changes afterwards, so that an answer can always be shown with its question. All
 * of it is held in memory; asking costs no statement.
 *
 * <p>An exercise that the practice wrote itself goes by its key like a shipped one. It is looked up
 * inside the caller's transaction, and most often remembered.
 */
@Component
public class Content {

    private final Map<ShippedText.Id, String> bodies = new HashMap<>();
    private final Map<ShippedText.Id, OtherWords> otherWords = new ConcurrentHashMap<>();
    private final Map<ShippedText.Id, Exercise> pinned = new ConcurrentHashMap<>();
    private final Map<ShippedText.Id, Program> pinnedPrograms = new ConcurrentHashMap<>();
    private final Map<String, Exercise> exercises = new LinkedHashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, SupportPage> supportPages = new LinkedHashMap<>();
    private final InSpanish spanish = new InSpanish();
    private final PracticeExercises ours;
    private final String frame;
    private final String lists;
    private final String listsInSpanish;

    /**
     * @throws ChangedContent when a stored version reads differently
     */
    @Autowired
    Content(ShippedTexts store, PracticeExercises ours, Clock clock) {
        this(
                ContentFiles.read(),
                ContentFiles.inOtherWords(InSpanish.LANGUAGE),
                store.findAll(),
                news -> {
                    store.saveAllAndFlush(
                            news.entrySet().stream()
                                    .map(one ->
                                            new ShippedText(
                                                    one.getKey(), one.getValue(), clock.instant()))
                                    .toList());
                },
                ours);
    }

    /**
     * @param words in Spanish, by the text that they are laid over
     */
    Content(
            Map<ShippedText.Id, JsonNode> files,
            Map<ShippedText.Id, JsonNode> words,
            List<ShippedText> stored,
            java.util.function.Consumer<Map<ShippedText.Id, String>> store,
            PracticeExercises ours) {
        this.ours = ours;
        stored.forEach(text -> bodies.put(text.id(), text.body()));
        Map<ShippedText.Id, String> news = new LinkedHashMap<>();
        files.forEach((id, node) -> {
            if (OwnExerciseId.isOwn(id.key())) {
                throw new IllegalStateException(
                        "%s begins like the keys of practices' own".formatted(id.key()));
            }
            take(id, node, news);
        });
        words.forEach((id, node) -> take(InSpanish.of(id), node, news));
        bodies.putAll(news);
        files.keySet().stream()
                .sorted(Comparator.comparingInt(ShippedText.Id::version))
                .forEach(this::show);
        frame = ContentFiles.file("frame.json").toString();
        lists = ContentFiles.file("lists.json").toString();
        listsInSpanish = spanish.lists();
        store.accept(news);
    }

    /** Remembers what is new; what is known must not read differently. */
    private void take(ShippedText.Id id, JsonNode node, Map<ShippedText.Id, String> news) {
        String known = bodies.get(id);
        if (known == null) {
            news.put(id, node.toString());
        } else if (!ContentFiles.MAPPER.readTree(known).equals(node)) {
            throw new ChangedContent(id);
        }
    }

    /** What the files hold, without a database: for tests. Only current versions are known. */
    public static Content ofFiles() {
        return new Content(
                ContentFiles.read(),
                ContentFiles.inOtherWords(InSpanish.LANGUAGE),
                List.of(),
                news -> {},
                PracticeExercises.NONE);
    }

    /** The shipped exercises as they are assigned today, by number. */
    public List<Exercise> exercises() {
        return exercises.values().stream()
                .sorted(Comparator.comparingInt(Exercise::number))
                .toList();
    }

    /** The same in the language of whoever reads them. */
    public List<Exercise> exercises(Locale locale) {
        return exercises().stream().map(one -> exercise(one.key(), one.version(), locale)).toList();
    }

    /** The version that is assigned today. */
    public Exercise exercise(String key) {
        if (OwnExerciseId.isOwn(key)) {
            return exercise(key, ours.newest(key).orElseThrow(NotFound::new));
        }
        return known(exercises.get(key));
    }

    /** The version that somebody was given. */
    public Exercise exercise(String key, int version) {
        if (OwnExerciseId.isOwn(key)) {
            return ours(key, version).exercise();
        }
        ShippedText.Id id = new ShippedText.Id(ShippedText.Kind.EXERCISE, key, version);
        return pinned.computeIfAbsent(
                id, wanted -> ContentFiles.MAPPER.readValue(body(wanted), Exercise.class));
    }

    /** The version that is assigned today, in the language of whoever reads it. */
    public Exercise exercise(String key, Locale locale) {
        Exercise today = exercise(key);
        return exercise(key, today.version(), locale);
    }

    /**
     * The version that somebody was given, in the language of whoever reads it; in English where it
     * has no words of that language, and a practice's own as it was written.
     */
    public Exercise exercise(String key, int version, Locale locale) {
        if (OwnExerciseId.isOwn(key) || !InSpanish.speaks(locale)) {
            return exercise(key, version);
        }
        return pinned.computeIfAbsent(
                InSpanish.of(new ShippedText.Id(ShippedText.Kind.EXERCISE, key, version)),
                wanted ->
                        ContentFiles.MAPPER.readValue(
                                exerciseJson(key, version, locale), Exercise.class));
    }

    /** The version that somebody was given, as the player reads it in a language. */
    public String exerciseJson(String key, int version, Locale locale) {
        if (OwnExerciseId.isOwn(key)) {
            return ours(key, version).json();
        }
        return said(new ShippedText.Id(ShippedText.Kind.EXERCISE, key, version), locale);
    }

    /** A text in a language, or else as it was written. */
    private String said(ShippedText.Id id, Locale locale) {
        String text = body(id);
        ShippedText.Id other = InSpanish.of(id);
        if (!InSpanish.speaks(locale) || !bodies.containsKey(other)) {
            return text;
        }
        return otherWords
                .computeIfAbsent(
                        other,
                        wanted -> OtherWords.read(ContentFiles.MAPPER.readTree(body(wanted))))
                .over(text);
    }

    /**
     * The version of each exercise that is assigned today; none of what is no longer offered. One
     * statement where the practice's own are among them, none else.
     */
    public Map<String, Integer> versionsOfToday(Set<String> keys) {
        Map<String, Integer> versions =
                new HashMap<>(ours.newest(keys.stream().filter(OwnExerciseId::isOwn).toList()));
        keys.stream()
                .filter(exercises::containsKey)
                .forEach(key -> versions.put(key, exercise(key).version()));
        return versions;
    }

    /** The exercises of the practice's own that can be assigned, by name; one statement. */
    public List<Exercise> ownExercises() {
        return ours.offered().stream()
                .map(PracticeExercises.Version::exercise)
                .sorted(Comparator.comparing(Exercise::name).thenComparing(Exercise::key))
                .toList();
    }

    private PracticeExercises.Version ours(String key, int version) {
        return ours.find(key, version).orElseThrow(NotFound::new);
    }

    /** The programs, the first one first. */
    public List<Program> programs() {
        List<Program> all = new ArrayList<>(programs.values());
        all.sort(
                Comparator.comparing((Program one) -> one.weeks() == null)
                        .thenComparing(one -> !one.key().startsWith("first-"))
                        .thenComparing(Program::name));
        return all;
    }

    /** The programs in the language of whoever reads them, in the same order. */
    public List<Program> programs(Locale locale) {
        return programs().stream().map(one -> program(one.key(), locale)).toList();
    }

    public Program program(String key) {
        return known(programs.get(key));
    }

    /** A program in the language of whoever reads it. */
    public Program program(String key, Locale locale) {
        Program program = program(key);
        if (!InSpanish.speaks(locale)) {
            return program;
        }
        ShippedText.Id id = new ShippedText.Id(ShippedText.Kind.PROGRAM, key, program.version());
        return pinnedPrograms.computeIfAbsent(
                InSpanish.of(id),
                wanted -> ContentFiles.MAPPER.readValue(said(id, locale), Program.class));
    }

    public List<Card> cards() {
        return List.copyOf(cards.values());
    }

    /** The cards in the language of whoever reads them. */
    public List<Card> cards(Locale locale) {
        return cards().stream().map(one -> card(one.key(), locale)).toList();
    }

    public Card card(String key) {
        return known(cards.get(key));
    }

    /** A card in the language of whoever reads it. */
    public Card card(String key, Locale locale) {
        return InSpanish.speaks(locale) ? spanish.card(card(key)) : card(key);
    }

    public List<SupportPage> supportPages() {
        return List.copyOf(supportPages.values());
    }

    /** The support pages in the language of whoever reads them. */
    public List<SupportPage> supportPages(Locale locale) {
        return supportPages().stream().map(one -> supportPage(one.key(), locale)).toList();
    }

    public SupportPage supportPage(String key) {
        return known(supportPages.get(key));
    }

    /** A support page as the player reads it. */
    public String supportJson(String key, Locale locale) {
        String json =
                body(new ShippedText.Id(ShippedText.Kind.SUPPORT, key, supportPage(key).version()));
        return InSpanish.speaks(locale) ? spanish.support(key, json) : json;
    }

    /** A support page in the language of whoever reads it. */
    public SupportPage supportPage(String key, Locale locale) {
        return InSpanish.speaks(locale)
                ? ContentFiles.MAPPER.readValue(supportJson(key, locale), SupportPage.class)
                : supportPage(key);
    }

    /** The way back into the room, in the language of whoever reads it. */
    public LookAround lookAround(Locale locale) {
        if (InSpanish.speaks(locale)) {
            return spanish.lookAround();
        }
        Exercise grounding = exercise("grounding");
        return new LookAround(
                grounding.phoneTitle(),
                grounding.why(),
                grounding.fields().stream()
                        .filter(field -> field.isText() && !field.id().equals("worse"))
                        .map(Field::label)
                        .toList());
    }

    /** The sentences around every page in the language of whoever reads it. */
    public String frameJson(Locale locale) {
        return InSpanish.speaks(locale) ? spanish.frame() : frame;
    }

    /** Emotions, places of the body, roles, contexts, in the language of whoever picks. */
    public String listsJson(Locale locale) {
        return InSpanish.speaks(locale) ? listsInSpanish : lists;
    }

    private void show(ShippedText.Id id) {
        String body = body(id);
        switch (id.kind()) {
            case EXERCISE -> exercises.put(id.key(), exercise(id.key(), id.version()));
            case PROGRAM ->
                    programs.put(id.key(), ContentFiles.MAPPER.readValue(body, Program.class));
            case CARD -> cards.put(id.key(), ContentFiles.MAPPER.readValue(body, Card.class));
            case SUPPORT ->
                    supportPages.put(
                            id.key(), ContentFiles.MAPPER.readValue(body, SupportPage.class));
        }
    }

    private String body(ShippedText.Id id) {
        return known(bodies.get(id));
    }

    private static <T> T known(@Nullable T found) {
        return Optional.ofNullable(found).orElseThrow(NotFound::new);
    }
}
