package app.trellis.reports;

import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor reads about the people they supervised in a period. People stand in the order
 * of their names, never of their figures.
 *
 * @param people who is supervised today
 * @param lines one for each person supervised in the period
 * @param total of all of them; null when there is nobody
 */
public record SupervisorReport(
        ReportPeriod period, List<Person> people, List<Line> lines, @Nullable Figures total) {

    /**
     * Somebody supervised today.
     *
     * @param until the last day when one is set, else null
     */
    public record Person(MemberId id, String name, LocalDate since, @Nullable LocalDate until) {

        /** One person with two lines: since the first of them, until neither holds any more. */
        Person and(Person other) {
            return new Person(
                    id,
                    name,
                    since.isBefore(other.since) ? since : other.since,
                    until == null || other.until == null
                            ? null
                            : until.isAfter(other.until) ? until : other.until);
        }
    }

    /**
     * One person's figures.
     *
     * @param wholePeriod whether they were supervised on every day of it
     */
    public record Line(String name, boolean wholePeriod, Figures figures) {}

    /**
     * What is counted. There is no median of several people's medians, so a total has none.
     *
     * @param clients in care on the last day; null in an open period, and for somebody who was not
     *     supervised any more on that day
     * @param begun clients taken into care; null in an open period
     * @param ended clients whose care ended; null in an open period
     * @param sessions sessions that were to be, and attended
     * @param exercises exercises and cards that fell due
     * @param checkIns check-ins that fell due
     * @param seen from sending a page to reading it; null in a total
     * @param discussed from reading a page to talking about it; null in a total
     * @param alerts safety answers that were raised, and acknowledged
     * @param acknowledged from raising one to acknowledging it; null in a total
     * @param unsignedNotes notes unsigned for more than seven days now; null for somebody who is
     *     not supervised today
     */
    public record Figures(
            @Nullable Cell clients,
            @Nullable Cell begun,
            @Nullable Cell ended,
            Share sessions,
            Share exercises,
            Share checkIns,
            @Nullable Wait seen,
            @Nullable Wait discussed,
            Share alerts,
            @Nullable Wait acknowledged,
            @Nullable Integer unsignedNotes) {

        private boolean isThin() {
            return Stream.of(clients, begun, ended)
                            .anyMatch(cell -> cell != null && !cell.isShown())
                    || Stream.of(sessions, exercises, checkIns, alerts)
                            .anyMatch(share -> !share.due().isShown());
        }
    }

    /** Whether so few are in the report that much of it is hidden. */
    public boolean isThin() {
        return lines.stream().map(Line::figures).anyMatch(Figures::isThin);
    }
}
