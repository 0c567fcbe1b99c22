package app.trellis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.Application;
import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Rhythm;
import app.trellis.care.Attendance;
import app.trellis.care.ManagingClients;
import app.trellis.care.OpenedFor;
import app.trellis.care.OpenedMonth;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SeeingWhoOpened;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.exchange.PracticeExport.State;
import app.trellis.exchange.TakingPracticeOut.FreshHalf;
import app.trellis.identity.PageLock;
import app.trellis.notes.KeepingProcessNotes;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.organization.Commands;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A practice that two people seal as a whole, and two keys open. */
@ServiceTest
class TakingPracticeOutTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired People people;
    @Autowired TakingPracticeOut taking;
    @Autowired MakingExports making;
    @Autowired ManagingClients clients;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired KeepingProcessNotes processNotes;
    @Autowired Assigning assigning;
    @Autowired Responding responding;
    @Autowired CheckingIn checkingIn;
    @Autowired SeeingWhoOpened seeing;
    @Autowired PageLock lock;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    @TempDir Path folder;

    private Actor ada;
    private Actor otto;
    private Actor anna;
    private Actor mia;
    private ClientId client;
    private Path ofAda;
    private Path ofOtto;

    @BeforeEach
    void twoAdministratorsHaveHalfAKeyEach() throws IOException {
        ada = people.administrator();
        otto = people.staff(ada, Role.ADMINISTRATOR);
        anna = people.staff(ada, Role.PRACTITIONER);
        client = people.as(anna, () -> clients.add("Mia Example", "R-7"));
        mia = people.arrive(anna, client);
        ofAda = half(ada, 1);
        ofOtto = half(otto, 2);
    }

    @AfterEach
    void timeGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void itHoldsTheRecordsAsTheCareTeamMayReadThemAndFitsItsSchemas() throws IOException {
        ClientId left = people.client(anna);
        SessionId session = session();
        note(session, "Slept badly.");
        people.as(anna, () -> processNotes.keep(client, session, 0, "a process note"));
        AssignmentId page = assign();
        send(page, "words for anna", Sharing.SHARED);
        send(page, "a private page", Sharing.PRIVATE);
        send(page, "words behind numbers", Sharing.NUMBERS_ONLY);
        checkingIn.send(
                mia,
                client,
                checkingIn.opened(anna, mia, client),
                Map.of("q1", 6, "q2", 7, "q3", 5, "q4", 6, "q5", 8, "q10", 1),
                Sharing.SHARED);
        Path sealed = sealed();

        assertThat(run("verify", sealed.toString())).isZero();
        assertThat(Files.readString(sealed, StandardCharsets.ISO_8859_1))
                .startsWith("trellis-sealed 1\n")
                .doesNotContain("Mia")
                .doesNotContain("practice.json")
                .doesNotContain(client.toString());
        Path to = folder.resolve("open");
        assertThat(open(sealed, to, ofOtto, ofAda)).isZero();
        assertThat(run("verify", to.toString())).isZero();

        JsonNode record = read(to.resolve("clients/%s.json".formatted(client)));
        assertThat(record.get("client").get(0).get("name").asString()).isEqualTo("Mia Example");
        assertThat(record.get("notes").toString()).contains("Slept badly.");
        assertThat(record.get("responses").toString()).contains("words for anna");
        assertThat(record.get("scores").get(0).get("items").get("q2").asInt()).isEqualTo(7);
        JsonNode practice = read(to.resolve("practice.json"));
        assertThat(practice.get("clients")).hasSize(2);
        assertThat(practice.get("clients").findValuesAsString("id"))
                .containsExactlyInAnyOrder(client.toString(), left.toString());
        assertThat(practice.get("clients").toString()).contains("Townsville");
        assertThat(practice.get("members")).hasSize(4);
        assertThat(practice.get("members").toString()).contains("@trellis.example");
        assertThat(practice.get("audit").toString()).contains("PRACTICE_EXPORT_AGREED");
        assertThat(practice.get("reason").asString()).isEqualTo("We move to another house.");
        assertThat(run("verify", to.resolve("practice.json").toString())).isZero();
        String everything = everything(to);
        assertThat(everything)
                .doesNotContain("a process note")
                .doesNotContain("a private page")
                .doesNotContain("words behind numbers")
                .doesNotContain("argon2");
        fits(record, "trellis-record-1");
        fits(practice, "trellis-practice-1");
        fits(read(to.resolve("manifest.json")), "trellis-files-1");
        assertThat(Files.getPosixFilePermissions(to)).hasSize(3);
    }

    @Test
    void aFileThatWasChangedOrCutOrPutTogetherAnewIsNeitherGoodNorOpened() throws IOException {
        Path sealed = sealed();
        byte[] good = Files.readAllBytes(sealed);
        Path bad = folder.resolve("bad.trellis");
        for (int at : new int[] {0, 16, 40, good.length / 2, good.length - 90, good.length - 2}) {
            byte[] flipped = good.clone();
            flipped[at] ^= 1;
            Files.write(bad, flipped);
            assertThat(run("verify", bad.toString())).as("byte %d", at).isNotZero();
            assertThat(open(bad, folder.resolve("no"), ofAda, ofOtto)).isNotZero();
        }
        Files.write(bad, Arrays.copyOf(good, good.length / 2));
        assertThat(run("verify", bad.toString())).isEqualTo(1);
        assertThat(open(bad, folder.resolve("no"), ofAda, ofOtto)).isEqualTo(1);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .extracting(path -> path.getFileName().toString())
                    .noneMatch(name -> name.equals("no") || name.startsWith(".trellis"));
        }
    }

    @Test
    void anOpenedFolderInWhichSomethingIsAnotherDoesNotHold() throws IOException {
        Path to = folder.resolve("open");
        assertThat(open(sealed(), to, ofAda, ofOtto)).isZero();
        Path record = to.resolve("clients/%s.json".formatted(client));
        byte[] good = Files.readAllBytes(record);

        Files.writeString(record, new String(good, StandardCharsets.UTF_8).replace("Mia", "Pia"));
        assertThat(run("verify", to.toString())).isEqualTo(1);
        Files.delete(record);
        assertThat(run("verify", to.toString())).isEqualTo(1);
        Files.write(record, good);
        assertThat(run("verify", to.toString())).isZero();
        Files.writeString(to.resolve("clients/more.json"), "{}");
        assertThat(run("verify", to.toString())).isEqualTo(1);
    }

    @Test
    void oneHalfOpensNothing() throws IOException {
        Path sealed = sealed();

        assertThat(open(sealed, folder.resolve("no"), ofAda, ofAda)).isEqualTo(2);
        assertThat(open(sealed, folder.resolve("no"), ofAda, half(otto, 2))).isEqualTo(2);
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void nobodyHasBothHalves() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(ada, () -> taking.make(2, Locale.ENGLISH)));
        FreshHalf fresh = people.as(otto, () -> taking.make(2, Locale.ENGLISH));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                ada,
                                () -> {
                                    taking.keep(2, fresh.seals());
                                }));
    }

    @Test
    void withoutAWholeKeyOrAReasonNothingIsAsked() {
        Actor alone = people.administrator();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(alone, () -> taking.ask("We move.")))
                .extracting(Refused::key)
                .isEqualTo("exchange.house.no-key");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(ada, () -> taking.ask(" ")));
    }

    @Test
    void whoeverAskedCannotAgreeAndOnlyTheTwoFetchIt() throws IOException {
        Actor third = people.staff(ada, Role.ADMINISTRATOR);
        UUID id = people.as(ada, () -> taking.ask("We move."));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(otto, () -> taking.ask("Again.")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                ada,
                                () -> {
                                    taking.agree(id);
                                }));
        assertThat(look(id)).isEmpty();
        assertThat(fetched(ada, id)).isEmpty();

        people.as(otto, () -> taking.agree(id));
        assertThat(fetched(ada, id)).isEmpty();
        look(id);

        assertThat(fetched(ada, id)).isNotEmpty();
        assertThat(fetched(otto, id)).isNotEmpty();
        assertThat(fetched(third, id)).isEmpty();
        assertThat(fetched(anna, id)).isEmpty();
        assertThat(actions(id))
                .containsExactly(
                        "PRACTICE_EXPORT_ASKED",
                        "PRACTICE_EXPORT_AGREED",
                        "PRACTICE_EXPORTED",
                        "PRACTICE_EXPORT_MADE",
                        "PRACTICE_EXPORT_FETCHED",
                        "PRACTICE_EXPORT_FETCHED");
    }

    @Test
    void afterADayTheFileIsGone() throws IOException {
        UUID id = made();
        Path file = in(() -> making.file(id));
        assertThat(file).exists();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

        clock.advance(MakingExports.THERE.minusMinutes(1));
        assertThat(look(id)).isPresent();
        assertThat(fetched(ada, id)).isNotEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(fetched(ada, id)).isEmpty();
        assertThat(look(id)).isEmpty();

        assertThat(file).doesNotExist();
        assertThat(people.as(ada, () -> taking.standing()).over().getFirst().state())
                .isEqualTo(State.GONE);
    }

    @Test
    void whatIsStoppedIsNotMadeAndWhatIsDeletedIsGone() throws IOException {
        UUID stopped = people.as(ada, () -> taking.ask("We move."));
        people.as(otto, () -> taking.agree(stopped));
        people.as(ada, () -> taking.end(stopped));
        assertThat(look(stopped)).isEmpty();
        assertThat(in(() -> making.file(stopped))).doesNotExist();

        UUID deleted = made();
        people.as(otto, () -> taking.end(deleted));
        assertThat(in(() -> making.file(deleted))).doesNotExist();
        assertThat(fetched(ada, deleted)).isEmpty();
        assertThat(people.as(ada, () -> taking.standing()).over())
                .extracting(PracticeExport::state)
                .containsExactlyInAnyOrder(State.GONE, State.STOPPED);
    }

    @Test
    void aWishThatNobodyAgreedToForAWeekIsNoneAnyMore() {
        UUID old = people.as(ada, () -> taking.ask("We move."));
        clock.advance(TakingPracticeOut.WAITS.plusSeconds(1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                otto,
                                () -> {
                                    taking.agree(old);
                                }));

        UUID fresh = people.as(otto, () -> taking.ask("We still move."));

        assertThat(people.as(ada, () -> taking.standing()).open().orElseThrow().id())
                .isEqualTo(fresh);
    }

    @Test
    void eachClientIsToldOnceAndWhoCameLaterIsNotInIt() throws IOException {
        UUID id = people.as(ada, () -> taking.ask("We move."));
        people.as(otto, () -> taking.agree(id));
        ClientId later = people.client(anna);
        look(id);
        Path sealed = folder.resolve("sealed.trellis");
        Files.write(sealed, fetched(ada, id));
        Path to = folder.resolve("open");
        assertThat(open(sealed, to, ofAda, ofOtto)).isZero();

        assertThat(read(to.resolve("practice.json")).get("clients").findValuesAsString("id"))
                .containsExactly(client.toString());
        assertThat(to.resolve("clients/%s.json".formatted(later))).doesNotExist();
        lock.given();
        OpenedMonth month = people.as(mia, () -> seeing.month(client, 0));
        assertThat(month.days().getFirst().by())
                .filteredOn(one -> one.why() == OpenedFor.WHOLE_PRACTICE)
                .singleElement()
                .extracting(OpenedMonth.Opened::who)
                .isEqualTo("");
    }

    private Path half(Actor who, int number) throws IOException {
        FreshHalf fresh = people.as(who, () -> taking.make(number, Locale.ENGLISH));
        people.as(who, () -> taking.keep(number, fresh.seals()));
        Path file = Files.createTempFile(folder, "half", ".json");
        Files.writeString(file, fresh.file());
        return file;
    }

    private Path sealed() throws IOException {
        Path file = folder.resolve("sealed.trellis");
        Files.write(file, fetched(ada, made()));
        return file;
    }

    private UUID made() {
        UUID id = people.as(ada, () -> taking.ask("We move to another house."));
        people.as(otto, () -> taking.agree(id));
        assertThat(look(id)).isPresent();
        return id;
    }

    private Optional<Instant> look(UUID id) {
        return in(() -> making.look(id));
    }

    private <T> T in(Supplier<T> work) {
        return CurrentPractice.call(ada.person().practiceId(), work);
    }

    private byte[] fetched(Actor who, UUID id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            people.as(
                    who,
                    () -> {
                        taking.fetch(id, out);
                        return true;
                    });
        } catch (NotFound refused) {
            assertThat(out.size()).isZero();
        }
        return out.toByteArray();
    }

    private List<String> actions(UUID subject) {
        return in(() ->
                Objects.requireNonNull(
                        transactions.execute(status ->
                                sql.sql(
                                                """
                                                select action from audit_entry
                                                 where practice_id = :practice
                                                   and subject_id = :subject
                                                 order by happened_at, id
                                                """)
                                        .param("subject", subject)
                                        .query(String.class)
                                        .list())));
    }

    private static int open(Path file, Path to, Path... keys) {
        return run(
                Stream.concat(
                                Stream.of("open-export", file.toString()),
                                Stream.concat(
                                        Arrays.stream(keys).map(Path::toString),
                                        Stream.of("--to", to.toString())))
                        .toArray(String[]::new));
    }

    /** As it is typed after the name of the jar; nothing is started for it. */
    private static int run(String... typed) {
        return Commands.run(new SpringApplication(Application.class), typed);
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    private static String everything(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /**
     * The schema lets a later version add names; this version may not have one it does not name.
     */
    private static void fits(JsonNode file, String schema) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        TakingPracticeOutTest.class.getResourceAsStream(
                                "/schema/%s.json".formatted(schema)))) {
            JsonNode read = JSON.readTree(in);
            closed(read);
            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(read.toString(), InputFormat.JSON)
                                    .validate(file))
                    .isEmpty();
        }
    }

    private static void closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(TakingPracticeOutTest::closed);
    }

    private SessionId session() {
        return people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant().minus(Duration.ofDays(1)),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
    }

    private NoteId note(SessionId session, String words) {
        return people.as(
                anna,
                () -> {
                    NoteId id = writing.start(client, session, NoteFormat.FREE).id();
                    writing.keepDraft(
                            client,
                            id,
                            0,
                            new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, words)));
                    signing.sign(client, id, 1);
                    return id;
                });
    }

    private AssignmentId assign() {
        return people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                Asking.page("two-truths", LocalDate.now(clock))
                                        .each(Rhythm.ALWAYS_OPEN)
                                        .data()));
    }

    private void send(AssignmentId page, String words, Sharing sharing) {
        ResponseForPlayer open =
                people.as(mia, () -> responding.open(client, page, null, Locale.ENGLISH));
        people.as(
                mia,
                () ->
                        responding.send(
                                client,
                                open.id(),
                                new Writing(
                                        open.revision(),
                                        new HashMap<>(Map.of("one", words)),
                                        "",
                                        sharing,
                                        false,
                                        null,
                                        false,
                                        null)));
    }
}
