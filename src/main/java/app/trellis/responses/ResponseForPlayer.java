package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import org.jspecify.annotations.Nullable;

/**
 * A page as the player is to show it to the client.
 *
 * @param part 2 where the first part was sent before
 * @param definition the version that it answers, as JSON
 * @param answers what was written so far, as JSON by field id
 * @param screen the last screen the client was on; blank for the first
 * @param shortVersion whether it is done in its short version
 * @param sharing who may read it once it is sent; null where nothing is kept unless asked
 */
public record ResponseForPlayer(
        ResponseId id,
        AssignmentKind kind,
        ResponseState state,
        int part,
        String definition,
        int minutes,
        String answers,
        int revision,
        String screen,
        boolean shortVersion,
        @Nullable Sharing sharing,
        boolean bring,
        @Nullable Use use,
        Surroundings around) {

    static ResponseForPlayer of(Response response, Page page, String answers, Surroundings around) {
        return new ResponseForPlayer(
                response.id(),
                response.kind(),
                response.state(),
                response.part(),
                page.json(),
                page.minutes(),
                answers,
                response.revision(),
                response.screen(),
                response.shortVersion(),
                page.keepsOnlyIfAsked() && response.revision() == 0 ? null : response.sharing(),
                response.bring(),
                response.use(),
                around);
    }

    @Override
    public String toString() {
        return "ResponseForPlayer[%s]".formatted(id);
    }
}
