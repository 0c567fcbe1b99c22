package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.organization.Supervising;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may do what to a note in which state. The table below is the specification, and it is
 * complete: every state, every action, every person. {@code done} is done; {@code refused} is
 * refused with a sentence; {@code absent} means that there is no such note for this person.
 */
@ServiceTest
class NoteStatesTest {

    private static final String TABLE =
            """
            state      action       author   colleague supervisor other-supervisor administrator client
            DRAFT      KEEP         done     absent    absent     absent           absent        absent
            DRAFT      DISCARD      done     absent    absent     absent           absent        absent
            DRAFT      SIGN         done     absent    absent     absent           absent        absent
            DRAFT      CO_SIGN      absent   absent    absent     absent           absent        absent
            DRAFT      GIVE_BACK    absent   absent    absent     absent           absent        absent
            DRAFT      WITHDRAW     refused  absent    absent     absent           absent        absent
            DRAFT      ADD          refused  absent    absent     absent           absent        absent
            DRAFT      GO_ON        done     absent    absent     absent           absent        absent
            DRAFT      OPEN         absent   absent    absent     absent           absent        absent
            DRAFT      OPEN_TO_SIGN absent   absent    absent     absent           absent        absent
            SIGNED     KEEP         refused  absent    absent     absent           absent        absent
            SIGNED     DISCARD      refused  absent    absent     absent           absent        absent
            SIGNED     SIGN         refused  absent    absent     absent           absent        absent
            SIGNED     CO_SIGN      absent   absent    refused    absent           absent        absent
            SIGNED     GIVE_BACK    absent   absent    refused    absent           absent        absent
            SIGNED     WITHDRAW     done     absent    absent     absent           absent        absent
            SIGNED     ADD          done     done      absent     absent           absent        absent
            SIGNED     GO_ON        absent   absent    absent     absent           absent        absent
            SIGNED     OPEN         done     done      absent     absent           absent        absent
            SIGNED     OPEN_TO_SIGN absent   absent    absent     absent           absent        absent
            WAITING    KEEP         refused  absent    absent     absent           absent        absent
            WAITING    DISCARD      refused  absent    absent     absent           absent        absent
            WAITING    SIGN         refused  absent    absent     absent           absent        absent
            WAITING    CO_SIGN      absent   absent    done       absent           absent        absent
            WAITING    GIVE_BACK    absent   absent    done       absent           absent        absent
            WAITING    WITHDRAW     done     absent    absent     absent           absent        absent
            WAITING    ADD          done     done      absent     absent           absent        absent
            WAITING    GO_ON        absent   absent    absent     absent           absent        absent
            WAITING    OPEN         done     done      absent     absent           absent        absent
            WAITING    OPEN_TO_SIGN absent   absent    done       absent           absent        absent
            CO_SIGNED  KEEP         refused  absent    absent     absent           absent        absent
            CO_SIGNED  DISCARD      refused  absent    absent     absent           absent        absent
            CO_SIGNED  SIGN         refused  absent    absent     absent           absent        absent
            CO_SIGNED  CO_SIGN      absent   absent    refused    absent           absent        absent
            CO_SIGNED  GIVE_BACK    absent   absent    refused    absent           absent        absent
            CO_SIGNED  WITHDRAW     done     absent    absent     absent           absent        absent
            CO_SIGNED  ADD          done     done      absent     absent           absent        absent
            CO_SIGNED  GO_ON        absent   absent    absent     absent           absent        absent
            CO_SIGNED  OPEN         done     done      absent     absent           absent        absent
            CO_SIGNED  OPEN_TO_SIGN absent   absent    absent     absent           absent        absent
            RETURNED   KEEP         done     absent    absent     absent           absent        absent
            RETURNED   DISCARD      refused  absent    absent     absent           absent        absent
            RETURNED   SIGN         done     absent    absent     absent           absent        absent
            RETURNED   CO_SIGN      absent   absent    refused    absent           absent        absent
            RETURNED   GIVE_BACK    absent   absent    refused    absent           absent        absent
            RETURNED   WITHDRAW     done     absent    absent     absent           absent        absent
            RETURNED   ADD          refused  refused   absent     absent           absent        absent
            RETURNED   GO_ON        done     absent    absent     absent           absent        absent
            RETURNED   OPEN         done     done      absent     absent           absent        absent
            RETURNED   OPEN_TO_SIGN absent   absent    absent     absent           absent        absent
            WITHDRAWN  KEEP         refused  absent    absent     absent           absent        absent
            WITHDRAWN  DISCARD      refused  absent    absent     absent           absent        absent
            WITHDRAWN  SIGN         refused  absent    absent     absent           absent        absent
            WITHDRAWN  CO_SIGN      absent   absent    refused    absent           absent        absent
            WITHDRAWN  GIVE_BACK    absent   absent    refused    absent           absent        absent
            WITHDRAWN  WITHDRAW     refused  absent    absent     absent           absent        absent
            WITHDRAWN  ADD          refused  refused   absent     absent           absent        absent
            WITHDRAWN  GO_ON        absent   absent    absent     absent           absent        absent
            WITHDRAWN  OPEN         done     done      absent     absent           absent        absent
            WITHDRAWN  OPEN_TO_SIGN absent   absent    absent     absent           absent        absent
            """;

