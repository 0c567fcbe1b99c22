package app.trellis.trends.ui;

import app.trellis.responses.LookBack;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.TrendSpec;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Draws the felt trust toward one role, and beneath it, as a panel of its own, what was noted:
 * pressure first, then what was kept, in part or not, then repair. Each has its shape and its word.
 * There is no percentage, no verdict and no word on how a person changes; where line and marks
 * contradict each other, both simply stand there.
 */
final class LedgerPicture {

    private static final double HIGHEST = 10;

    /** Felt trust is noted once a week; a week left out breaks the line. */
    private static final int GAP_DAYS = 10;

    private final Sayings words;

    LedgerPicture(Sayings words) {
        this.words = words;
    }

    /** Looks back at one role each, in the order in which they were first noted. */
    static Map<String, List<LookBack>> byRole(List<LookBack> looks) {
        Map<String, List<LookBack>> byRole = new LinkedHashMap<>();
        looks.forEach(
                look -> byRole.computeIfAbsent(look.role(), role -> new ArrayList<>()).add(look));
        return byRole;
    }

    /** The role that looks back are about, as the page calls it. */
    String who(List<LookBack> looks) {
        String who = looks.getLast().who();
        return who.isBlank() ? words.say("trends.ledger.no-role") : who;
    }

    /**
     * @param looks at one role, oldest first, at least one
     */
    TrendSpec of(List<LookBack> looks) {
        return new TrendSpec(
                words.say("trends.ledger.felt", who(looks)),
                sentence(looks),
                words.say("trends.ledger.scale"),
                0,
                HIGHEST,
                looks.stream().filter(look -> look.trust() != null).map(this::point).toList(),
                GAP_DAYS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                looks.stream().anyMatch(LookBack::words) ? List.of(panel(looks)) : List.of(),
                ticks(looks),
                words.say("trends.ledger.caption"));
    }

    private TrendSpec.Point point(LookBack look) {
        int trust = Objects.requireNonNull(look.trust());
        return new TrendSpec.Point(
                look.on().toString(),
                trust,
                false,
                words.say("trends.ledger.point", trust, words.day(look.on())));
    }

    private TrendSpec.Panel panel(List<LookBack> looks) {
        return new TrendSpec.Panel(
                words.say("trends.ledger"),
                noted(looks),
                null,
                null,
                List.of(),
                List.of(
                        lane(
                                "trends.ledger.pressure",
                                "triangle",
                                looks,
                                look -> look.pressure().size()),
                        lane("trends.ledger.kept", "dot", looks, LookBack::kept),
                        lane("trends.ledger.in-part", "ring", looks, LookBack::inPart),
                        lane("trends.ledger.not-kept", "cross", looks, LookBack::notKept),
                        lane("trends.ledger.repair", "open-square", looks, LookBack::repaired)),
                null);
    }

    private TrendSpec.Lane lane(
            String key, String shape, List<LookBack> looks, Function<LookBack, Integer> count) {
        return new TrendSpec.Lane(
                words.say(key),
                looks.stream()
                        .filter(look -> count.apply(look) > 0)
                        .map(look ->
                                TrendSpec.Mark.of(
                                        look.on().toString(),
                                        shape,
                                        words.say(
                                                "trends.ledger.mark",
                                                words.say(key),
                                                count.apply(look),
                                                words.day(look.on()))))
                        .toList());
    }

    private List<TrendSpec.Tick> ticks(List<LookBack> looks) {
        LocalDate first = looks.getFirst().on();
        long weeks = ChronoUnit.WEEKS.between(first, looks.getLast().on());
        List<TrendSpec.Tick> ticks = new ArrayList<>();
        for (int week = 0; week <= weeks; week++) {
            ticks.add(
                    new TrendSpec.Tick(
                            first.plusWeeks(week).toString(),
                            words.say("trends.chart.week", week + 1)));
        }
        return ticks;
    }

    /** How many, from when to when, and the felt trust that was marked last. */
    String sentence(List<LookBack> looks) {
        String said =
                words.say(
                        "trends.ledger.said",
                        looks.size(),
                        words.day(looks.getFirst().on()),
                        words.day(looks.getLast().on()));
        return looks.reversed().stream()
                .filter(look -> look.trust() != null)
                .findFirst()
                .map(look ->
                        said
                                + " "
                                + words.say(
                                        "trends.ledger.said-trust",
                                        Objects.requireNonNull(look.trust()),
                                        words.day(look.on())))
                .orElse(said);
    }

    /** Everything that was noted, counted: pressure first, then repair, then kept. */
    String noted(List<LookBack> looks) {
        long pressed = looks.stream().filter(look -> !look.pressure().isEmpty()).count();
        return words.say(
                "trends.ledger.noted",
                pressed,
                sum(looks, LookBack::repaired),
                sum(looks, LookBack::kept),
                sum(looks, LookBack::inPart),
                sum(looks, LookBack::notKept));
    }

    private static int sum(List<LookBack> looks, Function<LookBack, Integer> count) {
        return looks.stream().mapToInt(count::apply).sum();
    }

    /** The same as a table, the newest first. */
    DataTable table(List<LookBack> looks) {
        return new DataTable(
                words.say("trends.ledger.felt", who(looks)),
                List.of(
                        Column.text(words.say("trends.table.day")),
                        Column.number(words.say("trends.ledger.trust")),
                        Column.text(words.say("trends.ledger.pressure")),
                        Column.number(words.say("trends.ledger.kept")),
                        Column.number(words.say("trends.ledger.in-part")),
                        Column.number(words.say("trends.ledger.not-kept")),
                        Column.number(words.say("trends.ledger.repair"))),
                looks.reversed().stream().map(this::row).toList());
    }

    private List<Cell> row(LookBack look) {
        Integer trust = look.trust();
        return List.of(
                Cell.of(words.shortDay(look.on())),
                Cell.of(trust == null ? words.say("trends.ledger.blank") : trust.toString()),
                Cell.of(
                        look.words()
                                ? look.pressure().isEmpty()
                                        ? words.say("trends.ledger.none")
                                        : String.join(", ", look.pressure())
                                : words.say("trends.ledger.kept-words")),
                number(look, look.kept()),
                number(look, look.inPart()),
                number(look, look.notKept()),
                number(look, look.repaired()));
    }

    private Cell number(LookBack look, int count) {
        return Cell.of(look.words() ? String.valueOf(count) : words.say("trends.ledger.blank"));
    }
}
