package app.trellis.library;

import app.trellis.shared.AllowedTo;
import app.trellis.shared.NotFound;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be chosen from: the shipped exercises, and those that the practice wrote itself. */
@Service
public class ChoosingExercises {

    private final Content content;

    ChoosingExercises(Content content) {
        this.content = content;
    }

    /** What can be assigned today, the shipped ones first; one statement. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public List<Exercise> offered() {
        return Stream.concat(content.exercises().stream(), content.ownExercises().stream())
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when there is none of that name, or it is no longer offered
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public Exercise offered(String key) {
        return content.exercise(key);
    }

    /** One version as the player reads it. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public String json(String key, int version) {
        return content.exerciseJson(key, version);
    }
}
