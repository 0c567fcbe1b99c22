package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.care.ReadsRecord;
import app.trellis.care.TeamRecordPart;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.files.Sheets;
import app.trellis.shared.files.Sheets.Fact;
import app.trellis.shared.ui.Days;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final RecordJson records;
    private final ManagingClients clients;
    private final PracticeSettings settings;
    private final CurrentPerson current;
    private final MessageSource messages;
    private final Audit audit;
    private final TransactionTemplate writing;
    private final Clock clock;

    TakingRecordOut(
            RecordJson records,
            ManagingClients clients,
            PracticeSettings settings,
            CurrentPerson current,
            MessageSource messages,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.records = records;
        this.clients = clients;
        this.settings = settings;
        this.current = current;
        this.messages = messages;
        this.audit = audit;
        this.writing = new TransactionTemplate(transactions);
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
        return records.parts().stream().map(part -> new Part(part.key(), part.titleKey())).toList();
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
        List<TeamRecordPart> wanted = wanted(chosen);
        records.write(
                client,
                wanted,
                locale,
                current.get().name(),
                settings.read().name(),
                part -> progress.accept(progress(part, wanted, locale)),
                out);
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
            List<TeamRecordPart> wanted = wanted(chosen);
            for (TeamRecordPart part : wanted) {
                progress.accept(progress(part, wanted, locale));
                records.read(
                        part,
                        client,
                        locale,
                        new PartOnSheets(sheets, say(part.titleKey(), locale), blank)::put);
            }
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
                                wanted(chosen).stream()
                                        .map(part -> say(part.titleKey(), locale))
                                        .toList())));
        return facts;
    }

    private void takenOut(ClientId client) {
        writing.executeWithoutResult(status -> audit.record(Action.RECORD_EXPORTED, client, null));
    }

    private List<TeamRecordPart> wanted(Set<String> chosen) {
        return records.parts().stream().filter(part -> chosen.contains(part.key())).toList();
    }

    private Progress progress(TeamRecordPart part, List<TeamRecordPart> wanted, Locale locale) {
        return new Progress(say(part.titleKey(), locale), wanted.indexOf(part) + 1, wanted.size());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
