package app.trellis.assignments;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
}
