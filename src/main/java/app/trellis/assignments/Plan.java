package app.trellis.assignments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An if-then plan in the client's words: "When …, at …, I will …. If …, then I will …". Each part
 * may be blank, all of them may be.
 *
 * @param when the moment it hangs on
 * @param where the place
 * @param will what will be done
 * @param obstacle what could get in the way
 * @param then what will be done in that case
 */
public record Plan(String when, String where, String will, String obstacle, String then) {

    /** No plan. */
    public static final Plan NONE = new Plan("", "", "", "", "");

    @JsonIgnore
    public boolean isBlank() {
        return Stream.of(when, where, will, obstacle, then).allMatch(String::isBlank);
    }

    /**
     * The plan as one or two sentences; empty when there is none.
     *
     * @param says a message for its key and the words of a part
     */
    public String sentence(BinaryOperator<String> says) {
        String first =
                sentence(
                        part("assignments.plan.when", when, says),
                        part("assignments.plan.where", where, says),
                        part("assignments.plan.will", will, says));
        String second =
                sentence(
                        part("assignments.plan.obstacle", obstacle, says),
                        part("assignments.plan.then", then, says));
        return (first + " " + second).strip();
    }

    private static String part(String key, String words, BinaryOperator<String> says) {
        String line = words.strip();
        if (line.isEmpty()) {
            return "";
        }
        return says.apply(key, line.endsWith(".") ? line.substring(0, line.length() - 1) : line);
    }

    private static String sentence(String... parts) {
        String said =
                Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return said.isEmpty()
                ? ""
                : Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".";
    }
}
