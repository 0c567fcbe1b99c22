package app.trellis.care;

import app.trellis.shared.ui.Signal;

/** How a need looks to professionals, on every page that shows one: its shape and its word. */
public final class NeedWords {

    private NeedWords() {}

    /** What the eye is led by. */
    public static Signal shape(SignalKind kind) {
        return switch (kind) {
            case SAFETY -> Signal.SAFETY;
            case WORSE -> Signal.WORSE;
            case LOOK -> Signal.LOOK;
            case NEW -> Signal.NEW;
            case LAST_SENT, CHECK_INS, TREND -> Signal.NO_FLAG;
        };
    }

    /** The message key of the word beside it; one for silence takes the days as its parameter. */
    public static String key(Signal shape) {
        return switch (shape) {
            case SAFETY -> "care.need.safety";
            case WORSE -> "care.need.worse";
            case LOOK -> "care.need.look";
            case NEW -> "care.need.new";
            case NOTHING -> "care.need.nothing";
            case NO_FLAG -> "care.need.no-flag";
        };
    }
}
