package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordEntry;
import app.trellis.care.TeamRecordPart;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.files.DigestedJson;
import app.trellis.shared.files.Sheets;
import app.trellis.shared.files.Sheets.Fact;
import app.trellis.shared.ui.Days;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the record of one client for the care team to take out ({@code docs/record-export.md}). It
 * is read a few things at a time, so that no transaction waits for a slow line, and nothing of it
 * is kept on the server. That it was taken out stands in the audit before the first byte, and the
 * file ends with digests by which it can be checked later.
 */
@Service
public class TakingRecordOut {

    private static final String FORMAT = "trellis-record";
    private static final int VERSION = 1;

    private final List<TeamRecordPart> parts;
    private final ManagingClients clients;
    private final PracticeSettings settings;
    private final CurrentPerson current;
    private final MessageSource messages;
    private final Audit audit;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Clock clock;

    TakingRecordOut(
            List<TeamRecordPart> parts,
            ManagingClients clients,
            PracticeSettings settings,
            CurrentPerson current,
            MessageSource messages,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(TeamRecordPart::order)).toList();
        this.clients = clients;
        this.settings = settings;
        this.current = current;
        this.messages = messages;
        this.audit = audit;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** A part that can be chosen. */
    public record Part(String key, String titleKey) {}

    /**
     * How far it is.
     *
     * @param title of the part that is being read, in the reader's language
     * @param number of it, from 1
     * @param of how many
     */
    public record Progress(String title, int number, int of) {}

    /** What can be in it, in the order of the file. */
    @AllowedTo("'PRACTITIONER'")
    public List<Part> parts() {
        return parts.stream().map(part -> new Part(part.key(), part.titleKey())).toList();
    }

    /**
     * As JSON, for programs.
     *
     * @param chosen keys of the parts that shall be in it; others are not read
     * @param progress told before each part
     * @param out stays open
     */
    @ReadsRecord("'PRACTITIONER'")
    public void json(
            ClientId client,
            Set<String> chosen,
            Locale locale,
            Consumer<Progress> progress,
            OutputStream out) {
        takenOut(client);
        DigestedJson file = new DigestedJson(out);
        file.property("format", FORMAT);
        file.property("version", VERSION);
        file.property("madeAt", clock.instant().toString());
        file.property("madeBy", current.get().name());
        file.property("practice", settings.read().name());
        file.property("language", locale.getLanguage());
        file.property("notInIt", say("exchange.record.not-in-it", locale));
        each(
                chosen,
                locale,
                progress,
                part ->
                        file.part(
                                part.key(),
                                into ->
                                        read(
                                                part,
                                                client,
                                                locale,
                                                entry -> into.accept(entry.data()))));
        file.end();
    }

    /**
     * As sheets of A4, for people. What was left blank is said to be; signs that cannot be printed
     * are counted on the last sheet.
     *
     * @param chosen keys of the parts that shall be in it; others are not read
     * @param progress told before each part
     * @param out stays open
     */
    @ReadsRecord("'PRACTITIONER'")
    public void pdf(
            ClientId client,
            Set<String> chosen,
            Locale locale,
            Consumer<Progress> progress,
            OutputStream out) {
        takenOut(client);
        PracticeDetails practice = settings.read();
        ClientDetails who = clients.details(client);
        String title = say("exchange.record.paper", locale);
        try (Sheets sheets =
                new Sheets(
                        locale,
                        title,
                        say("exchange.record.foot", locale, practice.name(), who.onPaper()),
                        (sheet, of) -> say("shared.sheet", locale, sheet, of))) {
            sheets.title(title);
            sheets.facts(facts(practice, who, chosen, locale));
            sheets.soft(say("exchange.record.not-in-it", locale));
            String blank = say("exchange.copy.left-blank", locale);
            each(
                    chosen,
                    locale,
                    progress,
                    part ->
                            read(
                                    part,
                                    client,
                                    locale,
                                    new PartOnSheets(sheets, say(part.titleKey(), locale), blank)
                                            ::put));
            if (sheets.missing() > 0) {
                sheets.entry("");
                sheets.soft(say("exchange.copy.missing", locale, sheets.missing()));
            }
            sheets.writeTo(out);
        }
    }

    private List<Fact> facts(
            PracticeDetails practice, ClientDetails who, Set<String> chosen, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("exchange.record.practice", locale), practice.name()));
        facts.add(new Fact(say("exchange.record.of", locale), who.onPaper()));
        facts.add(
                new Fact(
                        say("exchange.record.made", locale),
                        Days.withHour(clock.instant(), practice.zone(), locale)));
        facts.add(new Fact(say("exchange.record.made-by", locale), current.get().name()));
        facts.add(
                new Fact(
                        say("exchange.record.in-it", locale),
                        String.join(
                                " \u00B7 ",
                                parts.stream()
                                        .filter(part -> chosen.contains(part.key()))
                                        .map(part -> say(part.titleKey(), locale))
                                        .toList())));
        return facts;
    }

    private void takenOut(ClientId client) {
        writing.executeWithoutResult(status -> audit.record(Action.RECORD_EXPORTED, client, null));
    }

    private void each(
            Set<String> chosen,
            Locale locale,
            Consumer<Progress> progress,
            Consumer<TeamRecordPart> deed) {
        List<TeamRecordPart> wanted =
                parts.stream().filter(part -> chosen.contains(part.key())).toList();
        for (int i = 0; i < wanted.size(); i++) {
            TeamRecordPart part = wanted.get(i);
            progress.accept(new Progress(say(part.titleKey(), locale), i + 1, wanted.size()));
            deed.accept(part);
        }
    }

    private void read(
            TeamRecordPart part, ClientId client, Locale locale, Consumer<RecordEntry> out) {
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

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
