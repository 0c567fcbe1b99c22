package app.trellis.identity;

import org.springframework.stereotype.Component;

/** Says about a password, while it is being typed, whether it will do. */
@Component
public class PasswordAdvice {

    /** Code points from which one is called strong. */
    private static final int LONG_ENOUGH_TO_PRAISE = 22;

    private static final int DIFFERENT_ENOUGH = 10;

    private final Passwords passwords;

    PasswordAdvice(Passwords passwords) {
        this.passwords = passwords;
    }

    /** What there is to say; only the last two will be taken. */
    public enum Strength {
        NOTHING_YET,
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        ENOUGH,
        STRONG
    }

    /** The fewest code points that are taken. */
    public int shortest() {
        return Passwords.SHORTEST;
    }

    /** How many code points are still missing; 0 when it is long enough. */
    public int missing(String typed) {
        return Math.max(0, Passwords.SHORTEST - length(typed));
    }

    public Strength on(String typed) {
        int length = length(typed);
        if (length == 0) {
            return Strength.NOTHING_YET;
        }
        if (length < Passwords.SHORTEST) {
            return Strength.TOO_SHORT;
        }
        if (length > Passwords.LONGEST) {
            return Strength.TOO_LONG;
        }
        if (passwords.isCommon(typed)) {
            return Strength.TOO_COMMON;
        }
        return length >= LONG_ENOUGH_TO_PRAISE
                        && typed.codePoints().distinct().count() >= DIFFERENT_ENOUGH
                ? Strength.STRONG
                : Strength.ENOUGH;
    }

    private static int length(String typed) {
        return typed.codePointCount(0, typed.length());
    }
}
