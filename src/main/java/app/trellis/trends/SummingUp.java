package app.trellis.trends;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.ReadingPrograms;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.GoalDetails;
import app.trellis.care.KeepingGoals;
import app.trellis.care.ReadsRecord;
import app.trellis.responses.LookingBack;
import app.trellis.responses.SentPage;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.OwnWords;
import app.trellis.trends.ClientTrend.OwnLine;
import app.trellis.trends.MarkStore.Reader;
import app.trellis.trends.Summary.CheckInsDone;
import app.trellis.trends.Summary.Done;
import app.trellis.trends.Summary.Private;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums up on a sheet where a client stands, for them to hand on ({@code
 * docs/decisions/0077-a-sheet-that-says-where-somebody-stands.md}). It is read when the file is
 * fetched, and that it was taken stands in the audit.
 */
@Service
public class SummingUp {

    private final KeepingGoals goals;
    private final ReadingPrograms programs;
    private final LookingBack pages;
    private final Forms forms;
    private final MarkStore marks;
    private final Audit audit;
    private final Clock clock;

    SummingUp(
            KeepingGoals goals,
            ReadingPrograms programs,
            LookingBack pages,
            Forms forms,
            MarkStore marks,
            Audit audit,
            Clock clock) {
        this.goals = goals;
        this.programs = programs;
        this.pages = pages;
        this.forms = forms;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the care team: what the client shared with it, and what may be said of their scores. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Summary export(ClientId client, Locale locale) {
        audit.record(Action.SUMMARY_EXPORTED, client, null);
        ClientTrends trends = trends(client, Reader.CARE_TEAM);
        return new Summary(
                words(goals.of(client), GoalDetails::shared),
                programs.names(client),
                done(pages.lookedAt(client, locale), page -> true),
                checkIns(trends.checkIn()),
                trends.measures().stream()
                        .filter(one -> one.yardstick().isPublished() && !one.drawn().isEmpty())
                        .toList(),
                List.of());
    }

    /**
     * For the client: the same, with their scores as their own page says them; what they keep to
     * themselves only where they say so, and never what they hid.
     */
    @ReadsRecord("'CLIENT'")
    @OwnWords
    @Transactional
    public Summary exportOwn(ClientId client, Private also, Locale locale) {
        audit.record(Action.COPY_TAKEN, client, null);
        ClientTrends trends = trends(client, Reader.CLIENT);
        return new Summary(
                words(goals.of(client), goal -> goal.shared() || also.goals()),
                programs.names(client),
                done(
                        pages.mine(client, locale),
                        page ->
                                !page.hidden()
                                        && (page.sharing() != Sharing.PRIVATE || also.pages())),
                checkIns(trends.checkIn()),
                List.of(),
                ClientTrend.own(trends).lines().stream().filter(SummingUp::isPublished).toList());
    }

    private static boolean isPublished(OwnLine line) {
        Yardstick measure = line.measure();
        return measure != null && measure.isPublished();
    }

    private ClientTrends trends(ClientId client, Reader reader) {
        return ClientTrends.of(
                forms.of(client),
                marks.read(client, reader, Me.id()),
                forms::yardstick,
                LocalDate.now(clock));
    }

    private static List<String> words(List<GoalDetails> all, Predicate<GoalDetails> known) {
        return all.stream()
                .filter(GoalDetails::isOpen)
                .filter(known)
                .map(GoalDetails::words)
                .toList();
    }

    private static List<Done> done(List<SentPage> sent, Predicate<SentPage> known) {
        return sent.stream()
                .filter(page -> page.kind() == AssignmentKind.EXERCISE)
                .filter(known)
                .collect(Collectors.groupingBy(SentPage::title, Collectors.summingInt(page -> 1)))
                .entrySet()
                .stream()
                .map(one -> new Done(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Done::times).reversed().thenComparing(Done::title))
                .toList();
    }

    private static @Nullable CheckInsDone checkIns(CheckInTrend trend) {
        List<CheckIn> drawn = trend.drawn();
        return drawn.isEmpty()
                ? null
                : new CheckInsDone(drawn.size(), drawn.getFirst().on(), drawn.getLast().on());
    }
}
