package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.organization.ManagingMembers;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import jakarta.servlet.DispatcherType;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Each test is one server for one page: what it remembers, and above all what it must not. */
@ServiceTest
class AskedInThisRequestTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired ManagingMembers members;
    @Autowired KeepingCareTeams teams;
    @Autowired ReadingSignals signals;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId client;

    @BeforeEach
    void aClientOfAnna() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
    }

    @AfterEach
    void hangUp() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPageThatReadsOneRecordManyTimesAsksOnce() throws Exception {
        request();

        assertThat(questionsOf(anna, 5)).isEqualTo(1);
    }

    @Test
    void theNextRequestOfTheSamePageAsksAnew() throws Exception {
        request();
        questionsOf(anna, 5);

        request();

        assertThat(questionsOf(anna, 5)).isEqualTo(1);
    }

    @Test
    void anEndedCareTeamBitesAtTheVeryNextRequest() {
        request();
        read(anna);
        RequestContextHolder.resetRequestAttributes();
        people.as(administrator, () -> teams.passOn(client, ben.id()));

        request();

        assertNotThere(anna);
        assertThat(read(ben)).isTrue();
    }

    @Test
    void whoHandsAClientOverReadsNothingMoreInTheSameRequest() {
        request();
        read(anna);

        people.as(anna, () -> teams.passOn(client, ben.id()));

        assertNotThere(anna);
    }

    @Test
    void anEndedPlaceBitesAtTheVeryNextRequest() {
        request();
        read(anna);
        RequestContextHolder.resetRequestAttributes();
        people.as(administrator, () -> teams.passOn(client, ben.id()));
        people.as(administrator, () -> members.end(anna.id()));

        request();

        assertNotThere(anna);
    }

    @Test
    void aNoIsNeverRemembered() {
        request();
        assertNotThere(ben);
        RequestAttributes same = RequestContextHolder.currentRequestAttributes();
        RequestContextHolder.resetRequestAttributes();
        people.as(administrator, () -> teams.passOn(client, ben.id()));
        RequestContextHolder.setRequestAttributes(same);

        assertThat(read(ben)).isTrue();
    }

    @Test
    void whatIsRememberedForOnePersonIsNobodyElses() {
        Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);
        request();
        read(anna);

        assertNotThere(ben);
        assertNotThere(stranger);
        assertNotThere(administrator);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> signals.of(people.client(ben))));
    }

    @Test
    void anotherThreadAsksForItselfEvenWithTheSameRequestInHand() throws Exception {
        MockHttpServletRequest request = request();
        read(anna);
        RequestContextHolder.resetRequestAttributes();
        people.as(administrator, () -> teams.passOn(client, ben.id()));

        try (ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() ->
                            elsewhere
                                    .submit(() -> {
                                        RequestContextHolder.setRequestAttributes(
                                                new ServletRequestAttributes(request));
                                        return read(anna);
                                    })
                                    .get())
                    .withCauseInstanceOf(NotFound.class);
        }
    }

    @Test
    void withoutARequestEachCallAsks() throws Exception {
        RequestContextHolder.resetRequestAttributes();

        assertThat(questionsOf(anna, 3)).isEqualTo(3);
    }

    @Test
    void aLineKeptOpenForLiveUpdatesRemembersNothing() throws Exception {
        MockHttpServletRequest push = request();
        push.setParameter("v-r", "push");
        assertThat(questionsOf(anna, 3)).isEqualTo(3);

        request().setDispatcherType(DispatcherType.ASYNC);
        assertThat(questionsOf(anna, 3)).isEqualTo(3);

        MockHttpServletRequest waiting = request();
        waiting.setAsyncStarted(true);
        assertThat(questionsOf(anna, 3)).isEqualTo(3);
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return request;
    }

    private boolean read(Actor who) {
        people.as(who, () -> signals.of(client));
        return true;
    }

    private void assertNotThere(Actor who) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(who));
    }

    private long questionsOf(Actor who, int times) throws Exception {
        return people.as(
                who,
                () ->
                        StatementCount.of(
                                        () -> {
                                            for (int i = 0; i < times; i++) {
                                                signals.of(client);
                                            }
                                            return clients;
                                        })
                                .stream()
                                .filter(sql -> sql.contains("care_team t"))
                                .count());
    }
}
