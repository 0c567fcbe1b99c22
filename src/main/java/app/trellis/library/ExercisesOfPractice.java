package app.trellis.library;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the practice wrote. A version never changes, so those that were read last are
 * remembered, each under its practice.
 */
@Component
class ExercisesOfPractice implements PracticeExercises {

    /** Versions held in memory, of all practices together. */
    private static final int REMEMBERED = 500;

    private final Map<Name, Version> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Name, Version> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    private final PracticeSql sql;

    ExercisesOfPractice(PracticeSql sql) {
        this.sql = sql;
    }

    private record Name(PracticeId practice, String key, int version) {}

    private record Row(String key, int version, String body) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Version> offered() {
        return sql
                .sql(
                        """
                        select o.exercise_key, o.exercise_version, o.body
                          from own_exercise o
                         where o.practice_id = :practice and o.retired_at is null
                           and o.exercise_version =
                               (select max(n.exercise_version) from own_exercise n
                                 where n.practice_id = o.practice_id
                                   and n.exercise_key = o.exercise_key)
                        """)
                .query((row, number) -> new Row(row.getString(1), row.getInt(2), row.getString(3)))
                .list()
                .stream()
                .map(this::remembered)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public OptionalInt newest(String key) {
        return sql.sql(
                        """
                        select exercise_version from own_exercise
                         where practice_id = :practice and exercise_key = :key
                           and retired_at is null
                         order by exercise_version desc limit 1
                        """)
                .param("key", key)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Integer> newest(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> newest = new HashMap<>();
        sql.sql(
                        """
                        select exercise_key, max(exercise_version) as newest from own_exercise
                         where practice_id = :practice and exercise_key in (:keys)
                           and retired_at is null
                         group by exercise_key
                        """)
                .param("keys", keys)
                .query(row -> {
                    newest.put(row.getString("exercise_key"), row.getInt("newest"));
                });
        return newest;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Version> find(String key, int version) {
        Version found = known.get(new Name(CurrentPractice.get(), key, version));
        if (found != null) {
            return Optional.of(found);
        }
        return sql.sql(
                        """
                        select body from own_exercise
                         where practice_id = :practice and exercise_key = :key
                           and exercise_version = :version
                        """)
                .param("key", key)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(body -> remembered(new Row(key, version, body)));
    }

    private Version remembered(Row row) {
        return known.computeIfAbsent(
                new Name(CurrentPractice.get(), row.key(), row.version()),
                name ->
                        new Version(
                                ContentFiles.MAPPER.readValue(row.body(), Exercise.class),
                                row.body()));
    }
}
