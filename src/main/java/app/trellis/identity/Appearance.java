package app.trellis.identity;

/** Light, dark, or as the device has it. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
