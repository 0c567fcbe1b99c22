package app.trellis.alerts;

/** What can become of an alert; codes are stored and never change their meaning. */
public enum StepKind {
    RAISED,
    REACHED,
    REMINDED,
    OPENED,
    ACKNOWLEDGED
}
