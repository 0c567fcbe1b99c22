package app.trellis.reports;

import app.trellis.measures.Measure;
import app.trellis.measures.Norms;
import app.trellis.reports.ClosedEpisode.Measured;
import app.trellis.reports.QuarterOutcomes.Effect;
import app.trellis.reports.QuarterOutcomes.Figure;
import app.trellis.reports.QuarterOutcomes.Kind;
import app.trellis.reports.QuarterOutcomes.Row;
import app.trellis.reports.QuarterOutcomes.Scheme;
import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.reports.QuarterOutcomes.Table;
import app.trellis.shared.MemberId;
import app.trellis.statistics.ClinicalChange.Pair;
import app.trellis.statistics.PracticeRules;
import app.trellis.statistics.PrePost;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts how a quarter's closed care came out and tells as much of it as gives nobody away ({@link
 * Disclosure}): first what concerns all, by the public rules and by each questionnaire, then by
 * program and context, then by practitioner. What may not be told is told more coarsely, or not.
 */
final class CountingOutcomes {

    /** The two of the public definitions first. */
    static final Comparator<Measure> ORDER =
            Comparator.comparing((Measure one) -> !one.key().equals(OutcomeRules.PHQ9.key()))
                    .thenComparing(one -> !one.key().equals(OutcomeRules.GAD7.key()))
                    .thenComparing(Measure::key)
                    .thenComparing(Measure::version);

    private final List<ClosedEpisode> closed;
    private final int threshold;
    private final int stillOpen;
    private final Map<String, String> programs;
    private final List<OutcomeRules> rules;
    private final Disclosure disclosure;

    /**
     * @param closed every time of being in care that ended in the quarter
     * @param measures questionnaires with a published threshold and clinical range
     * @param programs names of programs by key
     * @param stillOpen in care on the last day
     * @param threshold the smallest count of people that is told
     */
    CountingOutcomes(
            List<ClosedEpisode> closed,
            List<Measure> measures,
            Map<String, String> programs,
            int stillOpen,
            int threshold) {
        this.closed = List.copyOf(closed);
        this.threshold = threshold;
        this.stillOpen = stillOpen;
        this.programs = Map.copyOf(programs);
        this.rules =
                Stream.concat(
                                Stream.of(OutcomeRules.nhs(closed)),
                                measures.stream()
                                        .filter(OutcomeRules::hasNorms)
                                        .map(measure -> OutcomeRules.of(measure, closed)))
                        .filter(one -> !one.base().isEmpty())
                        .toList();
        this.disclosure = new Disclosure(closed.size(), threshold, secrets(), insiders());
    }

    QuarterOutcomes count() {
        BitSet counted = where(ClosedEpisode::isCounted);
        BitSet planned = where(ClosedEpisode::planned);
        BitSet unplanned = Sets.without(all(), planned);
        boolean endings = disclosure.tell(List.of(planned, unplanned));
        List<Told> told = new ArrayList<>();
        for (OutcomeRules one : rules) {
            told.add(tellAll(one, told));
        }
        for (Split split : List.of(Split.PROGRAM, Split.CONTEXT)) {
            told.forEach(one -> one.tables().add(new Table(split, parts(one, split))));
        }
        told.stream()
                .filter(one -> one.rules().isNhs())
                .forEach(
                        one -> one.tables().add(new Table(Split.PRACTITIONER, practitioners(one))));
        return new QuarterOutcomes(
                threshold,
                cell(closed.size()),
                cell(counted.cardinality()),
                endings ? new Cell.Shown(planned.cardinality()) : new Cell.Withheld(),
                endings ? new Cell.Shown(unplanned.cardinality()) : new Cell.Withheld(),
                cell(stillOpen),
                counted.cardinality() < threshold ? null : medianSessions(counted),
                told.stream().map(one -> scheme(one, counted.cardinality())).toList());
    }

    /** What is told of one set of rules, as far as it has come. */
    private record Told(
            OutcomeRules rules, BitSet base, boolean sameAsNhs, boolean open, List<Table> tables) {}

