package app.trellis.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The exercises that the practice at hand wrote itself. */
interface PracticeExercises {

    /** A practice that wrote none. */
    PracticeExercises NONE =
            new PracticeExercises() {
                @Override
                public List<Version> offered() {
                    return List.of();
                }

                @Override
                public OptionalInt newest(String key) {
                    return OptionalInt.empty();
                }

                @Override
                public Map<String, Integer> newest(Collection<String> keys) {
                    return Map.of();
                }

                @Override
                public Optional<Version> find(String key, int version) {
                    return Optional.empty();
                }
            };

    /**
     * One version.
     *
     * @param json as the player reads it
     */
    record Version(Exercise exercise, String json) {}

    /** Those that can be assigned, each in its newest version. */
    List<Version> offered();

    /** The newest version of one that can be assigned. */
    OptionalInt newest(String key);

    /** The newest version of each that can be assigned. */
    Map<String, Integer> newest(Collection<String> keys);

    /** One version, offered or not. */
    Optional<Version> find(String key, int version);
}
