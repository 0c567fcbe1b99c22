package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.util.Set;

/**
 * Who has signed something in a client's record. A module contributes a bean; they are told when
 * somebody opens it with a reason.
 */
public interface WroteHere {

    /** Everybody who signed something of this client; the caller's transaction. */
    Set<MemberId> authors(ClientId client);
}
