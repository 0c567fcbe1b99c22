package app.trellis.care;

/**
 * A rule that an agreement names.
 *
 * @param code names the rule with everything in it that can change: another limit is another code;
 *     no line break
 * @param sentence what the client reads
 * @param answer whether it is an answer that calls somebody; else it says what happens then
 */
public record WatchedRule(String code, String sentence, boolean answer) {

    /** An answer after which a person is asked to look. */
    public static WatchedRule answer(String code, String sentence) {
        return new WatchedRule(code, sentence, true);
    }

    /** What happens after such an answer. */
    public static WatchedRule then(String code, String sentence) {
        return new WatchedRule(code, sentence, false);
    }
}
