package app.trellis.care;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Open goals that the client shares, in their words and without a rating. */
@Component
class GoalsForBoth implements WordsForBoth {

    /** Its words stand in the list of what can be chosen; looking at them opens nothing more. */
    static final String KIND = "goal";

    private static final int MOST = 30;

    private final KeepingGoals goals;

    GoalsForBoth(KeepingGoals goals) {
        this.goals = goals;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Offer> offers(ClientId client, Locale locale) {
        return shared(client)
                .map(goal -> new Offer(goal.id(), goal.words(), null))
                .limit(MOST)
                .toList();
    }

    @Override
    public Optional<Words> words(ClientId client, UUID subject) {
        return shared(client)
                .filter(goal -> goal.id().equals(subject))
                .findFirst()
                .map(goal -> new Words("", List.of(goal.words())));
    }

    private Stream<GoalDetails> shared(ClientId client) {
        return goals.of(client).stream().filter(goal -> goal.shared() && goal.isOpen());
    }
}
