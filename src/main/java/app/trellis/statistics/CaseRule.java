package app.trellis.statistics;

/**
 * When a score lies in the clinical range of a validated instrument, for example "10 or more".
 *
 * @param comparison how the score is compared with the value
 * @param value the cut-off, in points of the instrument
 */
public record CaseRule(Comparison comparison, double value) {

    /** The four ways a published cut-off is worded. */
    public enum Comparison {
        AT_LEAST(">="),
        ABOVE(">"),
        AT_MOST("<="),
        BELOW("<");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /**
         * Finds a comparison by the way it is written, such as {@code ">="}.
         *
         * @throws IllegalArgumentException if there is no such comparison
         */
        public static Comparison of(String symbol) {
            for (Comparison comparison : values()) {
                if (comparison.symbol.equals(symbol)) {
                    return comparison;
                }
            }
            throw new IllegalArgumentException("No comparison is written " + symbol);
        }
    }

    /**
     * @throws IllegalArgumentException if the value is not a number
     */
    public CaseRule {
        Numbers.requireFinite("value", value);
    }

    public static CaseRule atLeast(double value) {
        return new CaseRule(Comparison.AT_LEAST, value);
    }

    public static CaseRule atMost(double value) {
        return new CaseRule(Comparison.AT_MOST, value);
    }

    /** Whether this score lies in the clinical range. */
    public boolean isCase(double score) {
        return switch (comparison) {
            case AT_LEAST -> Numbers.atLeast(score, value);
            case ABOVE -> Numbers.above(score, value);
            case AT_MOST -> Numbers.atLeast(value, score);
            case BELOW -> Numbers.above(value, score);
        };
    }
}
