package app.trellis.identity;

import app.trellis.shared.AccountId;
import java.util.List;
import org.springframework.security.core.Authentication;

/** Tells which places an account has; whoever keeps the practices implements it. */
public interface MembershipSource {

    /** The places that are not ended, in a steady order. */
    List<Membership> of(AccountId account);

    /** Whether account, place and session of a signed-in person still hold. */
    boolean isLive(Authentication authentication);
}
