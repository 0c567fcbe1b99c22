package app.trellis.measures;

import java.util.regex.Pattern;

/**
 * Names of questionnaires whose owners allow no electronic use without an agreement of their own.
 * Nothing here may carry them, not even a form that a practice types itself.
 */
final class ProtectedNames {

    private static final Pattern NAMES =
            Pattern.compile(
                    """
                    (?<![\\p{L}\\p{N}])
                    (?: [cgy]?(?:ors|srs)
                      | (?:child\\s+|group\\s+)?(?:outcome|session)\\s+rating\\s+scales?
                      | oq\\W{0,3}(?:45|30|10)(?:\\.2)?
                      | outcome\\s+questionnaire
                      | bdi(?:\\W{0,3}(?:ii|2|1a))?
                      | beck(?:'s|’s)?\\s+depression\\s+inventory
                      | inventario\\s+de\\s+depresi[oó]n\\s+de\\s+beck
                    )
                    (?![\\p{L}\\p{N}])
                    """,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS);

    private ProtectedNames() {}

    /** Whether a text names one of them. */
    static boolean isIn(String text) {
        return NAMES.matcher(text).find();
    }
}
