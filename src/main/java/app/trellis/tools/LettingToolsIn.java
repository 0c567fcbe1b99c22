package app.trellis.tools;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A practitioner decides which tools see the clients that they treat. An administrator alone opens
 * no record by a tool, as they open none themselves.
 */
@Service
public class LettingToolsIn {

    private final Tokens tokens;
    private final Audit audit;
    private final Clock clock;

    LettingToolsIn(Tokens tokens, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A tool that could be let in.
     *
     * @param isIn whether the person who asks has let it in
     */
    public record Offered(TokenDetails tool, boolean isIn) {}

    /** The tools whose tokens hold; none while the practice lets none ask. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<Offered> offered() {
        if (!tokens.isSwitchedOn()) {
            return List.of();
        }
        Instant now = clock.instant();
        Set<UUID> mine = tokens.letInBy(Me.id());
        return tokens.all().stream()
                .filter(one -> one.holds(now))
                .map(one -> new Offered(one, mine.contains(one.id())))
                .toList();
    }

    /**
     * Lets a tool see the clients that one treats, and where its token says so act for one.
     *
     * @throws NotFound when it does not hold
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void letIn(UUID token) {
        Instant now = clock.instant();
        if (tokens.find(token).filter(one -> one.holds(now)).isEmpty()) {
            throw new NotFound();
        }
        if (tokens.letIn(token, Me.id(), now)) {
            audit.record(Action.TOOL_LET_IN, token);
        }
    }

    /** Takes it back at once. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void shutOut(UUID token) {
        if (tokens.shutOut(token, Me.id())) {
            audit.record(Action.TOOL_SHUT_OUT, token);
        }
    }
}
