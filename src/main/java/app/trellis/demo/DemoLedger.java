package app.trellis.demo;

import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.TalkResult;
import app.trellis.library.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A ledger of the demo, in which nearly everything is kept while felt trust goes down: small
 * promises are kept and somebody is pushed to decide. The two stand there without a verdict.
 */
@Component
@Profile("demo")
class DemoLedger {

    /** So many looks back there are. */
    static final int WEEKS = 7;

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final List<Integer> TRUST = List.of(6, 6, 5, 5, 4, 3, 3);
    private static final List<List<String>> CAME =
            List.of(
                    List.of("kept"),
                    List.of("kept", "kept"),
                    List.of("kept", "in-part"),
                    List.of("kept", "kept"),
                    List.of("kept"),
                    List.of("kept", "not-kept"),
                    List.of("kept", "kept"));
    private static final List<Integer> PUSHED_IN = List.of(3, 5, 6);
    private static final List<String> SAID =
            List.of("To be home for supper", "To ring before noon", "To bring the keys back");

    private final SwitchingLedger ledger;
    private final HoldingPrivateTalks talks;
    private final DemoPages pages;
    private final Content content;
    private final DemoActing acting;
    private final Clock clock;

    DemoLedger(
            SwitchingLedger ledger,
            HoldingPrivateTalks talks,
            DemoPages pages,
            Content content,
            DemoActing acting,
            Clock clock) {
        this.ledger = ledger;
        this.talks = talks;
        this.pages = pages;
        this.content = content;
        this.acting = acting;
        this.clock = clock;
    }

    /** Talked about alone, then proposed; the client has not said anything yet. */
    void propose(DemoClient client) {
        LocalDate today = today();
        acting.does(
                client.practitioner(),
                () -> {
                    talks.record(client.id(), About.PARTNER, today, TalkResult.NO_CONCERN);
                    ledger.propose(
                            client.id(),
                            new AssignmentData(
                                    AssignmentKind.EXERCISE,
                                    SwitchingLedger.LEDGER,
                                    LifeContext.PARTNER,
                                    About.PARTNER,
                                    Rhythm.WEEKLY,
                                    null,
                                    today,
                                    null,
                                    0,
                                    "",
                                    Plan.NONE,
                                    IntStream.range(
                                                    0,
                                                    content.exercise(SwitchingLedger.LEDGER)
                                                            .notFor()
                                                            .size())
                                            .boxed()
                                            .collect(Collectors.toSet()),
                                    "",
                                    true,
                                    false));
                });
    }

    /** Proposed, and the client says yes on the same day. */
    void switchOn(DemoClient client) {
        propose(client);
        acting.does(client.person(), () -> ledger.agree(client.id(), today().getDayOfWeek()));
    }

    /** The look back of one week, shared. */
    void lookBack(DemoClient client, int week) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("before", 3);
        answers.put("who", "partner");
        answers.put("items", items(week));
        answers.put("know_how", "i-saw-it-in-the-open");
        answers.put(
                "pressure",
                Map.of(
                        "picked",
                        List.of(PUSHED_IN.contains(week) ? "pushed-me-to-decide" : "none-of-it")));
        answers.put("trust", TRUST.get(week));
        answers.put("cost", 2);
        answers.put("after", 3);
        acting.does(
                client.person(),
                () ->
                        pages.sendIfDue(
                                client,
                                item -> item.contentKey().equals(SwitchingLedger.LEDGER),
                                answers));
    }

    private static List<Map<String, Object>> items(int week) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String came : CAME.get(week)) {
            items.add(
                    Map.of(
                            "said",
                            SAID.get((week + items.size()) % SAID.size()),
                            "size",
                            "small",
                            "came",
                            came,
                            "repair",
                            switch (came) {
                                case "in-part" -> "they-said-sorry";
                                case "not-kept" -> "none-yet";
                                default -> "not-needed";
                            }));
        }
        return items;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
