package app.trellis.trends;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are shown: never more exact than what they are made of. */
public final class Rounded {

    private Rounded() {}

    /** A mark with one decimal, halves up. */
    public static BigDecimal tenth(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    /** The size of a change to the nearest half point, for a sentence that says "about". */
    public static BigDecimal half(double change) {
        return BigDecimal.valueOf(Math.round(Math.abs(change) * 2))
                .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY)
                .stripTrailingZeros();
    }

    /** Whole weeks, at least one. */
    public static long weeks(double days) {
        return Math.max(1, Math.round(days / 7));
    }
}
