package app.trellis.organization;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.ZoneId;

/** A client took their place; published in the transaction that gave it to them. */
public record InvitationAccepted(ClientId client, MemberId member, ZoneId zone) {}
