package app.trellis.care.ui;

import java.util.Locale;

/** Message keys of the values that people choose between. */
final class Names {

    private Names() {}

    static String of(Enum<?> value) {
        return "care.%s.%s"
                .formatted(
                        value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT),
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
