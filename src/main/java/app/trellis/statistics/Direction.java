package app.trellis.statistics;

/** Says which end of a scale is the good one, so that no function ever has to guess. */
public enum Direction {
    HIGHER_IS_BETTER(1),
    LOWER_IS_BETTER(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** {@code +1} where higher is better, {@code -1} where lower is better. */
    public int sign() {
        return sign;
    }

    /** Points of improvement from one score to a later one; negative when it got worse. */
    public double improvement(double from, double to) {
        // Adding 0.0 turns a negative zero into a plain one.
        return sign * (to - from) + 0.0;
    }
}
