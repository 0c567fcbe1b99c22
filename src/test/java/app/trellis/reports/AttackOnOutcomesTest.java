package app.trellis.reports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.measures.Measure;
import app.trellis.measures.Shipped;
import app.trellis.reports.ClosedEpisode.Measured;
import app.trellis.reports.QuarterOutcomes.Figure;
import app.trellis.reports.QuarterOutcomes.Kind;
import app.trellis.reports.QuarterOutcomes.Row;
import app.trellis.reports.QuarterOutcomes.Scheme;
import app.trellis.reports.QuarterOutcomes.Table;
import app.trellis.statistics.ClinicalChange.Pair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody who has every number that any reader is told, over every split and for every role, and
 * knows of each person which numbers they stand in, tries to come upon fewer than five people by
 * adding and taking away. The numbers themselves are counted again here, by the words of the
 * definitions. Files that are taken out add nothing to it: they are made of the same report as the
 * page, and {@code OutcomePagesTest} holds that no number stands in them that is not there.
 */
class AttackOnOutcomesTest {

    private static final int THRESHOLD = 5;

    private final List<Measure> measures =
            List.of(measure("phq-9"), measure("gad-7"), measure("pcl-5"));

    @ParameterizedTest
    @CsvSource({"11, 46, 3, 0.10", "12, 140, 6, 0.15", "13, 420, 9, 0.20"})
    void fewPeopleAreNeverLeftBetweenWhatIsTold(
            long seed, int people, int practitioners, double missing) {
        GeneratedPractice practice = GeneratedPractice.of(seed, people, practitioners, missing);
        QuarterOutcomes outcomes = count(practice);
        List<BitSet> told = told(practice.closed(), outcomes);

        Attack attack = new Attack(told);
        attack.run();
        // One practitioner of each reads the whole report too, and takes their own people off.
        BitSet own = Sets.where(practice.closed(), ClosedEpisode::leadReads);
        Attack insider =
                new Attack(
                        told.stream()
                                .map(set -> Sets.without(set, own))
                                .filter(set -> !set.isEmpty())
                                .distinct()
                                .toList());
        insider.run();

        System.out.printf(
                "Attack on %d people: %d numbers told, %,d subtractions tried, found %d%n",
                people, told.size(), attack.tried, attack.found);
        assertThat(attack.tried).isGreaterThan(1_000);
        assertThat(attack.found).isZero();
        assertThat(insider.found).isZero();
    }

    /** The attack itself finds what careless tables give away. */
    @ParameterizedTest
    @CsvSource({"11, 46, 3, 0.10", "12, 140, 6, 0.15", "13, 420, 9, 0.20"})
    void theSameAttackFindsPeopleWhereEverythingIsTold(
            long seed, int people, int practitioners, double missing) {
        List<ClosedEpisode> closed =
                GeneratedPractice.of(seed, people, practitioners, missing).closed();
        List<BitSet> everything = new ArrayList<>();
        OutcomeRules rules = OutcomeRules.nhs(closed);
        for (String program : Set.of("first-steps", "friends", "work", ClosedKeys.NONE)) {
            BitSet group = Sets.where(closed, one -> one.program().equals(program));
            everything.add(Sets.both(group, rules.base()));
            rules.sets().values().forEach(set -> everything.add(Sets.both(group, set)));
        }
        for (ClosedEpisode one : closed) {
            BitSet lead = Sets.where(closed, other -> other.lead().equals(one.lead()));
            everything.add(Sets.both(lead, rules.base()));
        }

        Attack attack = new Attack(List.copyOf(new HashSet<>(everything)));
        attack.run();

        assertThat(attack.found).isPositive();
    }

    private QuarterOutcomes count(GeneratedPractice practice) {
        return new CountingOutcomes(practice.closed(), measures, practice.programs(), 30, THRESHOLD)
                .count();
    }

    /** Each number that is told as the set of people it counts, counted again on the way. */
    private List<BitSet> told(List<ClosedEpisode> closed, QuarterOutcomes outcomes) {
        Set<BitSet> told = new HashSet<>();
        if (outcomes.planned().isShown()) {
            told.add(again(closed, ClosedEpisode::planned, outcomes.planned()));
            told.add(again(closed, one -> !one.planned(), outcomes.unplanned()));
        }
        for (Scheme scheme : outcomes.schemes()) {
            for (Table table : scheme.tables()) {
                for (Row row : table.rows()) {
                    Predicate<ClosedEpisode> base =
                            one ->
                                    isPaired(one, scheme.key())
                                            && (!scheme.sameAsNhs()
                                                    || isPaired(one, QuarterOutcomes.NHS))
                                            && isIn(one, table, row);
                    told.add(again(closed, base, new Cell.Shown(row.people())));
                    for (Figure figure : row.figures()) {
                        told.add(
                                again(
                                        closed,
                                        base.and(one -> counts(one, scheme.key(), figure.kind())),
                                        new Cell.Shown(figure.count())));
                        told.add(
                                again(
                                        closed,
                                        (figure.kind() == Kind.RECOVERED
                                                                || figure.kind()
                                                                        == Kind.RELIABLY_RECOVERED)
                                                        && row.figure(Kind.CASES).isPresent()
                                                ? base.and(one ->
                                                        counts(one, scheme.key(), Kind.CASES))
                                                : base,
                                        new Cell.Shown(figure.of())));
                    }
                }
            }
        }
        return told.stream().filter(set -> !set.isEmpty()).toList();
    }

