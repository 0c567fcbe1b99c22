package app.trellis.shared;

/**
 * The one normaliser of what people type. The two databases treat some text differently (a NUL,
 * half a surrogate pair); such text never gets that far.
 */
public final class Text {

    /** Code points in a short text. */
    public static final int SHORT = 200;

    /** Code points in a long text or a note. */
    public static final int LONG = 100_000;

    private Text() {}

    /**
     * Text as it may be stored: without NUL and without lone surrogates, otherwise unchanged.
     *
     * @param limit most code points
     * @throws Refused when it is longer than the limit
     */
    public static String clean(String typed, int limit) {
        StringBuilder clean = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(point -> point != 0 && !isLoneSurrogate(point))
                .forEach(clean::appendCodePoint);
        if (clean.codePointCount(0, clean.length()) > limit) {
            throw new Refused("shared.text-too-long", limit);
        }
        return clean.toString();
    }

    /** A short single line, trimmed, never empty. */
    public static String line(String typed) {
        String line = clean(typed, SHORT).strip();
        if (line.isEmpty()) {
            throw new Refused("shared.text-empty");
        }
        return line;
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
