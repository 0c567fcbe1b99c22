package app.trellis.trends;

import app.trellis.shared.ClientId;
import app.trellis.shared.ui.TrendSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** What another module could show under the line, for those clients that a test names. */
@TestComponent
public class PanelForTests implements TrendPanel {

    private final Set<ClientId> clients = ConcurrentHashMap.newKeySet();

    public void showFor(ClientId client) {
        clients.add(client);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<TrendSpec.Panel> of(ClientId client, Locale locale) {
        return clients.contains(client)
                ? Optional.of(
                        new TrendSpec.Panel(
                                "Goals",
                                "One goal, rated 4 on 8 January.",
                                "higher = better ↑",
                                new TrendSpec.Scale(0, 10),
                                List.of(
                                        new TrendSpec.Line(
                                                "a walk a day",
                                                List.of(
                                                        new TrendSpec.Point(
                                                                "2026-01-08",
                                                                4,
                                                                false,
                                                                "4 on 8 January")))),
                                List.of(
                                        new TrendSpec.Lane(
                                                "kept",
                                                List.of(
                                                        TrendSpec.Mark.of(
                                                                "2026-01-09",
                                                                "ring",
                                                                "kept on 9 January")))),
                                "Rated by the client."))
                : Optional.empty();
    }
}
