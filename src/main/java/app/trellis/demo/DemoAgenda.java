package app.trellis.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when in the demo's past; it is played in the order of time. */
class DemoAgenda {

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::when).thenComparingInt(Step::number));
    private int count;

    private record Step(Instant when, int number, Runnable what) {}

    void add(Instant when, Runnable what) {
        steps.add(new Step(when, count++, what));
    }

    /** Plays everything before a moment; steps may add further steps. */
    void play(DemoClock clock, Instant until) {
        while (!steps.isEmpty() && steps.element().when().isBefore(until)) {
            Step step = steps.remove();
            clock.at(step.when(), step.what());
        }
    }
}
