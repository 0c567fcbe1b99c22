package app.trellis.identity;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place that an account has in one practice.
 *
 * @param secondStep what the practice asks of people with such a place when they sign in
 */
public record Membership(
        PracticeId practice,
        String practiceName,
        MemberId member,
        String name,
        Set<Role> roles,
        FactorPolicy secondStep) {

    static Membership lastUsed(List<Membership> places, @Nullable MemberId last) {
        return places.stream()
                .filter(place -> place.member().equals(last))
                .findFirst()
                .orElse(places.getFirst());
    }
}
