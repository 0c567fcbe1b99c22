package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows what rests for a client: by a hold, or because a module says so. */
@Component
class RestingPages {

    private final Holds holds;
    private final PartnerTalkOverdue partnerTalk;
    private final ObjectProvider<Resting> others;

    RestingPages(Holds holds, PartnerTalkOverdue partnerTalk, ObjectProvider<Resting> others) {
        this.holds = holds;
        this.partnerTalk = partnerTalk;
        this.others = others;
    }

    /** What rests now; two statements, and one for each module that has a say. */
    Now of(ClientId client) {
        return of(client, true);
    }

    /** The same; a statement less where the sheet knows of no talk that a program asks for. */
    Now of(ClientId client, PlanSheet sheet) {
        return of(client, sheet.partnerTalk());
    }

    private Now of(ClientId client, boolean asksForTalk) {
        Set<AssignmentId> resting =
                others.stream()
                        .flatMap(one -> one.resting(client).stream())
                        .collect(Collectors.toSet());
        if (asksForTalk) {
            resting.addAll(partnerTalk.resting(client));
        }
        return new Now(holds.open(client), resting);
    }

    /** What rests at one moment. */
    record Now(List<HoldDetails> holds, Set<AssignmentId> others) {

        boolean rests(AssignmentId id, Material material, @Nullable About about) {
            return others.contains(id) || rests(material, about);
        }

        /** Whether a hold rests it, whoever it was assigned to. */
        boolean rests(Material material, @Nullable About about) {
            return !material.keepsQuietWay()
                    && holds.stream()
                            .anyMatch(hold ->
                                    hold.rests(material.otherPerson(), about, material.isStrong()));
        }

        /** Whether something rests at the client's own wish. */
        boolean atWish() {
            return holds.stream().anyMatch(hold -> hold.scope() == HoldScope.WISH);
        }

        /** With whom nothing is to be tried on a page that is open all the same. */
        Held held(Material material) {
            if (!material.otherPerson()) {
                return Held.NOBODY;
            }
            boolean everybody =
                    holds.stream()
                            .anyMatch(
                                    hold -> hold.scope() != HoldScope.ROLE || hold.about() == null);
            return new Held(
                    everybody,
                    holds.stream()
                            .map(HoldDetails::about)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }
    }
}
