package app.trellis.care;

/**
 * Whether somebody is there for an answer about risk when the care team is not. Nothing that asks
 * such a question may be switched on without.
 */
public interface RiskCover {

    /** Whether the practice named somebody who is still here. */
    boolean isCovered();
}
