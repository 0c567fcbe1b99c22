package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said about one client, for that client's page. */
@Service
public class ReadingSignals {

    private final CaseloadSignals signals;
    private final Clock clock;

    ReadingSignals(CaseloadSignals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    /** The signals that need a look, the most needy first. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<Signal> of(ClientId client) {
        Instant now = clock.instant();
        return signals.of(client).stream()
                .filter(one -> !one.since().isAfter(now))
                .filter(one -> one.kind().compareTo(SignalKind.NEW) <= 0)
                .sorted(Comparator.comparing(Signal::kind).thenComparing(Signal::since))
                .toList();
    }
}
