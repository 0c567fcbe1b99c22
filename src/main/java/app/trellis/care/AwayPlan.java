package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.util.List;
import java.util.Set;

/**
 * What there is to settle before somebody goes away.
 *
 * @param clients those who count on the person, by name
 * @param colleagues who may stand in, by name
 */
public record AwayPlan(List<ToCover> clients, List<Colleague> colleagues) {

    /**
     * A client who counts on the person.
     *
     * @param asked whether they are asked something whose answer may need a person at once
     * @param team who treats them already, and needs no access to stand in
     */
    public record ToCover(ClientId id, String name, boolean asked, Set<MemberId> team) {}

    /** Somebody else who treats clients here. */
    public record Colleague(MemberId id, String name) {}
}