    private static BitSet again(
            List<ClosedEpisode> closed, Predicate<ClosedEpisode> rule, Cell told) {
        BitSet set = Sets.where(closed, rule);
        assertThat(told).isEqualTo(new Cell.Shown(set.cardinality()));
        return set;
    }

    private static boolean isIn(ClosedEpisode one, Table table, Row row) {
        return switch (table.split()) {
            case NONE -> true;
            case PROGRAM -> row.what().contains(one.program());
            case CONTEXT -> row.what().contains(one.context());
            case PRACTITIONER -> one.lead().value().equals(row.practitioner());
        };
    }

    private static boolean isPaired(ClosedEpisode one, String scheme) {
        return one.attended() >= 2
                && (scheme.equals(QuarterOutcomes.NHS)
                                ? Stream.of("phq-9", "gad-7")
                                : Stream.of(scheme))
                        .allMatch(key -> one.scores().containsKey(new Measured(key, 1)));
    }

    private boolean counts(ClosedEpisode one, String scheme, Kind kind) {
        return scheme.equals(QuarterOutcomes.NHS) ? nhs(one, kind) : alone(one, scheme, kind);
    }

    /** By the words of NHS Talking Therapies. */
    private static boolean nhs(ClosedEpisode one, Kind kind) {
        Pair phq = requireNonNull(one.scores().get(new Measured("phq-9", 1)));
        Pair gad = requireNonNull(one.scores().get(new Measured("gad-7", 1)));
        boolean wasCase = phq.pre() >= 10 || gad.pre() >= 8;
        boolean isCase = phq.post() >= 10 || gad.post() >= 8;
        boolean down = phq.pre() - phq.post() >= 6 || gad.pre() - gad.post() >= 4;
        boolean up = phq.post() - phq.pre() >= 6 || gad.post() - gad.pre() >= 4;
        return switch (kind) {
            case CASES -> wasCase;
            case RECOVERED -> wasCase && !isCase;
            case RELIABLY_RECOVERED -> wasCase && !isCase && down && !up;
            case IMPROVED -> down && !up;
            case DETERIORATED -> up && !down;
            case UNCHANGED -> down == up;
            case NOT_BETTER -> !down || up;
            case LEFT_RANGE, IMPROVED_AT_ALL -> throw new IllegalStateException("Not of the NHS");
        };
    }

    private static boolean alone(ClosedEpisode one, String scheme, Kind kind) {
        Pair pair = requireNonNull(one.scores().get(new Measured(scheme, 1)));
        double reliable =
                switch (scheme) {
                    case "phq-9" -> 6;
                    case "gad-7" -> 4;
                    default -> 15;
                };
        double range =
                switch (scheme) {
                    case "phq-9" -> 10;
                    case "gad-7" -> 8;
                    default -> 29;
                };
        double better = pair.pre() - pair.post();
        boolean left = pair.pre() >= range && pair.post() < range && better >= reliable;
        return switch (kind) {
            case LEFT_RANGE -> left;
            case IMPROVED -> better >= reliable && !left;
            case IMPROVED_AT_ALL -> better >= reliable;
            case DETERIORATED -> -better >= reliable;
            case UNCHANGED -> Math.abs(better) < reliable;
            case NOT_BETTER -> better < reliable;
            case CASES, RECOVERED, RELIABLY_RECOVERED ->
                    throw new IllegalStateException("Of the NHS");
        };
    }

    private static Measure measure(String key) {
        return Shipped.measures().measure(key, 1);
    }

    /** a − b, a − b − c and a + b − c over everything that is told. */
    private static final class Attack {

        private final List<BitSet> told;
        private long tried;
        private int found;

        private Attack(List<BitSet> told) {
            this.told = told;
        }

        private void run() {
            for (BitSet a : told) {
                look(a);
                for (BitSet b : told) {
                    tried++;
                    if (Sets.isWithin(b, a)) {
                        BitSet rest = Sets.without(a, b);
                        look(rest);
                        takeAnother(rest);
                    } else if (!a.intersects(b)) {
                        takeAnother(Sets.either(a, b));
                    }
                }
            }
        }

        private void takeAnother(BitSet from) {
            for (BitSet c : told) {
                tried++;
                if (Sets.isWithin(c, from)) {
                    look(Sets.without(from, c));
                }
            }
        }

        private void look(BitSet left) {
            int people = left.cardinality();
            if (people > 0 && people < THRESHOLD) {
                found++;
            }
        }
    }
}
