package app.trellis.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One private talk: date and result, nothing of what was said. */
public record PrivateTalkDetails(UUID id, About about, LocalDate heldOn, TalkResult result) {

    /** Days for which a talk with no concern opens pages about another person. */
    public static final int GOOD_FOR_DAYS = 90;

    /** Days for which it is new enough to begin the program with a partner. */
    public static final int PROGRAM_WITHIN_DAYS = 30;

    /** Days after which one talks again where there was some concern. */
    public static final int AGAIN_AFTER_DAYS = 14;

    /** Whether it opens pages with that person on a day. */
    public boolean opens(About person, LocalDate day) {
        return about == person && result == TalkResult.NO_CONCERN && isInDate(day);
    }

    /** Whether it opens what keeps to the quiet way, where nothing is tried with that person. */
    public boolean opensQuietWay(About person, LocalDate day) {
        return about == person && result != TalkResult.NOT_NOW && isInDate(day);
    }

    /** Whether the program with a partner may begin on a day, as far as the talk goes. */
    public boolean opensPartnerProgram(LocalDate day) {
        return opens(About.PARTNER, day) && !heldOn.plusDays(PROGRAM_WITHIN_DAYS).isBefore(day);
    }

    /** The last day on which it counts, or null where one talk is enough. */
    public @Nullable LocalDate goodUntil() {
        return isOnce() ? null : heldOn.plusDays(GOOD_FOR_DAYS);
    }

    /** The day on which it is time to talk again, or null where one talk is enough. */
    public @Nullable LocalDate againOn() {
        return result == TalkResult.NO_CONCERN ? goodUntil() : heldOn.plusDays(AGAIN_AFTER_DAYS);
    }

    private boolean isInDate(LocalDate day) {
        LocalDate until = goodUntil();
        return !heldOn.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** For friends and work one talk is enough; for partner and family it has to be in date. */
    private boolean isOnce() {
        return switch (about) {
            case FRIEND, WORK, GROUP -> true;
            case PARTNER, FORMER_PARTNER, FAMILY, SOMEONE_ELSE, SELF -> false;
        };
    }
}
