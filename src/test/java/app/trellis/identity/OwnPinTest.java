package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.identity.OwnPin.Answer;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The few digits that open a client's pages again, and how often one may guess. */
@ServiceTest
class OwnPinTest {

    private static final String PIN = "4719";

    @Autowired People people;
    @Autowired OwnPin pin;
    @Autowired OwnAccount account;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;

    private Actor client;

    @BeforeEach
    void aClient() {
        Actor practitioner = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.arrive(practitioner, people.client(practitioner));
    }

    @Test
    void withoutOneNothingTypedOpens() {
        people.as(
                client,
                () -> {
                    assertThat(pin.isSet()).isFalse();
                    assertThat(pin.opens()).isFalse();
                    assertThat(pin.answer("")).isEqualTo(Answer.OVER);
                });
    }

    @Test
    void itIsSetAndChangedWithThePasswordAlone() {
        people.as(
                client,
                () -> {
                    assertThatThrownBy(() -> pin.set("not mine at all today", PIN))
                            .isInstanceOf(Refused.class);
                    assertThat(pin.isSet()).isFalse();

                    pin.set(People.PASSWORD, PIN);
                    assertThat(pin.answer(PIN)).isEqualTo(Answer.RIGHT);

                    pin.set(People.PASSWORD, "82640573");
                    assertThat(pin.answer(PIN)).isEqualTo(Answer.WRONG);
                    assertThat(pin.answer("82640573")).isEqualTo(Answer.RIGHT);
                });
    }

    @Test
    void anEasyOneIsNotKeptAndTheOldOneStays() {
        people.as(
                client,
                () -> {
                    pin.set(People.PASSWORD, PIN);
                    assertThatThrownBy(() -> pin.set(People.PASSWORD, "1234"))
                            .isInstanceOf(Refused.class);
                    assertThat(pin.answer(PIN)).isEqualTo(Answer.RIGHT);
                });
    }

    @Test
    void theFifthWrongOneEndsItAndARightOneComesTooLate() {
        people.as(client, () -> pin.set(People.PASSWORD, PIN));
        for (int time = 1; time < 5; time++) {
            assertThat(answer("0417")).isEqualTo(Answer.WRONG);
        }
        assertThat(answer("0417")).isEqualTo(Answer.OVER);

        assertThat(people.as(client, () -> pin.opens())).isFalse();
        assertThat(answer(PIN)).isEqualTo(Answer.OVER);
        assertThat(audited()).containsExactly("PIN_SET", "PIN_USED_UP");
    }

    /** Another tab, another device: the account counts. */
    @Test
    void anotherSessionGivesNoFurtherTries() {
        people.as(client, () -> pin.set(People.PASSWORD, PIN));
        for (int time = 1; time <= 5; time++) {
            answer("0417");
        }
        Actor elsewhere = new Actor(client.authentication());

        assertThat(people.as(elsewhere, () -> pin.answer(PIN))).isEqualTo(Answer.OVER);
    }

    @Test
    void thePasswordLetsThePinOpenAgain() {
        people.as(client, () -> pin.set(People.PASSWORD, PIN));
        for (int time = 1; time <= 5; time++) {
            answer("0417");
        }

        assertThat(people.as(client, () -> account.isPassword("another one, quite wrong")))
                .isFalse();
        assertThat(people.as(client, () -> pin.opens())).isFalse();
        assertThat(people.as(client, () -> account.isPassword(People.PASSWORD))).isTrue();
        assertThat(answer(PIN)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void neverIsTheAccountItselfLockedOut() {
        people.as(client, () -> pin.set(People.PASSWORD, PIN));
        for (int time = 1; time <= 20; time++) {
            answer("0417");
        }

        String email = people.as(client, () -> account.email());
        Actor again = people.signIn(email);

        assertThat(people.as(again, () -> pin.answer(PIN))).isEqualTo(Answer.RIGHT);
    }

    @Test
    void aRightOneForgetsTheWrongOnesBefore() {
        people.as(client, () -> pin.set(People.PASSWORD, PIN));
        for (int round = 0; round < 3; round++) {
            for (int time = 1; time < 5; time++) {
                assertThat(answer("0417")).isEqualTo(Answer.WRONG);
            }
            assertThat(answer(PIN)).isEqualTo(Answer.RIGHT);
        }
    }

    @Test
    void itIsPutAwayWithThePassword() {
        people.as(
                client,
                () -> {
                    pin.set(People.PASSWORD, PIN);
                    assertThatThrownBy(() -> pin.remove(PIN)).isInstanceOf(Refused.class);
                    pin.remove(People.PASSWORD);
                    assertThat(pin.isSet()).isFalse();
                    assertThat(pin.answer(PIN)).isEqualTo(Answer.OVER);
                });
    }

    private List<String> audited() {
        List<String> found = new ArrayList<>();
        rows.in(
                client.practice(),
                () ->
                        found.addAll(
                                sql.sql(
                                                """
                                                select action from audit_entry
                                                 where practice_id = :practice
                                                   and actor_id = :client and action in ('PIN_SET', 'PIN_USED_UP')
                                                 order by id
                                                """)
                                        .param("client", client.id().value())
                                        .query(String.class)
                                        .list()));
        return found;
    }

    private Answer answer(String typed) {
        return people.as(client, () -> pin.answer(typed));
    }
}
