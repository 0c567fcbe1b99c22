package app.trellis.reports;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/** Sets of people by their places in a list; none of these changes one. */
final class Sets {

    static final Collector<Integer, BitSet, BitSet> PLACES =
            Collector.of(BitSet::new, BitSet::set, Sets::either);

    private Sets() {}

    static <T> BitSet where(List<T> people, Predicate<T> rule) {
        BitSet set = new BitSet();
        IntStream.range(0, people.size()).filter(i -> rule.test(people.get(i))).forEach(set::set);
        return set;
    }

    static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    static BitSet either(BitSet one, BitSet other) {
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either;
    }

    static BitSet without(BitSet one, BitSet other) {
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }

    /** Whether all of a part, of whom there is somebody, are in the whole. */
    static boolean isWithin(BitSet part, BitSet whole) {
        return !part.isEmpty() && without(part, whole).isEmpty();
    }
}
