package app.trellis.assignments;

import app.trellis.care.ReadsRecord;
import app.trellis.shared.ClientId;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What falls due for a client, for pages on which they settle something about it. */
@Service
public class ReadingOwnTasks {

    private final PlanSheets sheets;
    private final OccurrenceKeeper keeper;
    private final Shelf shelf;
    private final Words words;

    ReadingOwnTasks(PlanSheets sheets, OccurrenceKeeper keeper, Shelf shelf, Words words) {
        this.sheets = sheets;
        this.keeper = keeper;
        this.shelf = shelf;
        this.words = words;
    }

    /** In the client's language, the oldest first; not what is always open. One statement. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<OwnTask> of(ClientId client, Locale locale) {
        return sheets.read(client).rows().stream()
                .filter(row -> row.days().rhythm() != Rhythm.ALWAYS_OPEN)
                .filter(row -> !keeper.waitsForSession(row))
                .map(row ->
                        new OwnTask(
                                row.id(),
                                shelf.pinned(
                                                row.kind(),
                                                row.contentKey(),
                                                row.contentVersion(),
                                                locale)
                                        .phoneTitle(),
                                words.sentence(words.plan(row.id(), row.plan()), locale)))
                .toList();
    }

    /** What the client is asked to write on, each page once, by its title. One statement. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<GivenPage> pages(ClientId client, Locale locale) {
        Map<String, GivenPage> once = new LinkedHashMap<>();
        sheets.read(client).rows().stream()
                .filter(row -> row.kind() != AssignmentKind.CARD)
                .map(row ->
                        new GivenPage(
                                row.kind(),
                                row.contentKey(),
                                row.contentVersion(),
                                shelf.pinned(
                                                row.kind(),
                                                row.contentKey(),
                                                row.contentVersion(),
                                                locale)
                                        .phoneTitle()))
                .forEach(page ->
                        once.merge(
                                page.kind() + "/" + page.key(),
                                page,
                                BinaryOperator.maxBy(Comparator.comparingInt(GivenPage::version))));
        return once.values().stream()
                .sorted(Comparator.comparing(GivenPage::title, Collator.getInstance(locale)))
                .toList();
    }
}
