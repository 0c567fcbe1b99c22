package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import java.util.List;

/** Nobody would stand in for these clients, who need somebody; the page names them. */
public final class WithoutCover extends Refused {

    private final List<ClientId> clients;

    /** They are asked about risk, which their practitioner knows. */
    static WithoutCover asked(List<ClientId> clients) {
        return new WithoutCover("care.away.without-cover", clients);
    }

    /** Nobody stands in for them; what they are asked is not said. */
    static WithoutCover left(List<ClientId> clients) {
        return new WithoutCover("care.away.left-out", clients);
    }

    private WithoutCover(String key, List<ClientId> clients) {
        super(key, clients.size());
        this.clients = List.copyOf(clients);
    }

    public List<ClientId> clients() {
        return clients;
    }
}
