package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordEntry;
import app.trellis.care.RecordPart;
import app.trellis.identity.OwnAccount;
import app.trellis.shared.ClientId;
import app.trellis.shared.OwnWords;
import app.trellis.shared.files.Sheets;
import app.trellis.shared.ui.Days;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a copy of everything that is a client's own, for them to take along ({@code
 * docs/own-copy.md}). It is read a few things at a time, so that no transaction waits for a slow
 * line, and nothing of it is kept on the server. That it was taken stands in the audit before the
 * first byte.
 */
@Service
public class TakingAlong {

    private static final String FORMAT = "trellis-own-copy";
    private static final int VERSION = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<RecordPart> parts;
    private final OwnAccount account;
    private final MessageSource messages;
    private final Audit audit;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Clock clock;

    TakingAlong(
            List<RecordPart> parts,
            OwnAccount account,
            MessageSource messages,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(RecordPart::order)).toList();
        this.account = account;
        this.messages = messages;
        this.audit = audit;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * As JSON, for programs. A file that ends without {@code "complete": true} was cut off.
     *
     * @param out stays open
     */
    @ReadsRecord("'CLIENT'")
    @OwnWords
    public void json(ClientId client, Locale locale, OutputStream out) {
        taken(client);
        try (JsonGenerator file =
                JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            file.writeStartObject();
            file.writeStringProperty("format", FORMAT);
            file.writeNumberProperty("version", VERSION);
            file.writeStringProperty("madeAt", clock.instant().toString());
            file.writeStringProperty("language", locale.getLanguage());
            file.writeStringProperty("email", account.email());
            file.writeStringProperty("notInIt", say("exchange.copy.not-in-it", locale));
            for (RecordPart part : parts) {
                file.writeArrayPropertyStart(part.key());
                each(part, client, locale, entry -> file.writePOJO(entry.data()));
                file.writeEndArray();
                file.flush();
            }
            file.writeBooleanProperty("complete", true);
            file.writeEndObject();
        }
    }

    /**
     * As sheets of A4, for people. What was left blank is said to be; signs that cannot be printed
     * are counted on the last sheet.
     *
     * @param out stays open
     */
    @ReadsRecord("'CLIENT'")
    @OwnWords
    public void pdf(ClientId client, Locale locale, OutputStream out) {
        taken(client);
        String made = say("exchange.copy.made", locale, Days.inWords(LocalDate.now(clock), locale));
        try (Sheets sheets =
                new Sheets(
                        locale,
                        say("exchange.copy", locale),
                        made,
                        (sheet, of) -> say("shared.sheet", locale, sheet, of))) {
            sheets.title(say("exchange.copy", locale));
            sheets.soft(say("exchange.copy.not-in-it", locale));
            String blank = say("exchange.copy.left-blank", locale);
            for (RecordPart part : parts) {
                PartOnSheets onSheets =
                        new PartOnSheets(sheets, say(part.titleKey(), locale), blank);
                each(part, client, locale, onSheets::put);
            }
            if (sheets.missing() > 0) {
                sheets.entry("");
                sheets.soft(say("exchange.copy.missing", locale, sheets.missing()));
            }
            sheets.writeTo(out);
        }
    }

    private void taken(ClientId client) {
        writing.executeWithoutResult(status -> audit.record(Action.COPY_TAKEN, client, null));
    }

    private void each(RecordPart part, ClientId client, Locale locale, Consumer<RecordEntry> out) {
        int from = 0;
        List<RecordEntry> batch;
        do {
            int begin = from;
            batch =
                    Objects.requireNonNull(
                            reading.execute(status -> part.read(client, locale, begin)));
            batch.forEach(out);
            from += batch.size();
        } while (batch.size() == RecordPart.AT_ONCE);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
