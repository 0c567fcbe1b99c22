package app.trellis.tools;

import app.trellis.identity.Tries;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Refused;
import app.trellis.shared.SecretLink;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows which tool a secret belongs to, and asks the database on every call of a service whether
 * its token still holds.
 */
@Component("tools")
class ToolDoor {

    private final Tokens tokens;
    private final Tries tries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ToolDoor(Tokens tokens, Tries tries, TransactionTemplate transaction, Clock clock) {
        this.tokens = tokens;
        this.tries = tries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether a tool that was let in still is. */
    @Transactional(readOnly = true)
    public boolean isLive(Authentication authentication) {
        return authentication.getPrincipal() instanceof ToolAtTheDoor tool
                && tokens.holds(tool.toolId(), clock.instant());
    }

    /**
     * The tool behind a secret. Forged, ended, taken back and of a practice that lets no tool ask
     * are the same nothing; a right one is no guess and costs no try.
     *
     * @throws Refused when too many were tried from one network address
     */
    Optional<ToolAtTheDoor> open(String shown) {
        tries.count(Tries.Door.TOKEN);
        Optional<ToolAtTheDoor> found =
                shown.startsWith(KeepingTools.BEGINS)
                        ? SecretLink.parse(shown.substring(KeepingTools.BEGINS.length()))
                                .flatMap(this::open)
                        : Optional.empty();
        if (found.isPresent()) {
            tries.takeBack(Tries.Door.TOKEN);
        }
        return found;
    }

    private Optional<ToolAtTheDoor> open(SecretLink secret) {
        PracticeId practice = new PracticeId(secret.scope());
        Instant now = clock.instant();
        return CurrentPractice.call(
                practice,
                () -> {
                    Optional<ToolAtTheDoor> found =
                            transaction.execute(status ->
                                    tokens.behind(secret.digest(), now)
                                            .map(row -> {
                                                tokens.used(row, now);
                                                return new ToolAtTheDoor(
                                                        row.id(), practice, row.scopes());
                                            }));
                    return found == null ? Optional.empty() : found;
                });
    }
}
