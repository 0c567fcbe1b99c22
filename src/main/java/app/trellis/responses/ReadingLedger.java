package app.trellis.responses;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.LooksBack;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordingSessions;
import app.trellis.library.Choice;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.OwnWords;
import app.trellis.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consistency ledger: what a client noted once a week about what was promised and done, about
 * repair and about pressure. A practitioner reads the weeks that the client shares, each as far as
 * it is shared; the client reads all of it.
 */
@Service
public class ReadingLedger {

    /** More than a year of weeks; nothing is kept longer than that. */
    static final int MOST = 60;

    private static final Set<String> REPAIRED =
            Set.of("they-said-sorry", "they-said-sorry-and-put-it-right");
    private static final Set<String> NO_PRESSURE = Set.of("none-of-it", "i-would-rather-not-say");

    private final Responses responses;
    private final Settling settling;
    private final SealedAnswers sealed;
    private final RecordingSessions sessions;
    private final LedgerYear year;
    private final Clock clock;

    ReadingLedger(
            Responses responses,
            Settling settling,
            SealedAnswers sealed,
            RecordingSessions sessions,
            LedgerYear year,
            Clock clock) {
        this.responses = responses;
        this.settling = settling;
        this.sealed = sealed;
        this.sessions = sessions;
        this.year = year;
        this.clock = clock;
    }

    /** All that the client noted, the oldest first; at most 60. */
    @ReadsRecord("'CLIENT'")
    @OwnWords
    @Transactional(readOnly = true)
    public List<LookBack> own(ClientId client, Locale locale) {
        List<Response> pages = pages(client);
        if (pages.isEmpty()) {
            return List.of();
        }
        ZoneId zone = zone(client);
        return pages.stream()
                .map(page -> {
                    Filled filled = filled(page, zone, locale);
                    return lookBack(filled, filled.open());
                })
                .toList();
    }

    /** What is deleted within thirty days because it is a year old, the oldest first. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<LookBackGoing> going(ClientId client) {
        return year.going(client, zone(client));
    }

    /** What the client shares of it, the oldest first; at most 60. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<LookBack> shared(ClientId client, Locale locale) {
        List<Response> pages =
                pages(client).stream().filter(page -> page.sharing() != Sharing.PRIVATE).toList();
        if (pages.isEmpty()) {
            return List.of();
        }
        ZoneId zone = zone(client);
        Optional<Instant> lastSession = sessions.lastBeforeToday(client);
        return pages.stream()
                .filter(page -> !isClosedAgain(page, lastSession))
                .map(page -> {
                    Filled filled = filled(page, zone, locale);
                    return lookBack(
                            filled,
                            SharedPart.of(filled.open(), filled.answers(), page.sharing(), false));
                })
                .toList();
    }

    private static boolean isClosedAgain(Response page, Optional<Instant> lastSession) {
        return page.sharing() == Sharing.NEXT_SESSION
                && lastSession.filter(page.sentAt()::isBefore).isPresent();
    }

    private List<Response> pages(ClientId client) {
        return responses.newestOf(client, SwitchingLedger.LEDGER, Limit.of(MOST)).reversed();
    }

    private ZoneId zone(ClientId client) {
        return settling.moment(client, clock.instant()).zone();
    }

    private Filled filled(Response page, ZoneId zone, Locale locale) {
        return sealed.filled(page, page.sentAt().atZone(zone).toLocalDate(), locale);
    }

    private static LookBack lookBack(Filled page, List<Field> read) {
        Map<String, @Nullable Object> answers = page.answers();
        List<Map<?, ?>> rows = has(read, "items") ? Answers.rows(answers.get("items")) : List.of();
        String role = has(read, "who") ? String.valueOf(answers.getOrDefault("who", "")) : "";
        return new LookBack(
                page.on(),
                label(read, "who", role),
                role,
                has(read, "trust") ? Answers.mark(answers.get("trust")) : null,
                has(read, "items"),
                pressure(read, answers),
                came(rows, "kept"),
                came(rows, "in-part"),
                came(rows, "not-kept"),
                came(rows, "too-soon-to-say"),
                (int) rows.stream().filter(row -> REPAIRED.contains(code(row, "repair"))).count());
    }

    private static List<String> pressure(List<Field> read, Map<String, @Nullable Object> answers) {
        return has(read, "pressure")
                ? Answers.values(answers.get("pressure")).stream()
                        .filter(code -> !NO_PRESSURE.contains(code))
                        .map(code -> label(read, "pressure", code))
                        .toList()
                : List.of();
    }

    private static int came(List<Map<?, ?>> rows, String code) {
        return (int) rows.stream().filter(row -> code(row, "came").equals(code)).count();
    }

    private static String code(Map<?, ?> row, String column) {
        Object code = row.get(column);
        return code == null ? "" : code.toString();
    }

    private static boolean has(List<Field> read, String id) {
        return read.stream().anyMatch(field -> field.id().equals(id));
    }

    private static String label(List<Field> read, String id, String code) {
        return read.stream()
                .filter(field -> field.id().equals(id))
                .flatMap(field -> field.choices().stream())
                .filter(choice -> choice.value().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    private static boolean isOpenForGood(Response page) {
        return page.sharing() == Sharing.NUMBERS_ONLY || page.sharing() == Sharing.SHARED;
    }

    /** Tells the plan how many looks back took up much of the week. */
    @Component
    static class Costly implements LooksBack {

        private static final int MUCH = 7;

        private final Responses responses;
        private final SealedAnswers sealed;

        Costly(Responses responses, SealedAnswers sealed) {
            this.responses = responses;
            this.sealed = sealed;
        }

        @Override
        @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
        public int costly(ClientId client, AssignmentId ledger) {
            boolean own = Me.is(Role.CLIENT);
            return (int)
                    responses.newestOf(client, SwitchingLedger.LEDGER, Limit.of(MOST)).stream()
                            .filter(page -> ledger.equals(page.assignment()))
                            .filter(page -> own || isOpenForGood(page))
                            .map(page -> Answers.mark(sealed.of(page).get("cost")))
                            .filter(mark -> mark != null && mark >= MUCH)
                            .count();
        }
    }
}
