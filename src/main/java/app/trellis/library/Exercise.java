package app.trellis.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * One version of an exercise.
 *
 * @param number its place in the library, from 1
 * @param name for professionals
 * @param phoneTitle the neutral title, the only one a client's phone shows
 * @param minutes how long it takes
 * @param shortMinutes how long the short version takes
 * @param otherPerson whether another person is involved (◇)
 * @param together whether the first time has to be in a session
 * @param sharing who may read it at first
 * @param article the section of the article that it comes from
 * @param rhythm how often, in words
 * @param why what the client reads first
 * @param ifThen a plan that is offered, never preset
 * @param notFor for whom it is not; one tick each before assigning
 * @param withCare what to mind
 * @param stopsWhen when to stop
 * @param brief what the session brief shows of it
 */
public record Exercise(
        String key,
        int version,
        int number,
        String name,
        String phoneTitle,
        int minutes,
        int shortMinutes,
        Level level,
        boolean otherPerson,
        boolean together,
        StartSharing sharing,
        Theme theme,
        String purpose,
        String article,
        String rhythm,
        String why,
        List<String> steps,
        @JsonProperty("short") ShortVersion shortVersion,
        String closing,
        String ifThen,
        List<String> notFor,
        List<String> withCare,
        String stopsWhen,
        String brief,
        List<Field> fields) {

    /** It keeps a way that asks nothing of anybody, so that it is open while others rest. */
    private static final String QUIET_WAY = "boundary-builder";

    public Exercise {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(phoneTitle, "phoneTitle");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(sharing, "sharing");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(rhythm, "rhythm");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(closing, "closing");
        Objects.requireNonNull(ifThen, "ifThen");
        Objects.requireNonNull(stopsWhen, "stopsWhen");
        Objects.requireNonNull(brief, "brief");
        shortVersion = shortVersion == null ? ShortVersion.NONE : shortVersion;
        steps = Lists.orNone(steps);
        notFor = Lists.orNone(notFor);
        withCare = Lists.orNone(withCare);
        fields = Lists.orNone(fields);
        if (version < 1 || number < 1 || minutes < 1 || shortMinutes < 1 || fields.isEmpty()) {
            throw new IllegalArgumentException("Exercise %s is not complete".formatted(key));
        }
    }

    /** Whether the practice wrote it itself. */
    public boolean isOwn() {
        return OwnExerciseId.isOwn(key);
    }

    /** Whether there is a shorter way through it. */
    public boolean hasShort() {
        return !shortVersion.text().isBlank();
    }

    /**
     * Whether somebody who looked at this one before it was assigned has looked at all that has to
     * be looked at in the other: its level, who is involved, who reads it, for whom it is not.
     */
    public boolean isAssignedLike(Exercise other) {
        return level == other.level
                && otherPerson == other.otherPerson
                && together == other.together
                && sharing == other.sharing
                && notFor.equals(other.notFor);
    }

    /** Whether it stays open in its quiet way while pages with another person rest. */
    public boolean keepsQuietWay() {
        return key.equals(QUIET_WAY);
    }
}
