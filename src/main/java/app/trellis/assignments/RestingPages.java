package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.HoldDetails;
import app.trellis.care.Holds;
import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows what rests for a client: by a hold, or because a module says so. */
@Component
class RestingPages {

    private final Holds holds;
    private final ObjectProvider<Resting> others;

    RestingPages(Holds holds, ObjectProvider<Resting> others) {
        this.holds = holds;
        this.others = others;
    }

    /** What rests now; one statement, and one for each module that has a say. */
    Now of(ClientId client) {
        return new Now(
                holds.open(client),
                others.stream()
                        .flatMap(one -> one.resting(client).stream())
                        .collect(Collectors.toSet()));
    }

    /** What rests at one moment. */
    record Now(List<HoldDetails> holds, Set<AssignmentId> others) {

        boolean rests(AssignmentId id, Material material, @Nullable About about) {
            return others.contains(id) || rests(material, about);
        }

        /** Whether a hold rests it, whoever it was assigned to. */
        boolean rests(Material material, @Nullable About about) {
            return holds.stream()
                    .anyMatch(
                            hold -> hold.rests(material.otherPerson(), about, material.isStrong()));
        }
    }
}
