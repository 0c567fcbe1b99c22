package app.trellis.trends;

import java.time.LocalDate;

/** Days without a score, from one to the next. */
public record Gap(LocalDate from, LocalDate until, long days) {

    /** The drawn line breaks where two scores lie further apart than this. */
    public static final int DAYS = 21;
}
