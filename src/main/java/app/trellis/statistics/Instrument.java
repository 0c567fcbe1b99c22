package app.trellis.statistics;

import static app.trellis.statistics.Numbers.require;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a questionnaire become one score: its structure, without any of its text.
 *
 * @param key short name, such as {@code PHQ-9}
 * @param items number of items, 1 or more
 * @param lowest lowest answer to an item
 * @param highest highest answer, above the lowest
 * @param reversed items (from 1) that count the other way round
 * @param combine whether the score is a sum or a mean
 * @param multiplier applied to a sum, 1 for most
 * @param minimumAnswered answers needed for a score, 1 to {@code items}
 * @param bands published bands in rising order; empty where none exist
 * @param riskItem the item that asks about risk, if the instrument has one
 */
public record Instrument(
        String key,
        int items,
        int lowest,
        int highest,
        Set<Integer> reversed,
        Combine combine,
        int multiplier,
        int minimumAnswered,
        List<Band> bands,
        @Nullable RiskItem riskItem) {

    /** How answers are put together. */
    public enum Combine {
        SUM,
        MEAN
    }

    /**
     * A band of scores.
     *
     * @param name such as {@code MODERATE}
     * @param from lowest score of the band, in points; it ends where the next one begins
     */
    public record Band(String name, double from) {}

    /**
     * An item whose answer is looked at by itself, whatever the score is.
     *
     * @param item number of the item, from 1
     * @param alertFrom answer from which someone is told at once
     */
    public record RiskItem(int item, int alertFrom) {}

    private static final List<Band> PHQ_BANDS =
            List.of(
                    new Band("MINIMAL", 0),
                    new Band("MILD", 5),
                    new Band("MODERATE", 10),
                    new Band("MODERATELY_SEVERE", 15),
                    new Band("SEVERE", 20));

    /** Depression, 0 to 27; item 9 from 1 on is a risk answer whatever the score. */
    public static final Instrument PHQ_9 =
            sum("PHQ-9", 9, 0, 3, PHQ_BANDS).withRiskItem(new RiskItem(9, 1));

    /** The PHQ-9 without item 9, 0 to 24. */
    public static final Instrument PHQ_8 = sum("PHQ-8", 8, 0, 3, PHQ_BANDS);

    /** Depression and anxiety in four items, 0 to 12. */
    public static final Instrument PHQ_4 =
            sum(
                    "PHQ-4",
                    4,
                    0,
                    3,
                    List.of(
                            new Band("MINIMAL", 0),
                            new Band("MILD", 3),
                            new Band("MODERATE", 6),
                            new Band("SEVERE", 9)));

    /** Anxiety, 0 to 21. */
    public static final Instrument GAD_7 =
            sum(
                    "GAD-7",
                    7,
                    0,
                    3,
                    List.of(
                            new Band("MINIMAL", 0),
                            new Band("MILD", 5),
                            new Band("MODERATE", 10),
                            new Band("SEVERE", 15)));

    /** Symptoms after a stressful event, 0 to 80; no bands exist. */
    public static final Instrument PCL_5 = sum("PCL-5", 20, 0, 4, List.of());

    /** Distress with answers from 1 to 5, 10 to 50; Australian bands, none are universal. */
    public static final Instrument K10 =
            sum(
                    "K10",
                    10,
                    1,
                    5,
                    List.of(
                            new Band("LOW", 10),
                            new Band("MODERATE", 16),
                            new Band("HIGH", 22),
                            new Band("VERY_HIGH", 30)));

    /** Distress in six items with answers from 0 to 4, 0 to 24. */
    public static final Instrument K6 = sum("K6", 6, 0, 4, List.of());

    /** Well-being, 0 to 100, higher is better; all five answers are needed. */
    public static final Instrument WHO_5 =
            new Instrument(
                    "WHO-5",
                    5,
                    0,
                    5,
                    Set.of(),
                    Combine.SUM,
                    4,
                    5,
                    List.of(new Band("LOW", 0), new Band("REDUCED", 29), new Band("ADEQUATE", 51)),
                    null);

    private static final Map<String, Instrument> KNOWN =
            Map.of(
                    PHQ_9.key, PHQ_9, PHQ_8.key, PHQ_8, PHQ_4.key, PHQ_4, GAD_7.key, GAD_7,
                    PCL_5.key, PCL_5, K10.key, K10, K6.key, K6, WHO_5.key, WHO_5);

    /**
     * @throws IllegalArgumentException if a part does not fit the others
     */
    public Instrument {
        require(lowest < highest, "The highest answer must be above the lowest");
        require(multiplier >= 1, "The multiplier must be 1 or more");
        require(
                minimumAnswered >= 1 && minimumAnswered <= items,
                "minimumAnswered must lie between 1 and the number of items");
        for (int item : reversed) {
            require(item >= 1 && item <= items, "A reversed item does not exist");
        }
        require(
                riskItem == null || (riskItem.item() >= 1 && riskItem.item() <= items),
                "The risk item does not exist");
        for (int i = 1; i < bands.size(); i++) {
            require(bands.get(i - 1).from() < bands.get(i).from(), "Bands must rise");
        }
        reversed = Set.copyOf(reversed);
        bands = List.copyOf(bands);
    }

    /** A plain sum that needs four fifths of its items answered. */
    public static Instrument sum(String key, int items, int lowest, int highest, List<Band> bands) {
        return new Instrument(
                key,
                items,
                lowest,
                highest,
                Set.of(),
                Combine.SUM,
                1,
                fourFifths(items),
                bands,
                null);
    }

    /** The same instrument with an item that is looked at by itself. */
    public Instrument withRiskItem(RiskItem item) {
        return new Instrument(
                key,
                items,
                lowest,
                highest,
                reversed,
                combine,
                multiplier,
                minimumAnswered,
                bands,
                item);
    }

    /** The same instrument with items (from 1) that count the other way round. */
    public Instrument withReversed(Set<Integer> numbers) {
        return new Instrument(
                key,
                items,
                lowest,
                highest,
                numbers,
                combine,
                multiplier,
                minimumAnswered,
                bands,
                riskItem);
    }

    /**
     * One of the instruments whose scoring is built in.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Instrument named(String key) {
        Instrument instrument = KNOWN.get(key);
        if (instrument == null) {
            throw new IllegalArgumentException("No scoring is built in for " + key);
        }
        return instrument;
    }

    /** Design value: the smallest number of answers that is four fifths of the items. */
    public static int fourFifths(int items) {
        return Math.ceilDiv(4 * items, 5);
    }
}