    private enum Action {
        KEEP,
        DISCARD,
        SIGN,
        CO_SIGN,
        GIVE_BACK,
        WITHDRAW,
        ADD,
        /** Opens one's own draft. */
        GO_ON,
        /** Opens what was signed, as the care team does. */
        OPEN,
        /** Opens what waits, as a supervisor does. */
        OPEN_TO_SIGN;

        boolean changes() {
            return !EnumSet.of(GO_ON, OPEN, OPEN_TO_SIGN).contains(this);
        }
    }

    private enum Who {
        AUTHOR,
        COLLEAGUE,
        SUPERVISOR,
        OTHER_SUPERVISOR,
        ADMINISTRATOR,
        CLIENT
    }

    private record Row(NoteState state, Action action, List<String> outcomes) {}

    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired CoSigningNotes coSigning;
    @Autowired ReadingNotes reading;
    @Autowired Supervising supervising;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    private final Map<Who, Actor> everybody = new EnumMap<>(Who.class);
    private final Map<NoteId, SessionId> made = new HashMap<>();
    private ClientId client;
    private UUID line;

    @BeforeEach
    void everybodyIsThere() {
        Actor administrator = people.administrator();
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        Actor sol = people.staff(administrator, Role.SUPERVISOR);
        client = people.client(anna);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        LocalDate today = LocalDate.now(clock);
        line = people.as(administrator, () -> supervising.begin(sol.id(), anna.id(), today, null));
        Actor other = people.staff(administrator, Role.SUPERVISOR);
        // Whoever supervises without co-signing reads nothing either.
        people.as(administrator, () -> supervising.begin(other.id(), anna.id(), today, null));
        everybody.put(Who.AUTHOR, anna);
        everybody.put(Who.COLLEAGUE, ben);
        everybody.put(Who.SUPERVISOR, sol);
        everybody.put(Who.OTHER_SUPERVISOR, other);
        everybody.put(Who.ADMINISTRATOR, administrator);
        everybody.put(Who.CLIENT, people.arrive(anna, client));
    }

