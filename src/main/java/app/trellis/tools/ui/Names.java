package app.trellis.tools.ui;

import java.util.Locale;

/** Message keys of the values that people choose between. */
final class Names {

    private Names() {}

    /** The key of a value below the given beginning of its kind. */
    static String of(String kind, Enum<?> value) {
        return kind + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
