package app.trellis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Native SQL knows nothing of Hibernate's wall: one door on both databases, a second wall on one.
 */
@ServiceTest
class TwoWallsTest {

    @Autowired People people;
    @Autowired PracticeSql door;
    @Autowired JdbcClient jdbc;
    @Autowired EntityManager entities;
    @Autowired TransactionTemplate transaction;

    private PracticeId ours;
    private PracticeId theirs;
    private ClientId foreign;

    @BeforeEach
    void twoPractices() {
        ours = people.administrator().practice();
        Actor elsewhere = people.administrator();
        theirs = elsewhere.practice();
        foreign = people.client(people.staff(elsewhere, Role.PRACTITIONER));
    }

    @Test
    void theDoorRefusesAStatementThatNamesNoPractice() {
        assertThatIllegalArgumentException().isThrownBy(() -> door.sql("select 1 from client"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> door.acrossPracticesOf(AccountId.next(), "select 1 from client"));
    }

    @Test
    void theDoorLeadsIntoThePracticeOfTheWorkAtHandOnly() {
        String rows = "select count(*) from client where practice_id = :practice and id = :id";

        assertThat(in(theirs, () -> throughTheDoor(rows))).isOne();
        assertThat(in(ours, () -> throughTheDoor(rows))).isZero();
    }

    @Test
    void onPostgresqlAStatementPastTheDoorFindsNothingOfAnotherPractice() {
        if (TestDatabase.isPostgresql()) {
            assertThat(in(ours, this::pastTheDoor)).isZero();
            Integer outside = transaction.execute(status -> pastTheDoor());
            assertThat(outside).as("outside any practice").isZero();
        }
        assertThat(in(theirs, this::pastTheDoor)).isOne();
    }

    @Test
    void onPostgresqlNoRowMovesToAnotherPractice() {
        if (TestDatabase.isPostgresql()) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            in(
                                    theirs,
                                    () ->
                                            jdbc.sql("update care_team set practice_id = :to")
                                                    .param("to", ours.value())
                                                    .update()))
                    .withStackTraceContaining("row-level security");
        }
        assertThat(in(theirs, this::pastTheDoor)).isOne();
    }

    @Test
    void onPostgresqlOnlyThePracticesOwnRowIsKnownOutsideAnyPractice() {
        List<@Nullable String> tables =
                jdbc.sql(
                                "select table_name from information_schema.columns where"
                                        + " column_name = 'practice_id' and table_schema ="
                                        + " current_schema")
                        .query(String.class)
                        .list();
        Set<String> known = new TreeSet<>();
        for (String table : tables) {
            Boolean any =
                    transaction.execute(status ->
                            jdbc.sql("select count(*) > 0 from " + table)
                                    .query(Boolean.class)
                                    .single());
            if (Boolean.TRUE.equals(any)) {
                known.add(table);
            }
        }

        if (TestDatabase.isPostgresql()) {
            assertThat(known).containsExactly("practice");
        } else {
            assertThat(known).as("there is one wall on H2").contains("practice", "client");
        }
    }

    @Test
    void theFirstWallHoldsAloneWhereTheSecondIsToldAnotherPractice() {
        assertThat(
                        in(
                                ours,
                                () -> {
                                    tellTheSecondWall(theirs);
                                    assertThat(pastTheDoor()).as("without a wall").isOne();
                                    return byHibernate();
                                }))
                .isZero();
        assertThat(in(theirs, this::byHibernate)).isOne();
    }

    @Test
    void onPostgresqlTheSecondWallHoldsAloneWhereTheFirstIsToldAnotherPractice() {
        int seen =
                in(
                        theirs,
                        () -> {
                            tellTheSecondWall(ours);
                            return byHibernate();
                        });

        assertThat(seen).isEqualTo(TestDatabase.isPostgresql() ? 0 : 1);
    }

    private void tellTheSecondWall(PracticeId practice) {
        if (TestDatabase.isPostgresql()) {
            jdbc.sql("select set_config('app.practice_id', :practice, true)")
                    .param("practice", practice.toString())
                    .query(String.class)
                    .single();
        }
    }

    private int byHibernate() {
        return Math.toIntExact(
                entities.createQuery("select count(c) from Client c", Long.class)
                        .getSingleResult());
    }

    private int throughTheDoor(String statement) {
        return door.sql(statement).param("id", foreign.value()).query(Integer.class).single();
    }

    private int pastTheDoor() {
        UUID id = foreign.value();
        return jdbc.sql("select count(*) from client where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int in(PracticeId practice, java.util.function.Supplier<Integer> work) {
        Integer found =
                CurrentPractice.call(practice, () -> transaction.execute(status -> work.get()));
        return found == null ? -1 : found;
    }
}
