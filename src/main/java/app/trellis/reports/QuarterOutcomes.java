package app.trellis.reports;

import app.trellis.shared.MemberId;
import app.trellis.statistics.PracticeRules;
import app.trellis.statistics.PracticeRules.Level;
import app.trellis.statistics.Proportions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How care that ended in one quarter came out, over the whole practice, as it may be read by
 * everybody who may read it: numbers that were kept back are not in it, and no client is.
 *
 * @param threshold the smallest count of people that is told
 * @param closed times of being in care that ended
 * @param counted those of them with two attended sessions or more
 * @param planned those of the closed that ended as planned or with another practice
 * @param unplanned those in which the client chose to stop
 * @param stillOpen how many are in care on the last day
 * @param medianSessions attended sessions of the counted; null where they are few
 * @param schemes by which rules outcomes are told, the most public first
 */
public record QuarterOutcomes(
        int threshold,
        Cell closed,
        Cell counted,
        Cell planned,
        Cell unplanned,
        Cell stillOpen,
        @Nullable Double medianSessions,
        List<Scheme> schemes) {

    /** The two questionnaires together, by the definitions of NHS Talking Therapies. */
    public static final String NHS = "nhs";

    /** Below this share of first and last scores a note stands beside the outcome. */
    public static final double NOTE_BELOW = 0.8;

    /** Below this share no outcome is told. */
    public static final double HIDDEN_BELOW = 0.6;

    private static final double CONFIDENCE = 0.95;

    /** By what a table is split. */
    public enum Split {
        NONE,
        PROGRAM,
        CONTEXT,
        PRACTITIONER
    }

    /** What is counted. The last two are told where one of their parts may not be. */
    public enum Kind {
        CASES,
        RECOVERED,
        RELIABLY_RECOVERED,
        LEFT_RANGE,
        IMPROVED,
        UNCHANGED,
        DETERIORATED,
        IMPROVED_AT_ALL,
        NOT_BETTER
    }

    /**
     * One set of rules.
     *
     * @param key {@link #NHS}, or the key of a questionnaire
     * @param version of the questionnaire; 0 for {@link #NHS}
     * @param name of the questionnaire; null for {@link #NHS}
     * @param paired how many of the counted have a first and a last score; all numbers are theirs
     * @param pairedShare of the counted, 0 to 1; null where they are few
     * @param sameAsNhs whether only those are counted who have both questionnaires of {@link #NHS},
     *     because the few others could be told apart
     * @param effect null where there are fewer than 20 or their scores do not differ
     * @param comparison whether practitioners may be put beside each other
     */
    public record Scheme(
            String key,
            int version,
            @Nullable String name,
            Cell paired,
            @Nullable Double pairedShare,
            boolean sameAsNhs,
            @Nullable Effect effect,
            boolean comparison,
            List<Table> tables) {

        /** Whether so many end scores are missing that nothing may be said about outcomes. */
        public boolean isHidden() {
            Double share = pairedShare;
            return share != null && share < HIDDEN_BELOW;
        }

        /** Whether a note on missing end scores belongs beside it. */
        public boolean needsNote() {
            Double share = pairedShare;
            return share != null && share < NOTE_BELOW;
        }

        /** How much so many people may tell. */
        public Level level() {
            return paired instanceof Cell.Shown(int number)
                    ? PracticeRules.reportLevel(number).level()
                    : Level.HIDDEN;
        }

        Scheme withoutPractitioners() {
            return new Scheme(
                    key,
                    version,
                    name,
                    paired,
                    pairedShare,
                    sameAsNhs,
                    effect,
                    comparison,
                    tables.stream().filter(one -> one.split() != Split.PRACTITIONER).toList());
        }

        public Optional<Table> by(Split split) {
            return tables.stream().filter(one -> one.split() == split).findFirst();
        }
    }

    /**
     * One table of a scheme; a split one has its parts, of which together more is never told than
     * of all.
     *
     * @param rows in the order of their names; empty where no part may be told
     */
    public record Table(Split split, List<Row> rows) {}

    /**
     * One line of it.
     *
     * @param what keys of the programs or names of the contexts that it holds; empty for all
     * @param names of the programs, in the order of {@code what}
     * @param practitioner null but in a table by practitioner
     */
    public record Row(
            List<String> what,
            List<String> names,
            @Nullable UUID practitioner,
            int people,
            List<Figure> figures,
            @Nullable Expected expected) {

        /** A figure, if it may be told. */
        public Optional<Figure> figure(Kind kind) {
            return figures.stream().filter(one -> one.kind() == kind).findFirst();
        }

        public boolean isOf(MemberId member) {
            return Objects.equals(practitioner, member.value());
        }
    }

    /**
     * So many of so many.
     *
     * @param of what it is counted of
     */
    public record Figure(Kind kind, int count, int of) {

        /** The share with its 95 % interval of Wilson; from 20 on, else nothing. */
        public Optional<Proportions.Interval> rate() {
            return PracticeRules.reportLevel(of).level() == Level.RATES_WITH_INTERVAL
                    ? Optional.of(Proportions.wilson(count, of, CONFIDENCE))
                    : Optional.empty();
        }
    }

    /**
     * What the severity at the start lets one expect (thirds of the practice's first PHQ-9).
     *
     * @param recovered how many of a practitioner's cases, if they recovered as all did; one
     *     decimal
     * @param distance of what was observed from it, in standard errors; null without variance
     */
    public record Expected(double recovered, @Nullable Double distance) {}

    /**
     * The change from first to last score, in standard deviations of the first.
     *
     * @param narrow whether the first scores lie closer together than published ones, which makes
     *     it look larger; null where no spread is published
     */
    public record Effect(
            int people,
            double meanFirst,
            double meanLast,
            double sdFirst,
            double g,
            double low,
            double high,
            @Nullable Boolean narrow) {}
}
