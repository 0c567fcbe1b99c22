package app.trellis.measures;

import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the answers of a questionnaire become one score.
 *
 * @param lowest the lowest answer
 * @param highest the highest answer
 * @param reversed questions, from 1, that count the other way round
 * @param minimumAnswered answers needed for a score
 * @param bands as published; null where there are none
 * @param riskItem the question that asks about risk, if there is one
 * @param parts halves and the like that are looked at apart; stored, not shown
 */
public record ScoringRule(
        int lowest,
        int highest,
        List<Integer> reversed,
        Instrument.Combine combine,
        int multiplier,
        int minimumAnswered,
        Direction direction,
        @Nullable Bands bands,
        @Nullable RiskItem riskItem,
        List<Part> parts) {

    /** Bands of scores, each from its lowest score on. */
    public record Bands(List<Instrument.Band> values, String source, Mark mark) {

        public Bands {
            values = List.copyOf(values);
        }
    }

    /**
     * A question whose answer is looked at by itself, whatever the score is.
     *
     * @param item its number, from 1
     * @param alertFrom the answer from which somebody is told at once
     */
    public record RiskItem(int item, int alertFrom, String source, Mark mark) {}

    /** Some of the questions, with the sum from which they count as a case. */
    public record Part(
            String name, List<Integer> items, double caseFrom, String source, Mark mark) {

        public Part {
            items = List.copyOf(items);
        }
    }

    public ScoringRule {
        Objects.requireNonNull(combine, "combine");
        Objects.requireNonNull(direction, "direction");
        reversed = reversed == null ? List.of() : List.copyOf(reversed);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** Bands that say where they come from; without that there are none. */
    public Optional<Bands> sourcedBands() {
        Bands known = bands;
        return Optional.ofNullable(known).filter(one -> Norms.isGiven(one.source()));
    }

    /** How many answers a question offers. */
    public int steps() {
        return highest - lowest + 1;
    }

    Instrument instrument(String name, int items) {
        RiskItem risk = riskItem;
        Set<Integer> turned = new HashSet<>(reversed);
        return new Instrument(
                name,
                items,
                lowest,
                highest,
                turned,
                combine,
                multiplier,
                minimumAnswered,
                sourcedBands().map(Bands::values).orElse(List.of()),
                risk == null ? null : new Instrument.RiskItem(risk.item(), risk.alertFrom()));
    }

    double extreme(int items, int answer) {
        return combine == Instrument.Combine.MEAN ? answer : (double) multiplier * items * answer;
    }
}
