package app.trellis.identity;

import app.trellis.shared.Refused;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules for a PIN: 4 to 8 digits that are not among those tried first. It is short because it
 * never stands alone: it opens a session that began with the password, and after {@link #TRIES}
 * wrong ones the password alone opens.
 */
final class Pin {

    static final int SHORTEST = 4;
    static final int LONGEST = 8;

    /** Wrong ones until the session ends. */
    static final int TRIES = 5;

    private static final Pattern DIGITS =
            Pattern.compile("[0-9]{%d,%d}".formatted(SHORTEST, LONGEST));
    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final List<String> ROWS = List.of("01234567890", "09876543210");

    /** Down the middle of the keys and around their corners. */
    private static final Set<String> PATHS = Set.of("2580", "0852", "1379", "1397", "7931");

    private Pin() {}

    /**
     * @throws Refused when it has another form or is easy to guess
     */
    static void demandGood(String pin) {
        if (!DIGITS.matcher(pin).matches()) {
            throw new Refused("identity.pin.form", SHORTEST, LONGEST);
        }
        if (isEasy(pin)) {
            throw new Refused("identity.pin.easy");
        }
    }

    private static boolean isEasy(String pin) {
        return REPEATED.matcher(pin).matches()
                || YEAR.matcher(pin).matches()
                || PATHS.contains(pin)
                || ROWS.stream().anyMatch(row -> row.contains(pin));
    }
}
