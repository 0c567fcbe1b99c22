package app.trellis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.ErasedPart;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.KeepingOneRecord;
import app.trellis.care.LegalMatters;
import app.trellis.care.ManagingClients;
import app.trellis.exchange.ErasurePlan.Barrier;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.support.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Erasing: two people say yes, everything goes or what must be kept is restricted. */
@ServiceTest
class ErasingRecordsTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired KeepingOneRecord oneRecord;
    @Autowired AskingForErasure asking;
    @Autowired AnsweringErasure answering;
    @Autowired ErasingRecords erasing;
    @Autowired EndingCare ending;
    @Autowired LegalMatters legalMatters;
    @Autowired List<ErasedPart> parts;
    @Autowired KeepingCareTeams teams;
    @Autowired DataSource dataSource;
    @Autowired PracticeSql sql;
    @Autowired Rows rows;
    @Autowired TestClock clock;

    private WholeRecord wholeRecord;
    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private ClientId client;
    private Actor mia;
    private ClientId other;
    private Actor noa;

    @BeforeEach
    void miaIsAnnasClientAndHasAPartner() {
        clock.set(TestClock.START);
        wholeRecord = new WholeRecord(dataSource, rows, sql);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        other = people.client(anna);
        noa = people.arrive(anna, other);
    }

    @Test
    void everyTableThatNamesAClientBelongsToAPart() throws SQLException {
        Set<String> known =
                parts.stream().flatMap(part -> part.tables().stream()).collect(Collectors.toSet());
        known.addAll(
                Set.of(
                        "client",
                        "client_key",
                        "audit_entry",
                        "erased_client",
                        "invitation",
                        "shown_to_both",
                        "shown_to_both_act",
                        "couple_session",
                        "known_partner"));

        assertThat(wholeRecord.tablesOfClients()).isSubsetOf(known);
    }

    @Test
    void theSecondRecordOfAClientGoesWithTheOneThatIsKept() throws SQLException {
        ClientId second = people.client(anna);
        end(second);
        end(client);
        people.as(anna, () -> oneRecord.join(second, client));
        wholeRecord.fill(anna.practice(), second, anna.id());
        UUID wish = confirmed(client, mia);
        keepFor(0, 0);
        approveBoth(wish, client);

        assertThat(people.as(administrator, () -> erasing.erase(wish))).isTrue();

        assertThat(wholeRecord.count(anna.practice(), second, mia.id()))
                .containsOnlyKeys("erased_client.client_id");
        assertThat(people.as(administrator, () -> erasing.erased()))
                .extracting(ErasedClient::id)
                .containsExactlyInAnyOrder(client.value(), second.value());
    }

    @Test
    void ofAWholeRecordNothingIsLeftButTheDayAndTheAudit() throws SQLException {
        end(client);
        UUID wish = confirmed(client, mia);
        wholeRecord.fill(anna.practice(), client, anna.id());
        wholeRecord.fill(anna.practice(), other, anna.id());
        wholeRecord.pair(anna.practice(), client, other, anna.id());
        assertThat(wholeRecord.count(anna.practice(), client, mia.id()).keySet())
                .hasSizeGreaterThan(50);
        Map<String, Long> others = wholeRecord.count(anna.practice(), other, noa.id());
        keepFor(0, 0);
        approveBoth(wish, client);

        boolean whole = people.as(administrator, () -> erasing.erase(wish));

        assertThat(whole).isTrue();
        assertThat(wholeRecord.count(anna.practice(), client, mia.id()))
                .as("beside the audit, which names numbers only")
                .containsOnlyKeys("erased_client.client_id");
        others.keySet().removeAll(WholeRecord.OF_THE_PAIR);
        assertThat(wholeRecord.count(anna.practice(), other, noa.id()))
                .as("her partner keeps every row of their own")
                .containsAllEntriesOf(others);
        assertThat(people.as(administrator, () -> erasing.erased()))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.id()).isEqualTo(client.value());
                    assertThat(left.at()).isEqualTo(clock.instant());
                });
        assertThat(wholeRecord.hasAccount(anna.practice(), mia.person().accountId())).isFalse();
        assertThat(wholeRecord.hasAccount(anna.practice(), noa.person().accountId())).isTrue();
        assertThat(people.as(administrator, () -> answering.all())).isEmpty();
        assertThatThrownBy(() -> people.as(mia, () -> clients.mine())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatMustBeKeptIsRestrictedToWhoeverSaidYesAndGoesWhenItsYearsAreOver() {
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        end(client);
        UUID wish = confirmed(client, mia);
        keepFor(0, 10);
        approveBoth(wish, client);

        boolean whole = people.as(administrator, () -> erasing.erase(wish));

        assertThat(whole).isFalse();
        assertThat(people.as(anna, () -> clients.details(client)).id()).isEqualTo(client);
        assertThatThrownBy(() -> people.as(ben, () -> clients.details(client)))
                .as("Ben treated her too and did not say yes")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(mia, () -> clients.mine()))
                .as("her account is gone")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(administrator, () -> erasing.approve(wish)))
                .as("the years are not over")
                .isInstanceOf(Refused.class);

        clock.advance(Duration.ofDays(3_700));
        assertThatThrownBy(() -> people.as(administrator, () -> erasing.erase(wish)))
                .as("both are asked anew")
                .isInstanceOf(Refused.class);
        approveBoth(wish, client);
        assertThat(people.as(administrator, () -> erasing.erase(wish))).isTrue();
        assertThatThrownBy(() -> people.as(anna, () -> clients.details(client)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onePersonNeverErasesAlone() {
        Actor both = people.staff(administrator, Role.ADMINISTRATOR, Role.PRACTITIONER);
        ClientId theirs = people.client(both);
        Actor person = people.arrive(both, theirs);
        people.as(both, () -> ending.end(theirs, Ending.LEFT, ""));
        UUID wish = confirmed(theirs, person);
        keepFor(0, 0);
        people.as(both, () -> erasing.approve(wish));

        assertThatThrownBy(() -> people.as(both, () -> erasing.approveForTeam(theirs)))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("exchange.erase.two-people");
        assertThatThrownBy(() -> people.as(administrator, () -> erasing.erase(wish)))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("exchange.erase.two-yes");
    }

    @Test
    void whatStandsInTheWayIsSaid() {
        UUID wish = confirmed(client, mia);
        assertThat(barrier()).isEqualTo(Barrier.NO_YEARS);
        keepFor(0, 3);
        assertThat(barrier()).isEqualTo(Barrier.IN_CARE);
        end(client);
        assertThat(barrier()).isEqualTo(Barrier.NOTHING);
        approveBoth(wish, client);

        people.as(anna, () -> legalMatters.note(client));

        assertThat(barrier()).isEqualTo(Barrier.LEGAL_MATTER);
        assertThatThrownBy(() -> people.as(administrator, () -> erasing.erase(wish)))
                .isInstanceOf(Refused.class);
        people.as(anna, () -> legalMatters.settle(client));
        keepFor(1, 3);
        assertThat(barrier()).isEqualTo(Barrier.TOO_EARLY);
        assertThatThrownBy(() -> keepFor(3, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void onPostgresqlTheOnlyWayOutOfWhatIsSignedAsksForTwoApprovals() {
        assumeTrue(TestDatabase.isPostgresql());
        end(client);
        UUID wish = confirmed(client, mia);
        keepFor(0, 0);
        people.as(administrator, () -> erasing.approve(wish));

        assertThatThrownBy(() -> signedRowsGo("note_version"))
                .hasMessageContaining("Nobody has approved this erasure");
        people.as(anna, () -> erasing.approveForTeam(client));
        assertThatThrownBy(() -> signedRowsGo("audit_entry"))
                .hasMessageContaining("Not a table of a client");
        assertThatThrownBy(() ->
                        rows.in(
                                anna.practice(),
                                () ->
                                        sql.sql(
                                                        "delete from note_version where practice_id = :practice")
                                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void signedRowsGo(String table) {
        rows.in(
                anna.practice(),
                () ->
                        sql.sql(
                                        "select erase_insert_only(:table, :client) where :practice is not null")
                                .param("table", table)
                                .param("client", client.value())
                                .query(Integer.class)
                                .single());
    }

    @Test
    void aWishThatIsTakenBackTakesTheApprovalsAlong() {
        end(client);
        UUID wish = confirmed(client, mia);
        keepFor(0, 0);
        approveBoth(wish, client);

        people.as(mia, () -> asking.takeBack(client));

        assertThatThrownBy(() -> people.as(administrator, () -> erasing.erase(wish)))
                .isInstanceOf(NotFound.class);
        assertThat(people.as(anna, () -> clients.details(client)).id()).isEqualTo(client);
    }

    private void end(ClientId of) {
        people.as(anna, () -> ending.end(of, Ending.LEFT, ""));
    }

    private UUID confirmed(ClientId of, Actor person) {
        people.as(person, () -> asking.ask(of));
        clock.advance(AskingForErasure.WAITS);
        people.as(person, () -> asking.confirm(of));
        return people.as(person, () -> asking.newest(of)).orElseThrow().id();
    }

    private void keepFor(int written, int noted) {
        people.as(administrator, () -> erasing.keepFor(new Retention(written, noted)));
    }

    private void approveBoth(UUID wish, ClientId of) {
        people.as(administrator, () -> erasing.approve(wish));
        people.as(anna, () -> erasing.approveForTeam(of));
    }

    private Barrier barrier() {
        return people.as(anna, () -> erasing.plan(client)).orElseThrow().barrier();
    }
}
