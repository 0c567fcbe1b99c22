package app.trellis.measures;

import app.trellis.shared.NotFound;
import app.trellis.shared.OtherWords;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The questionnaires that can be used: those that are shipped, and those that a practice brought.
 * Each version is kept as it was when it was first seen, so that a score can always be read with
 * the form that was filled in. Asking costs no statement, but for the first time that a practice's
 * own is asked for.
 */
@Component
public class Measures {

    /** As they are offered: what may be sent between sessions without a second thought first. */
    private static final List<String> ORDER =
            List.of("phq-8", "gad-7", "phq-4", "k10", "pcl-5", "phq-9");

    private static final String SPANISH = "es";

    private final Map<ShippedMeasure.Id, String> bodies = new HashMap<>();
    private final Map<ShippedMeasure.Id, Measure> shipped = new ConcurrentHashMap<>();
    private final Map<String, Integer> newest = new LinkedHashMap<>();
    private final BroughtMeasures brought;

    /**
     * @throws ChangedMeasure when a stored version reads differently
     */
    @Autowired
    Measures(ShippedMeasures store, BroughtMeasures brought, Clock clock) {
        this(
                MeasureFiles.read(),
                MeasureFiles.inOtherWords(SPANISH),
                store.findAll(),
                news ->
                        store.saveAllAndFlush(
                                news.entrySet().stream()
                                        .map(one ->
                                                new ShippedMeasure(
                                                        one.getKey(),
                                                        one.getValue(),
                                                        clock.instant()))
                                        .toList()),
                brought);
    }

    Measures(
            Map<ShippedMeasure.Id, JsonNode> files,
            Map<ShippedMeasure.Id, JsonNode> words,
            List<ShippedMeasure> stored,
            Consumer<Map<ShippedMeasure.Id, String>> store,
            BroughtMeasures brought) {
        this.brought = brought;
        stored.forEach(text -> bodies.put(text.id(), text.body()));
        Map<ShippedMeasure.Id, String> news = new LinkedHashMap<>();
        files.forEach((id, node) -> {
            if (OwnFormId.isOwn(id.key())) {
                throw new IllegalStateException(
                        "%s begins like the keys of practices' own".formatted(id.key()));
            }
            take(id, node, news);
            newest.merge(id.key(), id.version(), Math::max);
        });
        words.forEach((id, node) -> take(inSpanish(id), node, news));
        bodies.putAll(news);
        shipped();
        store.accept(news);
    }

    /** Remembers what is new; what is known must not read differently. */
    private void take(ShippedMeasure.Id id, JsonNode node, Map<ShippedMeasure.Id, String> news) {
        String known = bodies.get(id);
        if (known == null) {
            news.put(id, node.toString());
        } else if (!MeasureFiles.MAPPER.readTree(known).equals(node)) {
            throw new ChangedMeasure(id);
        }
    }

    /** Where the Spanish words of a version are stored: beside it, so that they never change. */
    private static ShippedMeasure.Id inSpanish(ShippedMeasure.Id id) {
        return ShippedMeasure.Id.of(id.key() + "/" + SPANISH, id.version());
    }

    /** The shipped questionnaires as they are used today; the check-in is none of them. */
    public List<Measure> shipped() {
        return newest.entrySet().stream()
                .filter(one -> !one.getKey().equals(CheckIns.KEY))
                .map(one -> measure(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Measures::place).thenComparing(Measure::name))
                .toList();
    }

    /** What can be assigned in this practice: what is shipped, then its own by name. */
    public List<Measure> usable() {
        return Stream.concat(
                        shipped().stream(),
                        brought.usable().stream().sorted(Comparator.comparing(Measure::name)))
                .toList();
    }

    /**
     * The version that is used today.
     *
     * @throws NotFound when there is no such questionnaire here, or it is no longer used
     */
    public Measure current(String key) {
        Integer version = newest.get(key);
        return version == null
                ? brought.usable().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(NotFound::new)
                : measure(key, version);
    }

    /**
     * The version that somebody was given.
     *
     * @throws NotFound when there is no such version here
     */
    public Measure measure(String key, int version) {
        ShippedMeasure.Id id = ShippedMeasure.Id.of(key, version);
        if (key.equals(CheckIns.KEY)) {
            throw new NotFound();
        }
        if (bodies.containsKey(id)) {
            return shipped.computeIfAbsent(
                    id,
                    wanted ->
                            MeasureFiles.MAPPER.readValue(
                                    definitionJson(key, version), Measure.class));
        }
        return brought.find(key, version).orElseThrow(NotFound::new);
    }

    /** A shipped version as its file stands. */
    String definitionJson(String key, int version) {
        String body = bodies.get(ShippedMeasure.Id.of(key, version));
        if (body == null) {
            throw new NotFound();
        }
        return body;
    }

    /** The same in a language, where it has words of that language laid over it. */
    String definitionJson(String key, int version, Locale locale) {
        String text = definitionJson(key, version);
        String words =
                locale.getLanguage().equals(SPANISH)
                        ? bodies.get(inSpanish(ShippedMeasure.Id.of(key, version)))
                        : null;
        return words == null
                ? text
                : OtherWords.read(MeasureFiles.MAPPER.readTree(words)).over(text);
    }

    /** The neutral title of the check-in. */
    String phoneTitleOfCheckIn(int version, Locale locale) {
        return MeasureFiles.MAPPER
                .readTree(definitionJson(CheckIns.KEY, version, locale))
                .get("phoneTitle")
                .asString();
    }

    /** The newest version of something shipped. */
    int newestVersion(String key) {
        Integer version = newest.get(key);
        if (version == null) {
            throw new NotFound();
        }
        return version;
    }

    private static int place(Measure measure) {
        int place = ORDER.indexOf(measure.key());
        return place < 0 ? ORDER.size() : place;
    }
}
