package app.trellis.assignments;

import java.time.LocalDate;

/** One time that something is due: from the day it opens to the day it is due, both counted. */
record Span(LocalDate opensOn, LocalDate dueOn) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(dueOn);
    }
}
