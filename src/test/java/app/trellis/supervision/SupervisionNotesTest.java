package app.trellis.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.organization.Supervising;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.Text;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A supervisor's own notes: only the author reads, changes and deletes them. */
@ServiceTest
class SupervisionNotesTest {

    @Autowired People people;
    @Autowired Supervising supervising;
    @Autowired WritingSupervisionNotes writing;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor sol;
    private LocalDate today;

    @BeforeEach
    void solSupervisesAnna() {
        clock.set(TestClock.START);
        today = LocalDate.now(clock);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        people.as(administrator, () -> supervising.begin(sol.id(), anna.id(), today, null));
    }

    @Test
    void aNoteIsKeptChangeByChangeAndReadByItsAuthor() {
        UUID note = begun();
        people.as(sol, () -> writing.keep(note, 0, "first words"));
        people.as(sol, () -> writing.keep(note, 1, "second words"));

        SupervisionNoteDetails read = people.as(sol, () -> writing.open(note));
        assertThat(read.text()).isEqualTo("second words");
        assertThat(read.revision()).isEqualTo(2);
        assertThat(read.about()).isEqualTo(anna.person().name());
        assertThat(people.as(sol, () -> writing.mine()))
                .singleElement()
                .matches(one -> one.beginning().equals("second words"));
    }

    @Test
    void twoWindowsNeverOverwriteEachOtherUnseen() {
        UUID note = begun();
        people.as(sol, () -> writing.keep(note, 0, "one window"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(sol, () -> writing.keep(note, 0, "the other")))
                .matches(refused -> refused.key().equals("supervision.note.elsewhere"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(sol, () -> writing.keep(note, 1, "a".repeat(Text.LONG + 1))));
        assertThat(people.as(sol, () -> writing.open(note)).text()).isEqualTo("one window");
    }

    @Test
    void nobodyElseFindsIt() {
        UUID note = begun();
        Actor rita = people.staff(administrator, Role.SUPERVISOR);
        Actor stranger = people.staff(people.administrator(), Role.SUPERVISOR);

        for (Actor other : new Actor[] {rita, stranger, anna, administrator}) {
            assertNotThere(other, () -> writing.open(note));
            assertNotThere(other, () -> writing.keep(note, 0, "mine now"));
            assertNotThere(other, () -> deleted(note));
        }
        assertThat(people.as(rita, () -> writing.mine())).isEmpty();
    }

    @Test
    void itIsAboutSomebodyWhomOneSupervisesOrNobody() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);

        assertNotThere(sol, () -> writing.start(ben.id(), today));
        UUID note = people.as(sol, () -> writing.start(null, today));
        assertThat(people.as(sol, () -> writing.open(note)).about()).isNull();
    }

    @Test
    void deletedNothingOfItIsLeft() {
        UUID note = begun();
        people.as(sol, () -> deleted(note));

        assertNotThere(sol, () -> writing.open(note));
        assertNotThere(sol, () -> deleted(note));
        assertThat(count("select count(*) from supervision_note where practice_id = :practice"))
                .isZero();
    }

    @Test
    void itLiesSealed() {
        UUID note = begun();
        people.as(sol, () -> writing.keep(note, 0, "a secret garden"));

        byte[] sealed =
                inside(() ->
                        sql.sql("select body from supervision_note where practice_id = :practice")
                                .query(byte[].class)
                                .single());
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("garden");
    }

    @Test
    void theListCostsTheSameHoweverLongItIs() throws Exception {
        begun();
        int one = StatementCount.of(() -> people.as(sol, () -> writing.mine())).size();
        for (int i = 0; i < 5; i++) {
            begun();
        }

        assertThat(StatementCount.of(() -> people.as(sol, () -> writing.mine()))).hasSize(one);
    }

    private UUID begun() {
        return people.as(sol, () -> writing.start(anna.id(), today));
    }

    private boolean deleted(UUID note) {
        writing.delete(note);
        return true;
    }

    private void assertNotThere(Actor who, Callable<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.as(who, work));
    }

    private long count(String select) {
        return inside(() -> sql.sql(select).query(Long.class).single());
    }

    private <T> T inside(Callable<T> work) {
        return people.as(
                sol,
                () ->
                        transactions.execute(status -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }
}