    private Told tellAll(OutcomeRules one, List<Told> before) {
        BitSet counted = where(ClosedEpisode::isCounted);
        double share = (double) one.base().cardinality() / Math.max(1, counted.cardinality());
        if (share < QuarterOutcomes.HIDDEN_BELOW) {
            return new Told(one, one.base(), false, false, new ArrayList<>());
        }
        if (disclosure.tell(List.of(one.base()))) {
            return told(one, one.base(), false);
        }
        Optional<BitSet> common =
                before.stream()
                        .filter(other -> other.rules().isNhs() && other.open())
                        .map(other -> Sets.both(other.base(), one.base()))
                        .filter(set -> disclosure.tell(List.of(set)))
                        .findFirst();
        return common.map(set -> told(one, set, true))
                .orElseGet(() -> new Told(one, one.base(), false, false, new ArrayList<>()));
    }

    private Told told(OutcomeRules one, BitSet base, boolean sameAsNhs) {
        List<Table> tables = new ArrayList<>();
        tables.add(
                new Table(
                        Split.NONE,
                        List.of(
                                new Row(
                                        List.of(),
                                        List.of(),
                                        null,
                                        base.cardinality(),
                                        figures(one, base),
                                        null))));
        return new Told(one, base, sameAsNhs, true, tables);
    }

    /**
     * The figures of these people, as far as they may be told. Where few of them began outside the
     * clinical range, recoveries are counted of all, which makes their share smaller, never larger.
     */
    private List<Figure> figures(OutcomeRules one, BitSet people) {
        List<Figure> figures = new ArrayList<>();
        int all = people.cardinality();
        if (one.isNhs()) {
            BitSet cases = one.of(Kind.CASES, people);
            BitSet recovered = one.of(Kind.RECOVERED, people);
            boolean casesTold = disclosure.tell(List.of(cases, Sets.without(people, cases)));
            if (casesTold) {
                figures.add(new Figure(Kind.CASES, cases.cardinality(), all));
            }
            BitSet of = casesTold ? cases : people;
            offer(figures, of, recovered, Kind.RECOVERED);
            offer(figures, of, one.of(Kind.RELIABLY_RECOVERED, people), Kind.RELIABLY_RECOVERED);
        }
        List<Kind> better =
                one.isNhs() ? List.of(Kind.IMPROVED) : List.of(Kind.LEFT_RANGE, Kind.IMPROVED);
        BitSet improved =
                better.stream()
                        .map(kind -> one.of(kind, people))
                        .reduce(new BitSet(), Sets::either);
        BitSet worse = one.of(Kind.DETERIORATED, people);
        BitSet same = one.of(Kind.UNCHANGED, people);
        List<Map<Kind, BitSet>> ladder = new ArrayList<>();
        Map<Kind, BitSet> fine = new LinkedHashMap<>();
        better.forEach(kind -> fine.put(kind, one.of(kind, people)));
        Kind together = one.isNhs() ? Kind.IMPROVED : Kind.IMPROVED_AT_ALL;
        ladder.add(with(fine, Map.of(Kind.UNCHANGED, same, Kind.DETERIORATED, worse)));
        ladder.add(
                with(
                        Map.of(together, improved),
                        Map.of(Kind.UNCHANGED, same, Kind.DETERIORATED, worse)));
        ladder.add(with(fine, Map.of(Kind.NOT_BETTER, Sets.either(same, worse))));
        ladder.add(
                with(
                        Map.of(together, improved),
                        Map.of(Kind.NOT_BETTER, Sets.either(same, worse))));
        ladder.stream()
                .filter(row -> disclosure.tell(List.copyOf(row.values())))
                .findFirst()
                .ifPresent(row ->
                        row.forEach((kind, set) ->
                                figures.add(new Figure(kind, set.cardinality(), all))));
        return figures;
    }

    private void offer(List<Figure> figures, BitSet of, BitSet set, Kind kind) {
        if (disclosure.tell(List.of(set, Sets.without(of, set)))) {
            figures.add(new Figure(kind, set.cardinality(), of.cardinality()));
        }
    }

