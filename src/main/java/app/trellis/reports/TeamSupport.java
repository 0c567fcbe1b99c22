package app.trellis.reports;

import app.trellis.care.TeamClient;
import app.trellis.notes.NotesOfTeam;
import app.trellis.shared.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Who of the people under a supervisor, and who of their clients, needs support; no client is
 * named. People stand in the order of their names, never of their figures.
 *
 * @param zone the practice's
 * @param opensWithReason whether signed session notes may be opened from here with a stated reason
 */
public record TeamSupport(Instant at, ZoneId zone, boolean opensWithReason, List<Person> people) {

    public TeamSupport {
        people = List.copyOf(people);
    }

    /**
     * Somebody supervised today.
     *
     * @param notes what waits for them
     * @param clients in their care, the most needy first
     */
    public record Person(MemberId id, String name, NotesOfTeam.Count notes, List<Line> clients) {

        public Person {
            clients = List.copyOf(clients);
        }

        /** How many of the clients carry more than others at the moment. */
        public long heavy() {
            return clients.stream().filter(Line::isHeavy).count();
        }

        /** Safety answers that wait for somebody. */
        public int openAlerts() {
            return clients.stream().mapToInt(Line::openAlerts).sum();
        }

        /** Those of them that were not acknowledged in time. */
        public int pastDue() {
            return clients.stream().mapToInt(Line::pastDue).sum();
        }

        /** From how many nothing came for more than 21 days. */
        public long quiet() {
            return clients.stream().filter(line -> line.client().isQuiet()).count();
        }

        /** Whether nothing came from anybody for so long, where there is anybody. */
        public boolean isQuiet() {
            return !clients.isEmpty() && quiet() == clients.size();
        }
    }

    /**
     * One client.
     *
     * @param steadyPage whether they have made a steady page
     * @param recentAlerts raised in the last 90 days
     * @param openAlerts not acknowledged
     * @param pastDue those of the open ones that were not acknowledged in time
     * @param againstALine how often something was assigned in the last 90 days although a <i>not
     *     for</i> line fits
     */
    public record Line(
            TeamClient client,
            boolean steadyPage,
            int recentAlerts,
            int openAlerts,
            int pastDue,
            int againstALine) {

        /**
         * Whether they carry more than others: a safety answer in the last 90 days or one that
         * waits, or a measure that is reliably worse. A design value, for sharing work out and for
         * nothing else.
         */
        public boolean isHeavy() {
            return recentAlerts > 0 || openAlerts > 0 || client.isWorse();
        }

        /** Whether a person looks at them first. */
        public boolean needsLook() {
            return isHeavy()
                    || client.holds() > 0
                    || client.isQuiet()
                    || againstALine > 0
                    || client.signals().stream().anyMatch(signal -> signal.isFlag());
        }
    }
}
