package app.trellis.reports;

import app.trellis.reports.ClosedEpisode.Measured;
import app.trellis.shared.MemberId;
import app.trellis.statistics.ClinicalChange.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Closed episodes of an invented practice; the same seed gives the same ones. */
record GeneratedPractice(List<ClosedEpisode> closed, Map<String, String> programs) {

    private static final List<String> PROGRAMS =
            List.of(
                    ClosedKeys.NONE,
                    ClosedKeys.SEVERAL,
                    "first-steps",
                    "with-a-partner",
                    "friends",
                    "work");
    private static final List<String> CONTEXTS =
            List.of(ClosedKeys.NONE, ClosedKeys.SEVERAL, "PARTNER", "FRIENDS", "WORK");

    /**
     * @param people how many episodes ended
     * @param practitioners by how many practitioners
     * @param missing share without last scores, 0 to 1
     */
    static GeneratedPractice of(long seed, int people, int practitioners, double missing) {
        Random random = new Random(seed);
        List<MemberId> leads = new ArrayList<>();
        for (int i = 0; i < practitioners; i++) {
            leads.add(new MemberId(new UUID(seed, i)));
        }
        List<ClosedEpisode> closed = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            MemberId lead = leads.get(random.nextInt(practitioners));
            // Some practitioners use one program alone, so that splits lie within each other.
            String program =
                    lead.equals(leads.getFirst())
                            ? "first-steps"
                            : PROGRAMS.get(random.nextInt(PROGRAMS.size()));
            String context =
                    program.equals("work") ? "WORK" : CONTEXTS.get(random.nextInt(CONTEXTS.size()));
            Map<Measured, Pair> scores = new HashMap<>();
            if (random.nextDouble() >= missing) {
                scores.put(OutcomeRules.PHQ9, pair(random, 15.4, 27));
                if (random.nextDouble() < 0.95) {
                    scores.put(OutcomeRules.GAD7, pair(random, 13, 21));
                }
                if (random.nextDouble() < 0.5) {
                    scores.put(new Measured("pcl-5", 1), pair(random, 38, 80));
                }
            }
            closed.add(
                    new ClosedEpisode(
                            lead,
                            lead.equals(leads.getLast()),
                            random.nextDouble() < 0.8,
                            random.nextInt(1, 16),
                            program,
                            context,
                            scores));
        }
        return new GeneratedPractice(
                closed,
                Map.of(
                        "first-steps", "First steps",
                        "with-a-partner", "With a partner",
                        "friends", "Friends",
                        "work", "Work"));
    }

    private static Pair pair(Random random, double mean, int highest) {
        double first = Math.clamp(Math.rint(mean + random.nextGaussian() * 5), 0, highest);
        double last = Math.clamp(Math.rint(first - 5 + random.nextGaussian() * 6), 0, highest);
        return new Pair(first, last);
    }
}
