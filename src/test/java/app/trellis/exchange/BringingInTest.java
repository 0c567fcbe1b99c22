package app.trellis.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.alerts.AnsweringAlerts;
import app.trellis.care.Caseload;
import app.trellis.care.CaseloadRow;
import app.trellis.care.ManagingClients;
import app.trellis.measures.FormPoint;
import app.trellis.measures.Scores;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Files that come in: whole or not at all, and each fault in its own sentence. */
@ServiceTest
class BringingInTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Autowired People people;
    @Autowired BringingIn bringing;
    @Autowired Caseload caseload;
    @Autowired ManagingClients clients;
    @Autowired Scores scores;
    @Autowired AnsweringAlerts alerts;
    @Autowired MessageSource messages;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;

    @BeforeEach
    void annaHasAnEmptyList() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
    }

    static List<Broken> brokenFiles() {
        String head = "client,measure,date,score\n";
        String good = head + "Rosa,PHQ-9,2026-01-05,12\n";
        return List.of(
                new Broken("empty", new byte[0], "The file is empty"),
                new Broken("only blank rows", "\n\n".getBytes(UTF_8), "The file is empty"),
                new Broken("only headings", head.getBytes(UTF_8), "only headings"),
                new Broken(
                        "an encoding that is none",
                        "client;name\nRo\u0081sa;x\n".getBytes(ISO_8859_1),
                        "cannot be read as text"),
                new Broken("UTF-16", good.getBytes(UTF_16), "UTF-16"),
                new Broken(
                        "a spreadsheet",
                        new byte[] {'P', 'K', 3, 4, 20, 0},
                        "a spreadsheet and not CSV"),
                new Broken("byte 0", (good + "Ro\0sa,x,y,z\n").getBytes(UTF_8), "line 3"),
                new Broken(
                        "a quotation mark cut off",
                        (good + "\"Rosa,PHQ-9,2026-01-06,1\n").getBytes(UTF_8),
                        "quotation mark opens in line 3 and never closes"),
                new Broken(
                        "too many rows",
                        (head + "a,b,c,d\n".repeat(50_001)).getBytes(UTF_8),
                        "more than 50,000 rows"),
                new Broken(
                        "too large", new byte[CsvFile.MOST_BYTES + 1], "larger than 10 megabytes"),
                row("ragged, too few", "Rosa,PHQ-9,2026-01-05", "3 cells where the headings are 4"),
                row("ragged, too many", "Rosa,PHQ-9,2026-01-05,12,9", "5 cells"),
                row(
                        "unknown measure",
                        "Rosa,PHQ-99,2026-01-05,12",
                        "no questionnaire of that name"),
                row("impossible score", "Rosa,PHQ-9,2026-01-05,28", "from 0 to 27"),
                row("half a point", "Rosa,PHQ-9,2026-01-05,12.5", "from 0 to 27"),
                row("a score that is none", "Rosa,PHQ-9,2026-01-05,high", "not a number"),
                row("a date in words", "Rosa,PHQ-9,5 January,12", "No day can be read"),
                row("a day that never was", "Rosa,PHQ-9,2026-02-30,12", "No day can be read"),
                row("a day to come", "Rosa,PHQ-9,2026-03-04,12", "has not come yet"),
                row("a day long ago", "Rosa,PHQ-9,1026-01-05,12", "before 1950"),
                row("nobody of that name", "Rosario,PHQ-9,2026-01-05,12", "Nobody on your list"),
                row("a blank cell", "Rosa,PHQ-9,2026-01-05,", "The cell is blank"),
                row("a formula", "Rosa,PHQ-9,2026-01-05,=A1+1", "a formula"),
                row(
                        "a huge cell",
                        "Rosa,PHQ-9,2026-01-05," + "9".repeat(5_000),
                        "more than 1,000 characters"),
                row(
                        "a row twice",
                        "Rosa,PHQ-9,2026-01-05,12\nRosa,PHQ-9,2026-01-05,12",
                        "same person, questionnaire and day stand in row 2"));
    }

    record Broken(String name, byte[] bytes, String says) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Broken row(String name, String row, String says) {
        return new Broken(name, ("client,measure,date,score\n" + row + "\n").getBytes(UTF_8), says);
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileSaysWhatIsWrongAndNothingOfItIsBroughtIn(Broken broken) {
        people.as(anna, () -> clients.add("Rosa", null));

        String said = said(broken.bytes(), ImportKind.SCORES);

        assertThat(said).contains(broken.says());
        assertThatThrownBy(() -> bring(broken.bytes(), ImportKind.SCORES))
                .isInstanceOf(Refused.class);
        assertThat(people.as(anna, () -> bringing.mine())).isEmpty();
    }

    @Test
    void clientsComeInOnceAndAreLedByWhoeverBroughtThem() {
        byte[] file = "Name;Code\nRosa Díaz;RD\n\"Long, Name\";\n".getBytes(UTF_8);

        assertThat(bring(file, ImportKind.CLIENTS)).isEqualTo(2);

        assertThat(names()).containsExactlyInAnyOrder("Rosa Díaz", "Long, Name");
        ImportPreview again = people.as(anna, () -> bringing.look(file, ImportKind.CLIENTS));
        assertThat(again.alreadyBrought()).isTrue();
        assertThatThrownBy(() -> bring(file, ImportKind.CLIENTS))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("exchange.import.again");
    }

    @Test
    void encodingAndSeparatorAreFoundOut() {
        String text = "Nombre\tCódigo\nMaría\tM1\nJosé\tJ1\n";
        for (byte[] bytes : List.of(text.getBytes(WINDOWS), ("\uFEFF" + text).getBytes(UTF_8))) {
            ImportPreview seen = people.as(anna, () -> bringing.look(bytes, ImportKind.CLIENTS));

            assertThat(seen.separator()).isEqualTo('\t');
            assertThat(seen.headings()).containsExactly("Nombre", "Código");
            assertThat(seen.first().getFirst()).containsExactly("María", "M1");
            assertThat(seen.proposed())
                    .isEqualTo(Map.of(ImportField.NAME, 0, ImportField.PSEUDONYM, 1));
            assertThat(seen.rows()).isEqualTo(2);
        }
        ImportPreview old =
                people.as(anna, () -> bringing.look(text.getBytes(WINDOWS), ImportKind.CLIENTS));
        assertThat(old.utf8()).isFalse();
    }

    @Test
    void theSamePersonTwiceIsShownBefore() {
        people.as(anna, () -> clients.add("Rosa", "R1"));
        byte[] file = "name,code\nNoa,N1\nnoa ,N2\nrosa,X\nMia,r1\n".getBytes(UTF_8);

        ImportCheck check =
                people.as(
                        anna,
                        () ->
                                bringing.check(
                                        file,
                                        ImportKind.CLIENTS,
                                        mapping(file, ImportKind.CLIENTS)));

        assertThat(check.problems())
                .extracting(ImportProblem::row, ImportProblem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "exchange.import.client.twice"),
                        org.assertj.core.groups.Tuple.tuple(4, "exchange.import.client.known"),
                        org.assertj.core.groups.Tuple.tuple(5, "exchange.import.word.known"));
        assertThat(names()).containsExactly("Rosa");
    }

    @Test
    void pastScoresStandInTheSeriesAndCallNobody() {
        ClientId rosa = people.as(anna, () -> clients.add("Rosa", "R1"));
        byte[] file =
                "Paciente;Escala;Fecha;Puntuación\nR1;phq-9;31/12/2025;27\nRosa;GAD-7;05.01.2026;8,0\n"
                        .getBytes(WINDOWS);
        ImportMapping mapping =
                new ImportMapping(
                        Map.of(
                                ImportField.CLIENT, 0,
                                ImportField.MEASURE, 1,
                                ImportField.DAY, 2,
                                ImportField.TOTAL, 3),
                        null,
                        people.as(anna, () -> bringing.look(file, ImportKind.SCORES)).order(),
                        false);

        people.as(anna, () -> bringing.bring(file, ImportKind.SCORES, mapping, done -> {}));

        List<FormPoint> points = people.as(anna, () -> scores.forms(rosa));
        assertThat(points)
                .extracting(FormPoint::key, FormPoint::takenOn, point -> point.score().total())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "phq-9", LocalDate.of(2025, 12, 31), 27.0),
                        org.assertj.core.groups.Tuple.tuple(
                                "gad-7", LocalDate.of(2026, 1, 5), 8.0));
        assertThat(points.getFirst().score().band()).isEqualTo("SEVERE");
        assertThat(points.getFirst().score().risk()).isNull();
        assertThat(points.getFirst().responseId()).isNull();
        assertThat(people.as(anna, () -> alerts.waiting())).isEmpty();
        assertThat(row("Rosa").signals()).isEmpty();
        byte[] more = "client,measure,date,score\nR1,gad-7,2026-01-05,9\n".getBytes(UTF_8);
        assertThat(said(more, ImportKind.SCORES)).contains("has a score of that day already");
    }

    @Test
    void aColleaguesClientIsNobodyHere() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(ben, () -> clients.add("Rosa", null));

        assertThat(
                        said(
                                "client,measure,date,score\nRosa,gad-7,2026-01-05,9\n"
                                        .getBytes(UTF_8),
                                ImportKind.SCORES))
                .contains("Nobody on your list");
    }

    @Test
    void whatWasBroughtInIsTakenBackWithinADayAndCanComeInAgain() {
        byte[] file = "name\nRosa\nNoa\n".getBytes(UTF_8);
        bring(file, ImportKind.CLIENTS);
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        UUID id = newest();
        assertThatThrownBy(() -> people.as(ben, () -> bringing.undo(id)))
                .isInstanceOf(NotFound.class);

        people.as(anna, () -> bringing.undo(id));

        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> people.as(anna, () -> bringing.undo(id)))
                .isInstanceOf(NotFound.class);
        bring(file, ImportKind.CLIENTS);
        assertThat(names()).hasSize(2);
        clock.advance(BringingIn.CAN_BE_UNDONE.minus(Duration.ofSeconds(1)));
        assertThat(people.as(anna, () -> bringing.isInTime(bringing.mine().getFirst()))).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> people.as(anna, () -> bringing.undo(newest())))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("exchange.import.undo.late");
    }

    @Test
    void whatSomethingWasAddedToIsNotTakenBack() {
        bring("name\nRosa\nNoa\n".getBytes(UTF_8), ImportKind.CLIENTS);
        ClientId rosa = row("Rosa").id();
        people.arrive(anna, rosa);

        assertThatThrownBy(() -> people.as(anna, () -> bringing.undo(newest())))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("exchange.import.undo.touched");

        assertThat(names()).hasSize(2);
    }

    @Test
    void scoresAreTakenBackAndOthersStay() {
        ClientId rosa = people.as(anna, () -> clients.add("Rosa", null));
        bring(
                "client,measure,date,score\nRosa,gad-7,2026-01-05,9\n".getBytes(UTF_8),
                ImportKind.SCORES);
        bring(
                "client,measure,date,score\nRosa,gad-7,2026-01-06,8\n".getBytes(UTF_8),
                ImportKind.SCORES);
        clock.advance(Duration.ofMinutes(1));

        people.as(anna, () -> bringing.undo(newest()));

        assertThat(people.as(anna, () -> scores.forms(rosa))).hasSize(1);
    }

    @Test
    void manyRowsComeInWholeAndSayHowFarTheyAre() {
        people.as(anna, () -> clients.add("Rosa", null));
        int rows = 3_000;
        List<Integer> told = new ArrayList<>();
        byte[] file = many(rows);

        int brought =
                people.as(
                        anna,
                        () ->
                                bringing.bring(
                                        file,
                                        ImportKind.SCORES,
                                        mapping(file, ImportKind.SCORES),
                                        told::add));

        assertThat(brought).isEqualTo(rows);
        assertThat(told).isSorted().hasSize(12).endsWith(rows);
    }

    static byte[] many(int rows) {
        LocalDate first = LocalDate.of(1951, 1, 1);
        List<String> keys = List.of("phq-9", "gad-7");
        return IntStream.range(0, rows)
                .mapToObj(i ->
                        "Rosa,%s,%s,%d".formatted(keys.get(i % 2), first.plusDays(i / 2), i % 20))
                .collect(Collectors.joining("\n", "client,measure,date,score\n", "\n"))
                .getBytes(UTF_8);
    }

    private int bring(byte[] file, ImportKind kind) {
        return people.as(anna, () -> bringing.bring(file, kind, mapping(file, kind), done -> {}));
    }

    private ImportMapping mapping(byte[] file, ImportKind kind) {
        ImportPreview seen = people.as(anna, () -> bringing.look(file, kind));
        return new ImportMapping(seen.proposed(), null, seen.order(), false);
    }

    /** Everything that is said of a file, in English. */
    private String said(byte[] file, ImportKind kind) {
        try {
            ImportMapping mapping = mapping(file, kind);
            return people.as(anna, () -> bringing.check(file, kind, mapping)).problems().stream()
                    .map(one -> say(one.key(), one.arguments().toArray()))
                    .collect(Collectors.joining("\n"));
        } catch (Refused refused) {
            return say(refused.key(), refused.arguments());
        }
    }

    private String say(String key, Object @Nullable [] arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    private UUID newest() {
        return people.as(anna, () -> bringing.mine()).getFirst().id();
    }

    private List<String> names() {
        return people.as(anna, () -> caseload.read()).stream().map(CaseloadRow::name).toList();
    }

    private CaseloadRow row(String name) {
        return people.as(anna, () -> caseload.read()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
