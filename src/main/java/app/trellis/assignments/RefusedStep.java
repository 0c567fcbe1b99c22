package app.trellis.assignments;

import app.trellis.shared.Refused;

/** A rule that stands in the way of one step of a program; its sentence is that of the rule. */
public class RefusedStep extends Refused {

    private final PlannedStep step;

    RefusedStep(PlannedStep step, Refused rule) {
        super(rule.key(), rule.arguments());
        this.step = step;
    }

    /** The step that it is about. */
    public PlannedStep step() {
        return step;
    }
}
