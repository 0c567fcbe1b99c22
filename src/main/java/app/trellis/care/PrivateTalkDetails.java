package app.trellis.care;

import java.time.LocalDate;
import java.util.UUID;

/** One private talk: date and result, nothing of what was said. */
public record PrivateTalkDetails(UUID id, About about, LocalDate heldOn, TalkResult result) {

    /** Days for which a talk with no concern opens pages about another person. */
    public static final int GOOD_FOR_DAYS = 90;

    /** Whether it opens pages with that person on a day. */
    public boolean opens(About person, LocalDate day) {
        boolean inDate =
                !heldOn.isAfter(day)
                        && (isOnce(person) || !heldOn.plusDays(GOOD_FOR_DAYS).isBefore(day));
        return about == person && result == TalkResult.NO_CONCERN && inDate;
    }

    /** For friends and work one talk is enough; for partner and family it has to be in date. */
    private static boolean isOnce(About person) {
        return switch (person) {
            case FRIEND, WORK, GROUP -> true;
            case PARTNER, FORMER_PARTNER, FAMILY, SOMEONE_ELSE, SELF -> false;
        };
    }
}
