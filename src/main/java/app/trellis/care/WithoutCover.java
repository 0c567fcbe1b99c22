package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import java.util.List;

/** Nobody would read what these clients answer about risk; the page names them. */
public final class WithoutCover extends Refused {

    private final List<ClientId> clients;

    WithoutCover(List<ClientId> clients) {
        super("care.away.without-cover", clients.size());
        this.clients = List.copyOf(clients);
    }

    public List<ClientId> clients() {
        return clients;
    }
}
