package app.trellis.statistics;

import static app.trellis.statistics.Numbers.require;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns answers into a score by the published structure of an instrument and one missing rule. */
public final class Scoring {

    private Scoring() {}

    /**
     * A scored form.
     *
     * @param answered items answered
     * @param score in points of the instrument; {@code null} with too few answers
     * @param prorated whether missing items were made up for
     * @param band name of the published band; {@code null} without a score or without bands
     * @param riskItemAlert whether the risk item asks for someone at once, whatever the score is;
     *     {@code null} if it is missing or the instrument has none
     * @param riskItemMissing whether the risk item was left blank, which is not "no risk"; {@code
     *     null} if the instrument has none
     */
    public record Score(
            int answered,
            @Nullable Double score,
            boolean prorated,
            @Nullable String band,
            @Nullable Boolean riskItemAlert,
            @Nullable Boolean riskItemMissing) {}

    /**
     * Scores a form of one of the built-in instruments.
     *
     * @param instrument name such as {@code PHQ-9}, see {@link Instrument#named}
     * @throws IllegalArgumentException if there is none of this name, or as below
     * @see #scoreInstrument(Instrument, List)
     */
    public static Score scoreInstrument(
            String instrument, List<? extends @Nullable Integer> answers) {
        return scoreInstrument(Instrument.named(instrument), answers);
    }

    /**
     * Scores one form.
     *
     * <p>With enough answers (four fifths of the items for most) a sum with missing items is
     * prorated: {@code round-half-up(sum × items / answered)}; a mean is taken over the answered
     * items. This rule is stricter than the usual one for the PHQ and is our own. The risk item is
     * judged by itself, with or without a score.
     *
     * @param instrument structure of the form
     * @param answers one entry for each item in order, {@code null} where left blank
     * @throws IllegalArgumentException if the number of answers is not the number of items, or an
     *     answer is out of range
     */
    public static Score scoreInstrument(
            Instrument instrument, List<? extends @Nullable Integer> answers) {
        require(answers.size() == instrument.items(), "There must be one entry for each item");
        int answered = 0;
        long sum = 0;
        for (int item = 1; item <= instrument.items(); item++) {
            Integer answer = answers.get(item - 1);
            if (answer != null) {
                require(
                        answer >= instrument.lowest() && answer <= instrument.highest(),
                        "Item " + item + " is out of its range");
                answered++;
                sum +=
                        instrument.reversed().contains(item)
                                ? instrument.lowest() + instrument.highest() - answer
                                : answer;
            }
        }
        Double score =
                answered >= instrument.minimumAnswered() ? score(instrument, sum, answered) : null;
        Instrument.RiskItem risk = instrument.riskItem();
        Integer riskAnswer = risk == null ? null : answers.get(risk.item() - 1);
        return new Score(
                answered,
                score,
                score != null && answered < instrument.items(),
                score == null ? null : band(instrument, score),
                (risk == null || riskAnswer == null) ? null : riskAnswer >= risk.alertFrom(),
                (risk == null) ? null : riskAnswer == null);
    }

    private static double score(Instrument instrument, long sum, int answered) {
        return switch (instrument.combine()) {
            case SUM -> instrument.multiplier() * prorated(sum, instrument.items(), answered);
            case MEAN -> (double) sum / answered;
        };
    }

    /** Rounds half up in whole numbers, where a double could fall on either side. */
    private static double prorated(long sum, int items, int answered) {
        return Math.floorDiv(2 * sum * items + answered, 2L * answered);
    }

    /**
     * The band that a score falls into.
     *
     * @param score in points of the instrument
     * @return its name; {@code null} without bands
     */
    public static @Nullable String bandOf(Instrument instrument, double score) {
        return band(instrument, score);
    }

    private static @Nullable String band(Instrument instrument, double score) {
        String name = null;
        for (Instrument.Band band : instrument.bands()) {
            if (Numbers.atLeast(score, band.from())) {
                name = band.name();
            }
        }
        return name;
    }
}
