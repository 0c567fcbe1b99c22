package app.trellis.exchange;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would be erased today of a client who wants it, and what is kept.
 *
 * @param careEnded the day on which care ended; null while it has not
 * @param legalMatter whether one is open, which holds everything
 * @param keeping null while the practice has not said for how long it keeps
 * @param administrator who approved for the practice; null before
 * @param careTeam who approved of the care team; null before
 * @param today in the practice's zone
 */
public record ErasurePlan(
        UUID wish,
        ClientId client,
        boolean writtenErased,
        @Nullable LocalDate careEnded,
        boolean legalMatter,
        @Nullable Retention keeping,
        @Nullable MemberId administrator,
        @Nullable MemberId careTeam,
        LocalDate today) {

    /** Why nothing can be erased today; NOTHING where something can. */
    public enum Barrier {
        NOTHING("exchange.erase.barrier.nothing"),
        NO_YEARS("exchange.erase.barrier.no-years"),
        IN_CARE("exchange.erase.barrier.in-care"),
        LEGAL_MATTER("exchange.erase.barrier.legal-matter"),
        TOO_EARLY("exchange.erase.barrier.too-early");

        private final String key;

        Barrier(String key) {
            this.key = key;
        }

        /** Message key of it. */
        public String key() {
            return key;
        }
    }

    public Barrier barrier() {
        LocalDate from = writtenErased ? notedFrom() : writtenFrom();
        if (keeping == null) {
            return Barrier.NO_YEARS;
        }
        if (from == null) {
            return Barrier.IN_CARE;
        }
        if (legalMatter) {
            return Barrier.LEGAL_MATTER;
        }
        return from.isAfter(today) ? Barrier.TOO_EARLY : Barrier.NOTHING;
    }

    /** The first day on which what the client did can be erased; null while it is not known. */
    public @Nullable LocalDate writtenFrom() {
        return careEnded == null || keeping == null
                ? null
                : careEnded.plusYears(keeping.writtenYears());
    }

    /** The same for what the practice noted. */
    public @Nullable LocalDate notedFrom() {
        return careEnded == null || keeping == null
                ? null
                : careEnded.plusYears(keeping.notedYears());
    }

    /** Whether everything goes today, so that nothing is kept. */
    public boolean isWhole() {
        LocalDate from = notedFrom();
        return from != null && !from.isAfter(today);
    }

    public boolean isApproved() {
        return administrator != null && careTeam != null;
    }
}
