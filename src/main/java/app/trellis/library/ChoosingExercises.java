package app.trellis.library;

import app.trellis.shared.AllowedTo;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be chosen from: the shipped exercises, and those that the practice wrote itself. */
@Service
public class ChoosingExercises {

    private final Content content;
    private final PracticeSql sql;

    ChoosingExercises(Content content, PracticeSql sql) {
        this.content = content;
        this.sql = sql;
    }

    /** What can be assigned today, the shipped ones first; one statement. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public List<Exercise> offered(Locale locale) {
        return Stream.concat(content.exercises(locale).stream(), content.ownExercises().stream())
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when there is none of that name, or it is no longer offered
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public Exercise offered(String key, Locale locale) {
        return content.exercise(key, locale);
    }

    /**
     * The version that somebody was given, which may be older than what is offered.
     *
     * @throws NotFound when there is none
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public Exercise version(String key, int version, Locale locale) {
        return content.exercise(key, version, locale);
    }

    /** What the person who asks wants to find again at once, by key; one statement. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public Set<String> favourites() {
        return Set.copyOf(
                sql.sql(
                                """
                                select exercise_key from exercise_favourite
                                 where practice_id = :practice and member_id = :me
                                """)
                        .param("me", Me.id().value())
                        .query(String.class)
                        .list());
    }

    /**
     * Makes something a favourite of the person who asks, or takes it off again.
     *
     * @throws NotFound when there is none of that name, or it is no longer offered
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void favour(String key, boolean wanted) {
        String change =
                wanted
                        ? """
                        insert into exercise_favourite (practice_id, member_id, exercise_key)
                        values (:practice, :me, :key)
                        on conflict do nothing
                        """
                        : """
                        delete from exercise_favourite
                         where practice_id = :practice and member_id = :me
                           and exercise_key = :key
                        """;
        sql.sql(change)
                .param("me", Me.id().value())
                .param("key", content.exercise(key).key())
                .update();
    }

    /** One version as the player reads it. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public String json(String key, int version, Locale locale) {
        return content.exerciseJson(key, version, locale);
    }
}
