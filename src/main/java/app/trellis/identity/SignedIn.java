package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Person;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person who is signed in and the place they act from.
 *
 * @param since when they signed in; sessions from before a password change are no longer live
 * @param lockAfter minutes without a touch after which their pages lock, where they chose them
 */
public record SignedIn(
        AccountId accountId,
        MemberId memberId,
        PracticeId practiceId,
        String practiceName,
        String name,
        Set<Role> roles,
        String language,
        Appearance appearance,
        @Nullable Integer lockAfter,
        Instant since)
        implements Person, Serializable {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same person after choosing another language or appearance. */
    public SignedIn with(String newLanguage, Appearance newAppearance) {
        return new SignedIn(
                accountId,
                memberId,
                practiceId,
                practiceName,
                name,
                roles,
                newLanguage,
                newAppearance,
                lockAfter,
                since);
    }

    @Override
    public String toString() {
        return "SignedIn[%s]".formatted(memberId);
    }
}
