package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an open caseload hears of while nobody touches it. */
@ServiceTest
class CaseloadPulseTest {

    @Autowired CaseloadPulse pulse;
    @Autowired CaseloadSignals signals;
    @Autowired People people;
    @Autowired PlatformTransactionManager transactions;

    private final List<Set<ClientId>> heard = new ArrayList<>();
    private final CaseloadPulse.Listener listener = heard::add;
    private Actor anna;
    private PracticeId practice;
    private ClientId ash;
    private ClientId bryony;

    @BeforeEach
    void anOpenCaseload() {
        Actor administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        practice = anna.practice();
        ash = people.client(anna);
        bryony = people.client(anna);
        pulse.begin(practice, listener);
        pulse.look();
        heard.clear();
    }

    @AfterEach
    void closed() {
        pulse.end(practice, listener);
    }

    @Test
    void itHearsOnceOfWhomSomethingWasSaid() {
        say(ash);

        pulse.look();
        pulse.look();

        assertThat(heard).containsExactly(Set.of(ash));
    }

    @Test
    void whatIsNotCommittedIsNotHeardAndIsHeardLater() {
        inThePractice(() -> {
            signals.say(ash, List.of(signal()));
            Thread other = Thread.ofPlatform().start(pulse::look);
            join(other);
            assertThat(heard).isEmpty();
        });

        pulse.look();

        assertThat(heard).containsExactly(Set.of(ash));
    }

    @Test
    void anotherPracticesPageHearsNothing() {
        List<Set<ClientId>> elsewhere = new ArrayList<>();
        PracticeId other = people.administrator().practice();
        CaseloadPulse.Listener theirs = elsewhere::add;
        pulse.begin(other, theirs);
        say(ash);

        pulse.look();
        pulse.end(other, theirs);

        assertThat(heard).isNotEmpty();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void onePageThatCannotBeToldDoesNotKeepItFromAnother() {
        CaseloadPulse.Listener broken =
                clients -> {
                    throw new IllegalStateException("gone");
                };
        List<Set<ClientId>> third = new ArrayList<>();
        CaseloadPulse.Listener after = third::add;
        pulse.begin(practice, broken);
        pulse.begin(practice, after);
        say(bryony);

        pulse.look();
        pulse.end(practice, broken);
        pulse.end(practice, after);

        assertThat(third).containsExactly(Set.of(bryony));
    }

    @Test
    void aPageThatIsGoneCostsNothing() throws Exception {
        assertThat(StatementCount.of(() -> look())).isNotEmpty();

        pulse.end(practice, listener);

        assertThat(StatementCount.of(() -> look())).isEmpty();
    }

    private boolean look() {
        pulse.look();
        return true;
    }

    private void say(ClientId client) {
        inThePractice(() -> signals.say(client, List.of(signal())));
    }

    private void inThePractice(Runnable work) {
        CurrentPractice.run(
                practice,
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> work.run()));
    }

    private static Signal signal() {
        return new Signal(
                SignalKind.NEW, UUID.randomUUID(), "", Instant.parse("2026-03-01T09:00:00Z"));
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
