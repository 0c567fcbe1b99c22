package app.trellis.identity;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Role;
import java.util.Set;

/** One place that an account has in one practice. */
public record Membership(
        PracticeId practice, String practiceName, MemberId member, String name, Set<Role> roles) {}