    @Test
    void theTableIsComplete() {
        List<String> expected = new ArrayList<>();
        for (NoteState state : NoteState.values()) {
            for (Action action : Action.values()) {
                expected.add(state + " " + action);
            }
        }

        assertThat(rows())
                .extracting(row -> row.state() + " " + row.action())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows())
                .allSatisfy(row ->
                        assertThat(row.outcomes())
                                .hasSize(Who.values().length)
                                .isSubsetOf("done", "refused", "absent"));
        assertThat(TABLE.lines().findFirst().orElseThrow().split(" +"))
                .containsExactly(
                        Stream.concat(
                                        Stream.of("state", "action"),
                                        Arrays.stream(Who.values())
                                                .map(who ->
                                                        who.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-')))
                                .toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> everybodyDoesExactlyWhatTheTableSays() {
        return rows().stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.state() + " " + row.action(),
                                () -> assertThat(outcomes(row)).isEqualTo(row.outcomes())));
    }

    private List<String> outcomes(Row row) {
        List<String> outcomes = new ArrayList<>();
        NoteId note = aNote(row.state());
        for (Who who : Who.values()) {
            String outcome = outcome(row.action(), who, note);
            outcomes.add(outcome);
            if (row.action().changes() && outcome.equals("done")) {
                note = aNote(row.state());
            } else {
                assertThat(stateOf(note)).as("after %s by %s", row, who).isEqualTo(row.state());
            }
        }
        return outcomes;
    }

    private String outcome(Action action, Who who, NoteId note) {
        try {
            people.as(actor(who), () -> act(action, note));
            return "done";
        } catch (NotFound absent) {
            return "absent";
        } catch (Refused refused) {
            return "refused";
        }
    }

    private void act(Action action, NoteId note) {
        switch (action) {
            case KEEP ->
                    assertThat(writing.keepDraft(client, note, revision(note), free("more")))
                            .isInstanceOf(Keeping.Kept.class);
            case DISCARD -> writing.discardDraft(client, note, revision(note));
            case SIGN ->
                    assertThat(signing.sign(client, note, revision(note)))
                            .isInstanceOf(Signing.Signed.class);
            case CO_SIGN -> coSigning.coSign(note, 1);
            case GIVE_BACK -> coSigning.giveBack(note, 1, "more on the plan");
            case WITHDRAW -> signing.withdraw(client, note, "meant for another session");
            case ADD -> signing.addAddendum(client, note, "she rang");
            case GO_ON -> goOn(note);
            case OPEN -> reading.open(client, note);
            case OPEN_TO_SIGN -> coSigning.open(note);
        }
    }

    private SessionId sessionOf(NoteId note) {
        return Objects.requireNonNull(made.get(note));
    }

    private Actor actor(Who who) {
        return Objects.requireNonNull(everybody.get(who));
    }

    private void goOn(NoteId note) {
        if (writing.read(client, sessionOf(note)).isEmpty()) {
            throw new NotFound();
        }
    }

    /** The one on the author's screen; whoever else tries knows it too. */
    private int revision(NoteId note) {
        return people.as(
                actor(Who.AUTHOR),
                () -> writing.read(client, sessionOf(note)).map(DraftNote::revision).orElse(1));
    }

    private NoteState stateOf(NoteId note) {
        return people.as(actor(Who.AUTHOR), () -> reading.of(client)).stream()
                .filter(one -> one.id().equals(note))
                .map(NoteSummary::state)
                .findFirst()
                .orElseThrow();
    }

    /** A note of the author in a state, reached by the steps that lead there. */
    private NoteId aNote(NoteState state) {
        Actor author = actor(Who.AUTHOR);
        Actor supervisor = actor(Who.SUPERVISOR);
        askForCoSigning(state != NoteState.SIGNED);
        NoteId note =
                people.as(
                        author,
                        () -> {
                            SessionId session =
                                    sessions.record(
                                            client,
                                            new SessionData(
                                                    clock.instant(),
                                                    SessionKind.SESSION,
                                                    Attendance.ATTENDED));
                            NoteId id = writing.start(client, session, NoteFormat.FREE).id();
                            writing.keepDraft(client, id, 0, free("done"));
                            made.put(id, session);
                            return id;
                        });
        if (state != NoteState.DRAFT) {
            people.as(author, () -> signing.sign(client, note, 1));
        }
        if (state == NoteState.CO_SIGNED) {
            people.as(supervisor, () -> coSigning.coSign(note, 1));
        }
        if (state == NoteState.RETURNED) {
            people.as(supervisor, () -> coSigning.giveBack(note, 1, "say more"));
        }
        if (state == NoteState.WITHDRAWN) {
            people.as(author, () -> signing.withdraw(client, note, "never took place"));
        }
        askForCoSigning(true);
        assertThat(stateOf(note)).isEqualTo(state);
        theBookmarksAgree(note, state);
        return note;
    }

    /** The note's own columns say nothing else than the rows that nobody changes. */
    private void theBookmarksAgree(NoteId note, NoteState state) {
        List<String> columns =
                people.as(
                        actor(Who.AUTHOR),
                        () ->
                                transactions.execute(status ->
                                        sql.sql(
                                                        """
                                                        select signed_at is null,
                                                               waiting_since is not null,
                                                               withdrawn_number > 0
                                                          from session_note
                                                         where practice_id = :practice and id = :id
                                                        """)
                                                .param("id", note.value())
                                                .query((row, number) ->
                                                        "open %s, waiting %s, withdrawn %s"
                                                                .formatted(
                                                                        row.getBoolean(1),
                                                                        row.getBoolean(2),
                                                                        row.getBoolean(3)))
                                                .list()));

        assertThat(columns)
                .containsExactly(
                        "open %s, waiting %s, withdrawn %s"
                                .formatted(
                                        state == NoteState.DRAFT || state == NoteState.RETURNED,
                                        state == NoteState.WAITING,
                                        state == NoteState.WITHDRAWN));
    }

    private void askForCoSigning(boolean asked) {
        people.as(actor(Who.ADMINISTRATOR), () -> supervising.askForCoSigning(line, asked));
    }

    private static List<Row> rows() {
        return TABLE.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .map(cells ->
                        new Row(
                                NoteState.valueOf(cells[0]),
                                Action.valueOf(cells[1]),
                                List.of(cells).subList(2, cells.length)))
                .toList();
    }

    private static NoteText free(String words) {
        return new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, words));
    }
}