    /**
     * Parts with too few people are put together with the smallest others until they are enough.
     */
    private List<Row> parts(Told one, Split split) {
        if (!one.open()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        bySplit(split, one.base()).forEach((key, set) -> parts.add(new Part(List.of(key), set)));
        parts.sort(Comparator.comparingInt(part -> part.people().cardinality()));
        while (parts.size() > 1
                && (parts.getFirst().people().cardinality() < threshold
                        || !disclosure.tell(parts.stream().map(Part::people).toList()))) {
            Part joined = parts.removeFirst().and(parts.removeFirst());
            parts.add(joined);
            parts.sort(Comparator.comparingInt(part -> part.people().cardinality()));
        }
        if (parts.size() < 2) {
            return List.of();
        }
        return parts.stream()
                .sorted(Comparator.comparing(part -> names(split, part.keys()).getFirst()))
                .map(part ->
                        new Row(
                                part.keys(),
                                names(split, part.keys()),
                                null,
                                part.people().cardinality(),
                                figures(one.rules(), part.people()),
                                null))
                .toList();
    }

    private record Part(List<String> keys, BitSet people) {

        Part and(Part other) {
            return new Part(
                    Stream.concat(keys.stream(), other.keys.stream()).sorted().toList(),
                    Sets.either(people, other.people));
        }
    }

    private List<String> names(Split split, List<String> keys) {
        return keys.stream()
                .map(key -> split == Split.PROGRAM ? programs.getOrDefault(key, key) : key)
                .toList();
    }

    /** Each practitioner by themselves; a page shows them beside each other only where allowed. */
    private List<Row> practitioners(Told one) {
        if (!one.open()) {
            return List.of();
        }
        SeverityThirds thirds = new SeverityThirds(closed, one.rules(), one.base());
        List<Row> rows = new ArrayList<>();
        byLead(one.base())
                .forEach((lead, people) -> {
                    if (disclosure.tell(List.of(people))) {
                        List<Figure> figures = figures(one.rules(), people);
                        boolean recoveries =
                                figures.stream()
                                        .anyMatch(figure -> figure.kind() == Kind.RECOVERED);
                        rows.add(
                                new Row(
                                        List.of(),
                                        List.of(),
                                        lead.value(),
                                        people.cardinality(),
                                        figures,
                                        recoveries ? thirds.expected(people) : null));
                    }
                });
        return rows;
    }

    private Scheme scheme(Told one, int counted) {
        int paired = one.base().cardinality();
        boolean comparison =
                one.rules().isNhs()
                        && PracticeRules.reportLevel(
                                        paired,
                                        byLead(one.base()).values().stream()
                                                .mapToInt(BitSet::cardinality)
                                                .toArray())
                                .comparisonAllowed();
        Measure measure = one.rules().measure();
        return new Scheme(
                one.rules().key(),
                one.rules().version(),
                measure == null ? null : measure.name(),
                one.open() || paired < threshold ? cell(paired) : new Cell.Withheld(),
                counted < threshold || !isToldShare(one)
                        ? null
                        : rounded((double) paired / counted, 3),
                one.sameAsNhs(),
                one.open() && measure != null ? effect(measure, one.base()) : null,
                comparison,
                List.copyOf(one.tables()));
    }

    /** A share below the limit is told, because it is the reason why nothing else is. */
    private boolean isToldShare(Told one) {
        return one.open() || one.base().cardinality() >= threshold;
    }

    private @Nullable Effect effect(Measure measure, BitSet people) {
        double[] first = scores(measure, people, Pair::pre);
        double[] last = scores(measure, people, Pair::post);
        if (first.length < PrePost.MINIMUM_TO_SHOW
                || IntStream.range(1, first.length).allMatch(i -> first[i] == first[0])) {
            return null;
        }
        PrePost.Effect effect = PrePost.prePostEffect(first, last, measure.scoring().direction());
        Norms.Spread spread = measure.norms().spread();
        return new Effect(
                effect.n(),
                rounded(effect.meanPre(), 1),
                rounded(effect.meanPost(), 1),
                rounded(effect.sdPre(), 1),
                rounded(effect.g(), 2),
                rounded(effect.low(), 2),
                rounded(effect.high(), 2),
                spread == null ? null : effect.isNarrow(spread.sd()));
    }

    private double[] scores(Measure measure, BitSet people, Function<Pair, Double> which) {
        Measured one = new Measured(measure.key(), measure.version());
        return people.stream().mapToDouble(i -> which.apply(closed.get(i).pair(one))).toArray();
    }

    /** Whoever treats clients and reads the whole report too knows how their own came out. */
    private List<BitSet> insiders() {
        return List.copyOf(byLead(where(ClosedEpisode::leadReads)).values());
    }

    /** Every count that a table could show, alone and where two splits meet. */
    private List<BitSet> secrets() {
        List<BitSet> groups = new ArrayList<>(List.of(all()));
        List<BitSet> programsOf = List.copyOf(bySplit(Split.PROGRAM, all()).values());
        List<BitSet> contextsOf = List.copyOf(bySplit(Split.CONTEXT, all()).values());
        List<BitSet> leads = List.copyOf(byLead(all()).values());
        groups.addAll(programsOf);
        groups.addAll(contextsOf);
        groups.addAll(leads);
        meet(groups, programsOf, contextsOf);
        meet(groups, programsOf, leads);
        meet(groups, contextsOf, leads);
        List<BitSet> secrets = new ArrayList<>();
        for (BitSet group : groups) {
            for (OutcomeRules one : rules) {
                BitSet base = Sets.both(group, one.base());
                secrets.add(base);
                for (BitSet set : one.sets().values()) {
                    secrets.add(Sets.both(set, base));
                    secrets.add(Sets.without(base, set));
                }
                if (one.isNhs()) {
                    secrets.add(
                            Sets.without(one.of(Kind.CASES, base), one.of(Kind.RECOVERED, base)));
                    secrets.add(
                            Sets.without(
                                    one.of(Kind.RECOVERED, base),
                                    one.of(Kind.RELIABLY_RECOVERED, base)));
                }
            }
        }
        return secrets;
    }

    private static void meet(List<BitSet> groups, List<BitSet> some, List<BitSet> others) {
        for (BitSet one : some) {
            for (BitSet other : others) {
                groups.add(Sets.both(one, other));
            }
        }
    }

    private Map<String, BitSet> bySplit(Split split, BitSet people) {
        return grouped(
                people,
                split == Split.PROGRAM ? ClosedEpisode::program : ClosedEpisode::context,
                Comparator.naturalOrder());
    }

    private Map<MemberId, BitSet> byLead(BitSet people) {
        return grouped(people, ClosedEpisode::lead, Comparator.comparing(MemberId::value));
    }

    private <K> Map<K, BitSet> grouped(
            BitSet people, Function<ClosedEpisode, K> key, Comparator<K> order) {
        return people.stream()
                .boxed()
                .collect(
                        Collectors.groupingBy(
                                i -> key.apply(closed.get(i)),
                                () -> new TreeMap<>(order),
                                Sets.PLACES));
    }

    private double medianSessions(BitSet counted) {
        int[] sessions = counted.stream().map(i -> closed.get(i).attended()).sorted().toArray();
        int middle = sessions.length / 2;
        return sessions.length % 2 == 1
                ? sessions[middle]
                : (sessions[middle - 1] + sessions[middle]) / 2.0;
    }

    private Cell cell(int count) {
        return count > 0 && count < threshold
                ? new Cell.FewerThan(threshold)
                : new Cell.Shown(count);
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, closed.size());
        return all;
    }

    private BitSet where(Predicate<ClosedEpisode> rule) {
        return Sets.where(closed, rule);
    }

    private static Map<Kind, BitSet> with(Map<Kind, BitSet> some, Map<Kind, BitSet> others) {
        Map<Kind, BitSet> both = new TreeMap<>(some);
        both.putAll(others);
        return both;
    }

    static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.rint(value * scale) / scale;
    }
}
