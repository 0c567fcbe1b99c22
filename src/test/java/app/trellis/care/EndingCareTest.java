package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.organization.Inviting;
import app.trellis.organization.IssuedInvitation;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class EndingCareTest {

    private static final LocalDate MONDAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired EndingCare ending;
    @Autowired OwnCare own;
    @Autowired Caseload caseload;
    @Autowired CaseloadSignals signals;
    @Autowired KeepingSafeContact contacts;
    @Autowired PracticeSettings settings;
    @Autowired Inviting inviting;
    @Autowired Rows rows;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsInAnnasCare() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Test
    void theLastDayIsToldFourWeeksBefore() {
        assertThat(refusal(() -> plan(Ending.FINISHED, MONDAY.plusDays(27))))
                .isEqualTo("care.told-before");

        plan(Ending.FINISHED, MONDAY.plusDays(28));

        assertThat(details().endingOn()).isEqualTo(MONDAY.plusDays(28));
        assertThat(details().toldOn()).isEqualTo(MONDAY);
        assertThat(standing().endingOn()).isEqualTo(MONDAY.plusDays(28));
        assertThat(standing().practitioner()).isNotEmpty();
    }

    @Test
    void aMovedDayCountsFromWhenTheyWereFirstTold() {
        plan(Ending.FINISHED, MONDAY.plusDays(60));
        clock.advance(Duration.ofDays(20));

        assertThat(refusal(() -> plan(Ending.FINISHED, MONDAY.plusDays(27))))
                .isEqualTo("care.told-before");
        assertThat(refusal(() -> plan(Ending.FINISHED, MONDAY.plusDays(19))))
                .isEqualTo("care.end-past");
        plan(Ending.FINISHED, MONDAY.plusDays(28));

        assertThat(details().toldOn()).isEqualTo(MONDAY);
    }

    @Test
    void whoChoosesToStopNeedsNoFourWeeks() {
        plan(Ending.LEFT, MONDAY.plusDays(3));
        end(Ending.LEFT, "");

        assertThat(details().status()).isEqualTo(ClientStatus.ENDED);
        assertThat(details().endedHow()).isEqualTo(Ending.LEFT);
        assertThat(details().endedEarly()).isNull();
    }

    @Test
    void endingSoonerThanToldAsksWhyAndKeepsIt() {
        plan(Ending.FINISHED, MONDAY.plusDays(28));
        clock.advance(Duration.ofDays(27));

        assertThat(refusal(() -> end(Ending.FINISHED, " "))).isEqualTo("care.told-or-why");
        assertThat(details().status()).isEqualTo(ClientStatus.ACTIVE);
        end(Ending.REFERRED, "A place came free tomorrow.");

        assertThat(details().endedEarly()).isEqualTo("A place came free tomorrow.");
    }

    @Test
    void whoWasToldFourWeeksBeforeIsNotAskedWhy() {
        plan(Ending.FINISHED, MONDAY.plusDays(28));
        clock.advance(Duration.ofDays(28));

        end(Ending.FINISHED, "Said in passing.");

        assertThat(details().endedOn()).isEqualTo(MONDAY.plusDays(28));
        assertThat(details().endedEarly()).isNull();
        assertThat(details().endingOn()).isNull();
    }

    @Test
    void aDayThatComesEndsNothingByItself() {
        plan(Ending.FINISHED, MONDAY.plusDays(28));
        clock.advance(Duration.ofDays(40));

        assertThat(details().status()).isEqualTo(ClientStatus.ACTIVE);
        assertThat(standing().closedSince()).isNull();
        assertThat(people.as(anna, () -> caseload.read()).getFirst().endingOn())
                .isEqualTo(MONDAY.plusDays(28));
    }

    @Test
    void aPlanThatIsCalledOffIsToldAfresh() {
        plan(Ending.FINISHED, MONDAY.plusDays(28));
        clock.advance(Duration.ofDays(14));
        people.as(anna, () -> ending.callOff(client));

        assertThat(standing().endingOn()).isNull();
        assertThat(refusal(() -> plan(Ending.FINISHED, MONDAY.plusDays(41))))
                .isEqualTo("care.told-before");
        assertThat(refusal(() -> end(Ending.FINISHED, ""))).isEqualTo("care.told-or-why");
    }

    @Test
    void pagesAreReadableForNinetyDaysAndThenNoLonger() {
        end(Ending.LEFT, "");

        assertThat(standing().closedSince()).isEqualTo(MONDAY);
        assertThat(standing().readableUntil()).isEqualTo(MONDAY.plusDays(90));
        clock.advance(Duration.ofDays(90));
        assertThat(people.as(mia, () -> clients.details(client)).status())
                .isEqualTo(ClientStatus.ENDED);
        assertThat(standing().isReadable()).isTrue();

        clock.advance(Duration.ofDays(1));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(mia, () -> clients.details(client)));
        assertThat(standing().isReadable()).isFalse();
        assertThat(details().status()).isEqualTo(ClientStatus.ENDED);
    }

    @Test
    void comingBackOpensThePagesAgainHoweverLateItIs() {
        end(Ending.LEFT, "");
        clock.advance(Duration.ofDays(400));

        people.as(anna, () -> ending.comeBack(client));

        assertThat(people.as(mia, () -> clients.details(client)).status())
                .isEqualTo(ClientStatus.ACTIVE);
        assertThat(standing().closedSince()).isNull();
        assertThat(details().readableUntil()).isNull();
        assertThat(refusal(() -> people.as(anna, () -> ending.comeBack(client))))
                .isEqualTo("care.not-ended");
    }

    @Test
    void thePracticeSaysForHowLongAndWhoWasToldADayKeepsIt() {
        people.as(administrator, () -> settings.keepReadable(120));
        end(Ending.LEFT, "");
        people.as(administrator, () -> settings.keepReadable(200));

        assertThat(standing().readableUntil()).isEqualTo(MONDAY.plusDays(120));
        assertThat(refusal(() -> people.as(administrator, () -> settings.keepReadable(89))))
                .isEqualTo("organization.readable-days");
    }

    @Test
    void aSafetyAnswerIsNotLeftBehind() {
        rows.in(
                anna.practice(),
                () ->
                        signals.say(
                                client,
                                List.of(
                                        new Signal(
                                                SignalKind.SAFETY,
                                                UUID.randomUUID(),
                                                "felt-unsafe",
                                                clock.instant()))));

        assertThat(refusal(() -> end(Ending.LEFT, ""))).isEqualTo("care.safety-first");
        assertThat(details().status()).isEqualTo(ClientStatus.ACTIVE);
    }

    @Test
    void anOpenInvitationIsTakenBackWhenCareEnds() {
        ClientId other = people.client(anna);
        IssuedInvitation invitation =
                people.as(
                        anna,
                        () -> {
                            contacts.record(
                                    other, new SafeContactData(false, "", "", "", "", "", "Town"));
                            return clients.invite(other, true, null);
                        });
        String code = invitation.path().substring(invitation.path().lastIndexOf('/') + 1);
        assertThat(inviting.look(code)).isPresent();

        people.as(anna, () -> ending.end(other, Ending.LEFT, ""));

        assertThat(inviting.look(code)).isEmpty();
        assertThat(refusal(() -> people.as(anna, () -> clients.invite(other, true, null))))
                .isEqualTo("care.already-ended");
    }

    @Test
    void aPauseIsSaidAndEndsOnlyByHand() {
        assertThat(refusal(() -> pause(MONDAY.minusDays(1)))).isEqualTo("care.pause-past");
        pause(MONDAY.plusDays(5));
        clock.advance(Duration.ofDays(9));

        assertThat(standing().status()).isEqualTo(ClientStatus.PAUSED);
        assertThat(standing().pausedUntil()).isEqualTo(MONDAY.plusDays(5));

        people.as(anna, () -> ending.goOn(client));

        assertThat(standing().status()).isEqualTo(ClientStatus.ACTIVE);
        assertThat(standing().pausedUntil()).isNull();
    }

    @Test
    void onceCareHasEndedNothingPausesOrIsPlanned() {
        end(Ending.LEFT, "");

        assertThat(refusal(() -> pause(MONDAY.plusDays(5)))).isEqualTo("care.already-ended");
        assertThat(refusal(() -> plan(Ending.LEFT, MONDAY.plusDays(40))))
                .isEqualTo("care.already-ended");
        assertThat(refusal(() -> end(Ending.LEFT, ""))).isEqualTo("care.already-ended");
    }

    private void plan(Ending how, LocalDate day) {
        people.as(anna, () -> ending.plan(client, how, day));
    }

    private void end(Ending how, String why) {
        people.as(anna, () -> ending.end(client, how, why));
    }

    private void pause(LocalDate until) {
        people.as(anna, () -> ending.pause(client, until));
    }

    private ClientDetails details() {
        return people.as(anna, () -> clients.details(client));
    }

    private Standing standing() {
        return people.as(mia, () -> own.standing());
    }

    private static String refusal(ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, work).key();
    }
}
