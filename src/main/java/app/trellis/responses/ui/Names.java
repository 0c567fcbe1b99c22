package app.trellis.responses.ui;

import java.util.Locale;

/** The last part of a message key for a constant: {@code NEXT_SESSION} is {@code next-session}. */
final class Names {

    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
