package app.trellis.trends;

import app.trellis.care.SignalKind;
import app.trellis.statistics.OffTrack;

/**
 * Why to look together. The first three are rules on a questionnaire with a known threshold, see
 * {@link OffTrack}; the last two are prompts of the check-in on the person's own usual range, which
 * never call anything a deterioration.
 */
public enum FlagRule {
    WORSE_THAN_START(SignalKind.WORSE, "flag-worse"),
    NO_IMPROVEMENT(SignalKind.LOOK, "flag-no-improvement"),
    LOST_GAIN(SignalKind.LOOK, "flag-lost-gain"),
    POSSIBLE_DROP(SignalKind.LOOK, "flag-drop"),
    UNUSUALLY_LOW(SignalKind.LOOK, "flag-low");

    /** Goes up whenever a rule or one of its figures changes; stored with every flag. */
    public static final int VERSION = 1;

    private final SignalKind kind;
    private final String word;

    FlagRule(SignalKind kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    /** How the caseload ranks it. */
    public SignalKind kind() {
        return kind;
    }

    /** Names its sentence, below {@code care.signal.} and {@code trends.rule.} alike. */
    public String word() {
        return word;
    }

    static FlagRule of(OffTrack.Flag flag) {
        return switch (flag) {
            case RELIABLE_DETERIORATION -> WORSE_THAN_START;
            case NO_RELIABLE_IMPROVEMENT_BY_SESSION_6 -> NO_IMPROVEMENT;
            case LOST_EARLIER_GAIN -> LOST_GAIN;
        };
    }
}
