package app.trellis.responses;

import app.trellis.care.About;
import app.trellis.library.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom a page is about, by the role that the client picked on it. */
final class Roles {

    /** What pages call the roles. */
    static final Map<String, About> PICKED =
            Map.ofEntries(
                    Map.entry("partner", About.PARTNER),
                    Map.entry("someone-i-used-to-be-with", About.FORMER_PARTNER),
                    Map.entry("friend", About.FRIEND),
                    Map.entry("friends", About.FRIEND),
                    Map.entry("friend-a", About.FRIEND),
                    Map.entry("friend-b", About.FRIEND),
                    Map.entry("family", About.FAMILY),
                    Map.entry("family-a", About.FAMILY),
                    Map.entry("family-b", About.FAMILY),
                    Map.entry("work", About.WORK),
                    Map.entry("someone-at-work", About.WORK),
                    Map.entry("a-group", About.GROUP),
                    Map.entry("someone-else", About.SOMEONE_ELSE));

    /** Where pages ask whom they are about. */
    private static final List<String> WHO = List.of("who", "about");

    private Roles() {}

    /**
     * The role that a page is about, or null where nobody said.
     *
     * @param given whom the assignment is about, where the page does not ask
     */
    static @Nullable About in(
            List<Field> open, Map<String, @Nullable Object> answers, @Nullable About given) {
        for (String id : WHO) {
            boolean asked = open.stream().anyMatch(field -> field.id().equals(id));
            if (asked && answers.get(id) instanceof String who) {
                return PICKED.get(who);
            }
        }
        return given == About.SELF ? null : given;
    }
}
