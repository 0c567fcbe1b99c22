package app.trellis.trends;

import app.trellis.measures.Mark;
import app.trellis.measures.Measure;
import app.trellis.measures.Norms;
import app.trellis.measures.OwnFormId;
import app.trellis.measures.ScoringRule.Bands;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument;
import app.trellis.statistics.ReliableChange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What drawing and verdict need to know of one version of a questionnaire. What is not known
 * together with its source is left out, and then nothing is said that would need it.
 *
 * @param key names the questionnaire, in whatever version
 * @param name for professionals
 * @param phoneTitle the only one that a client's page shows
 * @param lowest the lowest score that can be reached
 * @param highest the highest
 * @param bands as published; null where there are none
 * @param cautions what has to stand beside its scores
 */
public record Yardstick(
        String key,
        int version,
        String name,
        String phoneTitle,
        double lowest,
        double highest,
        Direction direction,
        @Nullable Bands bands,
        Norms norms,
        List<String> cautions) {

    /** How a threshold came about. */
    public enum Kind {
        /** Published as such. */
        PUBLISHED,
        /** A rule of thumb: the studies behind it were not seen, so "reliable" is not said. */
        RULE_OF_THUMB,
        /** Computed from a published spread and reliability. */
        COMPUTED
    }

    /** A change of at least so many points is larger than the error of the questionnaire. */
    public record Threshold(double points, Kind kind, String source, Mark mark) {

        public boolean isRuleOfThumb() {
            return kind == Kind.RULE_OF_THUMB;
        }
    }

    /** Whether it is a published one, and none that the practice brought. */
    boolean isPublished() {
        return !OwnFormId.isOwn(key);
    }

    public Yardstick {
        cautions = List.copyOf(cautions);
    }

    static Yardstick of(Measure measure) {
        return new Yardstick(
                measure.key(),
                measure.version(),
                measure.name(),
                measure.phoneTitle(),
                measure.lowestScore(),
                measure.highestScore(),
                measure.scoring().direction(),
                measure.scoring().sourcedBands().orElse(null),
                measure.norms(),
                measure.cautions());
    }

    /** Name of the published band of a score, such as {@code MODERATE}; null without bands. */
    public @Nullable String band(double score) {
        String name = null;
        Bands known = bands;
        if (known != null) {
            for (Instrument.Band band : known.values()) {
                if (score >= band.from()) {
                    name = band.name();
                }
            }
        }
        return name;
    }

    /** Whether a score lies in the clinical range; false where that is not known. */
    public boolean isClinical(double score) {
        return norms.caseLine().filter(line -> line.rule().isCase(score)).isPresent();
    }

    /**
     * What a change has to reach: the published threshold; without one, the one computed from
     * spread and reliability, a retest one if there is any; without these, none.
     */
    public Optional<Threshold> threshold() {
        return norms.threshold().map(Yardstick::published).or(this::computed);
    }

    /** Published thresholds that disagree with the one that is used. */
    public List<Norms.Threshold> others() {
        return norms.reliableChange().stream()
                .filter(one -> !norms.threshold().filter(one::equals).isPresent())
                .toList();
    }

    private static Threshold published(Norms.Threshold known) {
        return new Threshold(
                known.points(),
                known.word() == Norms.Word.RELIABLE ? Kind.PUBLISHED : Kind.RULE_OF_THUMB,
                known.source(),
                known.mark());
    }

    private Optional<Threshold> computed() {
        Norms.Spread spread = norms.spread();
        if (spread == null || isBlank(spread.source())) {
            return Optional.empty();
        }
        return norms.reliability().stream()
                .filter(one -> !isBlank(one.source()))
                .min(
                        Comparator.comparing(
                                one -> one.type() == Norms.ReliabilityType.RETEST ? 0 : 1))
                .map(one ->
                        new Threshold(
                                ReliableChange.reliableChange(
                                                spread.sd(), one.value(), 0, 0, direction)
                                        .wholePointThreshold(),
                                Kind.COMPUTED,
                                spread.source() + "; " + one.source(),
                                one.mark()));
    }

    private static boolean isBlank(@Nullable String source) {
        return source == null || source.isBlank();
    }
}
