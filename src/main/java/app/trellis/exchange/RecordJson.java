package app.trellis.exchange;

import app.trellis.care.RecordEntry;
import app.trellis.care.TeamRecordPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.files.DigestedJson;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the record of one client as JSON ({@code docs/record-export.md}), a few things at a time.
 * Asks nobody.
 */
@Component
class RecordJson {

    static final String FORMAT = "trellis-record";
    static final int VERSION = 1;

    private final List<TeamRecordPart> parts;
    private final MessageSource messages;
    private final TransactionTemplate reading;
    private final Clock clock;

    RecordJson(
            List<TeamRecordPart> parts,
            MessageSource messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(TeamRecordPart::order)).toList();
        this.messages = messages;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** All there are, in their order. */
    List<TeamRecordPart> parts() {
        return parts;
    }

    /**
     * Writes the file.
     *
     * @param chosen in the order of the file; each is told before it is read
     * @param out stays open
     */
    void write(
            ClientId client,
            List<TeamRecordPart> chosen,
            Locale locale,
            String madeBy,
            String practice,
            Consumer<TeamRecordPart> progress,
            OutputStream out) {
        DigestedJson file = new DigestedJson(out);
        file.property("format", FORMAT);
        file.property("version", VERSION);
        file.property("madeAt", clock.instant().toString());
        file.property("madeBy", madeBy);
        file.property("practice", practice);
        file.property("language", locale.getLanguage());
        file.property("notInIt", messages.getMessage("exchange.record.not-in-it", null, locale));
        chosen.forEach(part -> {
            progress.accept(part);
            file.part(
                    part.key(),
                    into -> read(part, client, locale, entry -> into.accept(entry.data())));
        });
        file.end();
    }

    /** Reads a part, each batch in a transaction of its own. */
    void read(TeamRecordPart part, ClientId client, Locale locale, Consumer<RecordEntry> out) {
        TeamRecordPart.Batch batch;
        int number = 0;
        do {
            int next = number++;
            batch =
                    Objects.requireNonNull(
                            reading.execute(status -> part.read(client, locale, next)));
            batch.entries().forEach(out);
        } while (!batch.last());
    }
}
