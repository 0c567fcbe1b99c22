package app.trellis.tools;

/** What a tool sent cannot be understood; says what of it, and never repeats it. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Malformed(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
