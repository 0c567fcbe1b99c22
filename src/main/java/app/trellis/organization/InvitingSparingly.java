package app.trellis.organization;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many invitations may go out. An account that fell into other hands must not become a way to
 * mail strangers, and nobody is to be pressed by one mail after another.
 */
@Component
class InvitingSparingly {

    static final int AN_HOUR = 20;
    static final int A_DAY = 100;
    static final int A_DAY_IN_THE_PRACTICE = 300;

    /** The first one and three more. */
    static final int A_WEEK_TO_ONE_CLIENT = 4;

    private final Invitations invitations;

    InvitingSparingly(Invitations invitations) {
        this.invitations = invitations;
    }

    /**
     * Asked before each invitation.
     *
     * @param by who invites
     * @param client whom, when it is a client
     * @throws Refused when there were too many
     */
    void demand(MemberId by, @Nullable ClientId client, Instant now) {
        Instant dayAgo = now.minus(Duration.ofDays(1));
        if (invitations.countByInvitedByAndCreatedAtAfter(by, now.minus(Duration.ofHours(1)))
                        >= AN_HOUR
                || invitations.countByInvitedByAndCreatedAtAfter(by, dayAgo) >= A_DAY
                || invitations.countByCreatedAtAfter(dayAgo) >= A_DAY_IN_THE_PRACTICE) {
            throw new Refused("organization.many-invitations");
        }
        if (client != null
                && invitations.countByClientAndCreatedAtAfter(client, now.minus(Duration.ofDays(7)))
                        >= A_WEEK_TO_ONE_CLIENT) {
            throw new Refused("organization.many-invitations-to-one");
        }
    }
}
