package app.trellis.reports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which counts over the same people may stand beside each other, so that no number of
 * people below the threshold can be had by subtracting what is told. Counts are offered in the
 * order of their worth; one that would give few people away together with what is told already is
 * turned down, and the next may be tried.
 *
 * <p>Turned down is a row of cells (sets of people, none in two of them)
 *
 * <ul>
 *   <li>with a cell of 1 to threshold − 1 people;
 *   <li>where taking away all cells of one row that lie within a cell of another leaves so few, or
 *       where the cells that it lies in hold so few others;
 *   <li>with which a secret becomes a sum of told cells, each taken any number of times or taken
 *       away (linear algebra over a prime field): a small count that a page could have shown, or
 *       one person.
 * </ul>
 *
 * <p>Source of the demand: NHS England, <i>small number suppression</i>, primary and secondary; the
 * check by linear algebra is that of table auditing (Duncan, Elliot and Salazar-González 2011,
 * <i>Statistical Confidentiality</i>, chapter 4).
 */
final class Disclosure {

    /** A prime below 2³¹, so that products fit into a long. */
    private static final long PRIME = 2_147_483_647L;

    /** Beyond so many, one person alone is no cell of its own any more in the check of sums. */
    private static final int EACH_PERSON_UP_TO = 1_000;

    private final int people;
    private final int threshold;
    private final List<Reader> readers = new ArrayList<>();

    /** A told sum in which the first person of it stands once. */
    private record Known(int first, int[] sum) {}

    /**
     * @param people how many there are; sets hold their places from 0
     * @param threshold the smallest count that may be told beside 0
     * @param secrets sets that nobody may learn the size of; larger ones and empty ones are let be
     * @param insiders whom somebody who reads all of it knows by themselves, one set for each such
     *     reader: what is told must give few away also to whoever takes these off
     */
    Disclosure(int people, int threshold, List<BitSet> secrets, List<BitSet> insiders) {
        this.people = people;
        this.threshold = threshold;
        readers.add(new Reader(new BitSet(), secrets));
        insiders.stream().distinct().forEach(known -> readers.add(new Reader(known, secrets)));
    }

    /**
     * Tells all cells of a row, or none of them.
     *
     * @return whether they are told
     */
    boolean tell(List<BitSet> row) {
        if (!readers.stream().allMatch(reader -> reader.mayHear(row))) {
            return false;
        }
        readers.forEach(Reader::hear);
        return true;
    }

    /** Somebody who hears everything that is told, and knows some of the people anyway. */
    private final class Reader {

        private final BitSet knows;
        private final List<List<BitSet>> told = new ArrayList<>();
        private List<Known> known = List.of();

        /** What is left of each secret when the told cells are taken from it. */
        private List<int[]> secrets;

        private List<BitSet> heard = List.of();
        private List<Known> knownThen = List.of();
        private List<int[]> secretsThen = List.of();

        Reader(BitSet knows, List<BitSet> guarded) {
            this.knows = knows;
            Set<BitSet> few = new LinkedHashSet<>();
            guarded.stream().map(this::others).filter(Disclosure.this::isFew).forEach(few::add);
            for (int one = 0; one < people && people <= EACH_PERSON_UP_TO && threshold > 1; one++) {
                BitSet alone = new BitSet(people);
                alone.set(one);
                few.add(others(alone));
            }
            this.secrets =
                    few.stream().filter(set -> !set.isEmpty()).map(Disclosure.this::asSum).toList();
        }

        boolean mayHear(List<BitSet> cells) {
            List<BitSet> row = cells.stream().map(this::others).toList();
            if (row.stream().anyMatch(Disclosure.this::isFew)
                    || told.stream()
                            .anyMatch(other -> meetsIn(row, other) || meetsIn(other, row))) {
                return false;
            }
            List<Known> next = new ArrayList<>(known);
            List<int[]> left = secrets;
            for (BitSet cell : row) {
                int[] sum = asSum(cell);
                next.forEach(one -> take(one, sum));
                int first = firstOf(sum);
                if (first >= 0) {
                    Known learned = new Known(first, scaled(sum, first));
                    next.add(learned);
                    left = left.stream().map(secret -> without(learned, secret)).toList();
                }
            }
            heard = row;
            knownThen = next;
            secretsThen = left;
            return left.stream().noneMatch(secret -> firstOf(secret) < 0);
        }

        /** Takes what it was last asked about. */
        void hear() {
            told.add(heard);
            known = knownThen;
            secrets = secretsThen;
        }

        private BitSet others(BitSet set) {
            return Sets.without(set, knows);
        }
    }

    /** Whether few are left between a cell of one row and the cells of the other. */
    private boolean meetsIn(List<BitSet> row, List<BitSet> other) {
        for (BitSet cell : row) {
            BitSet rest = (BitSet) cell.clone();
            BitSet cover = new BitSet(people);
            for (BitSet part : other) {
                if (part.intersects(cell)) {
                    cover.or(part);
                }
                if (Sets.isWithin(part, cell)) {
                    rest.andNot(part);
                }
            }
            if (isFew(rest)) {
                return true;
            }
            if (Sets.isWithin(cell, cover)) {
                cover.andNot(cell);
                if (isFew(cover)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFew(BitSet set) {
        int size = set.cardinality();
        return size > 0 && size < threshold;
    }

    private int[] asSum(BitSet set) {
        int[] sum = new int[people];
        set.stream().forEach(one -> sum[one] = 1);
        return sum;
    }

    private static int[] without(Known told, int[] secret) {
        if (secret[told.first()] == 0) {
            return secret;
        }
        int[] rest = secret.clone();
        take(told, rest);
        return rest;
    }

    private static void take(Known told, int[] from) {
        long factor = from[told.first()];
        if (factor != 0) {
            for (int i = told.first(); i < from.length; i++) {
                from[i] = (int) Math.floorMod(from[i] - factor * told.sum()[i] % PRIME, PRIME);
            }
        }
    }

    private static int[] scaled(int[] sum, int first) {
        long inverse = power(sum[first], PRIME - 2);
        int[] scaled = new int[sum.length];
        for (int i = first; i < sum.length; i++) {
            scaled[i] = (int) (sum[i] * inverse % PRIME);
        }
        return scaled;
    }

    private static int firstOf(int[] sum) {
        for (int i = 0; i < sum.length; i++) {
            if (sum[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
