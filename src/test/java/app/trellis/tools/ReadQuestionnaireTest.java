package app.trellis.tools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.library.Choice;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.Field;
import app.trellis.library.OwnQuestion;
import app.trellis.library.OwnQuestion.How;
import app.trellis.library.QuestionKind;
import app.trellis.measures.OwnForm;
import app.trellis.shared.Refused;
import app.trellis.tools.QuestionnaireSeen.Remark;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadQuestionnaireTest {

    private static final String SCALE =
            ",'answerOption':[{'valueCoding':{'code':'0','display':'Never'}},"
                    + "{'valueCoding':{'code':'1','display':'Often'}},"
                    + "{'valueCoding':{'code':'2','display':'Always'}}]";

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("empty", bytes("  \n")),
                Arguments.of("large", new byte[1_000_001]),
                Arguments.of("utf8", "{\"título\":1}".getBytes(ISO_8859_1)),
                Arguments.of("xml", bytes("<Questionnaire xmlns='http://hl7.org/fhir'/>")),
                Arguments.of("json", bytes("{'resourceType':'Questionnaire'")),
                Arguments.of(
                        "json", bytes("{'resourceType':'Patient','resourceType':'Questionnaire'}")),
                Arguments.of("object", bytes("[]")),
                Arguments.of("no-type", bytes("{'item':[]}")),
                Arguments.of("no-type", bytes("{'resourceType':'<b>x</b>'}")),
                Arguments.of("other-type", bytes("{'resourceType':'Bundle'}")),
                Arguments.of("no-item", bytes("{'resourceType':'Questionnaire','item':[]}")),
                Arguments.of("no-link", of("{'type':'string','text':'A'}")),
                Arguments.of(
                        "twice",
                        of(item("1", "string", "A", "") + "," + item("1", "string", "B", ""))),
                Arguments.of("type", of(item("1", "poem", "A", ""))),
                Arguments.of("r5", of(item("1", "coding", "A", ""))),
                Arguments.of(
                        "r5", of(item("1", "choice", "A", ",'answerConstraint':'optionsOnly'"))),
                Arguments.of(
                        "r5",
                        bytes("{'resourceType':'Questionnaire','copyrightLabel':'x','item':[]}")),
                Arguments.of("text", of(item("1", "string", "A".repeat(5_000), ""))),
                Arguments.of("deep", of(nested(8))),
                Arguments.of("deep", of(nested(200))),
                Arguments.of(
                        "many",
                        of(
                                IntStream.range(0, 301)
                                        .mapToObj(n -> item("i" + n, "string", "A", ""))
                                        .collect(Collectors.joining(",")))),
                Arguments.of("nothing", of(item("1", "attachment", "Send a file", ""))),
                Arguments.of("nothing", of(item("1", "display", "Only to read", ""))),
                Arguments.of(
                        "protected",
                        bytes(
                                "{'resourceType':'Questionnaire','title':'Outcome Rating Scale','item':["
                                        + item("1", "string", "A", "")
                                        + "]}")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFileIsRefusedWithASentenceOfItsOwn(String why, byte[] file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.key()).isEqualTo("tools.import.broken." + why));
    }

    @Test
    void eachTypeBecomesAQuestionOrIsLeftWithAReason() {
        QuestionnaireSeen seen =
                read(
                        of(
                                String.join(
                                        ",",
                                        item("s", "string", "Line", ",'maxLength':80"),
                                        item("t", "text", "Words", ""),
                                        item("b", "boolean", "Yes?", ",'required':true"),
                                        item("i", "integer", "How many", ""),
                                        item("d", "decimal", "How much", ""),
                                        item("y", "date", "Which day", ""),
                                        item("z", "dateTime", "Which moment", ""),
                                        item("h", "time", "Which hour", ""),
                                        item("c", "choice", "Which", SCALE),
                                        item(
                                                "m",
                                                "choice",
                                                "Which ones",
                                                ",'repeats':true" + SCALE),
                                        item("o", "open-choice", "Or else", SCALE),
                                        item("x", "display", "To read", ""),
                                        item("u", "url", "Address", ""),
                                        item("q", "quantity", "Weight", ""),
                                        item("r", "reference", "Record", ""),
                                        item(
                                                "v",
                                                "choice",
                                                "Elsewhere",
                                                ",'answerValueSet':'http://x'"),
                                        item("n", "choice", "None", ""),
                                        item("e", "string", "", ""))));

        assertThat(seen.lines())
                .extracting(QuestionnaireSeen.Line::kind)
                .containsExactly(
                        QuestionKind.SHORT_TEXT,
                        QuestionKind.LONG_TEXT,
                        QuestionKind.YES_NO,
                        QuestionKind.NUMBER,
                        QuestionKind.NUMBER,
                        QuestionKind.DATE,
                        QuestionKind.DATE,
                        QuestionKind.TIME,
                        QuestionKind.SINGLE_CHOICE,
                        QuestionKind.MULTIPLE_CHOICE,
                        QuestionKind.SINGLE_CHOICE,
                        QuestionKind.TEXT);
        assertThat(keys(seen, 2)).containsExactly("tools.import.note.required");
        assertThat(keys(seen, 6)).containsExactly("tools.import.note.day-only");
        assertThat(seen.exercise().questions().get(10).ownWords()).isTrue();
        assertThat(seen.left())
                .extracting(one -> one.text() + " " + one.why().key())
                .containsExactly(
                        "Address tools.import.left.type",
                        "Weight tools.import.left.type",
                        "Record tools.import.left.type",
                        "Elsewhere tools.import.left.list-elsewhere",
                        "None tools.import.left.no-answers",
                        "e tools.import.left.no-text");
        assertThat(seen.form()).isNull();
        assertThat(Objects.requireNonNull(seen.noForm()).key())
                .isEqualTo("tools.import.no-form.kinds");
        assertThat(seen.remarks()).extracting(Remark::key).contains("tools.import.note.no-title");
    }

    @Test
    void wordsComeWithoutHtmlAndWithoutSignsThatNobodySees() {
        QuestionnaireSeen seen =
                read(
                        of(
                                item(
                                        "1",
                                        "string",
                                        "How <b>are</b> you<script>alert(1)</script>\\u202E?\\u0000",
                                        "")));

        assertThat(seen.lines().getFirst().text())
                .doesNotContain("<", ">", "\u202E", "\u0000")
                .startsWith("How are you");
        assertThat(keys(seen, 0)).containsExactly("tools.import.note.html");
    }

    @Test
    void whenAQuestionIsAskedIsTakenWhereItIsUnderstoodAndElseSaid() {
        QuestionnaireSeen seen =
                read(
                        of(
                                String.join(
                                        ",",
                                        item("a", "choice", "First", SCALE),
                                        item(
                                                "b",
                                                "string",
                                                "Equal",
                                                when("a", "=", "'answerCoding':{'code':'1'}")),
                                        item(
                                                "c",
                                                "string",
                                                "Any",
                                                ",'enableBehavior':'any','enableWhen':["
                                                        + "{'question':'a','operator':'=','answerCoding':{'code':'1'}},"
                                                        + "{'question':'a','operator':'=','answerCoding':{'code':'2'}}]"),
                                        item(
                                                "d",
                                                "string",
                                                "There",
                                                when("b", "exists", "'answerBoolean':true")),
                                        item(
                                                "e",
                                                "string",
                                                "Not",
                                                when("a", "!=", "'answerCoding':{'code':'1'}")),
                                        item(
                                                "f",
                                                "string",
                                                "Later",
                                                when("z", "=", "'answerString':'x'")),
                                        item(
                                                "g",
                                                "string",
                                                "Else",
                                                when("a", "=", "'answerCoding':{'code':'9'}")),
                                        "{'linkId':'h','type':'group'"
                                                + when("a", "=", "'answerCoding':{'code':'2'}")
                                                + ",'item':["
                                                + item("h1", "string", "Inside", "")
                                                + "]}",
                                        item("z", "string", "Last", ""))));
        List<OwnQuestion> questions = seen.exercise().questions();

        assertThat(questions.get(1).asked().is()).containsExactly("1");
        assertThat(questions.get(2).asked().is()).containsExactly("1", "2");
        assertThat(questions.get(3).asked().how()).isEqualTo(How.FILLED);
        for (int place : List.of(4, 5, 6)) {
            assertThat(questions.get(place).asked().how()).isEqualTo(How.ALWAYS);
            assertThat(keys(seen, place)).containsExactly("tools.import.note.when");
        }
        assertThat(questions.get(7).label()).isEqualTo("Inside");
        assertThat(questions.get(7).asked().is()).containsExactly("2");
        assertThat(questions.get(7).asked().field()).isEqualTo("q1");
    }

    @Test
    void aScaleComesInAsAFormThatIsScoredAndTurnedQuestionsAreKnown() {
        String turned =
                SCALE.replace("'code':'0'", "'code':'9'")
                        .replace("'code':'2'", "'code':'0'")
                        .replace("'code':'9'", "'code':'2'");
        QuestionnaireSeen seen =
                read(
                        bytes(
                                "{'resourceType':'Questionnaire','title':'Ours','copyright':'Ask us','item':["
                                        + String.join(
                                                ",",
                                                item("0", "display", "In the last week", ""),
                                                item("1", "choice", "One", SCALE),
                                                item("2", "choice", "Two", turned))
                                        + "]}"));
        OwnForm form = Objects.requireNonNull(seen.form());

        assertThat(seen.noForm()).isNull();
        assertThat(form.recall()).isEqualTo("In the last week");
        assertThat(form.lowest()).isEqualTo("0");
        assertThat(form.highest()).isEqualTo("2");
        assertThat(form.answers()).containsExactly("Never", "Often", "Always");
        assertThat(form.questions())
                .containsExactly(
                        new OwnForm.Question("One", false, false),
                        new OwnForm.Question("Two", true, false));
        assertThat(form.line()).isEqualTo("Ask us");
        assertThat(form.rightHeld()).isFalse();
        assertThat(form.direction()).isNull();
    }

    @Test
    void whatTrellisWritesComesBackAsTheSamePages() {
        List<Exercise> whole =
                Content.ofFiles().exercises().stream()
                        .filter(one ->
                                one.fields().stream().noneMatch(ReadQuestionnaireTest::borrows))
                        .toList();
        assertThat(whole).hasSizeGreaterThan(12);
        for (Exercise exercise : whole) {
            QuestionnaireSeen seen = read(bytes(FhirForms.of(exercise).toString()));
            List<OwnQuestion> questions = seen.exercise().questions();
            List<Field> fields = exercise.fields();

            assertThat(seen.left()).as(exercise.key()).isEmpty();
            assertThat(seen.title()).isEqualTo(exercise.name());
            assertThat(seen.exercise().why()).isEqualTo(exercise.why());
            assertThat(questions.stream().map(OwnQuestion::label).toList())
                    .as(exercise.key())
                    .containsExactlyElementsOf(fields.stream().map(Field::label).toList());
            for (int place = 0; place < fields.size(); place++) {
                Field field = fields.get(place);
                OwnQuestion question = questions.get(place);
                assertThat(question.kind().type())
                        .as("%s %s", exercise.key(), field.id())
                        .isEqualTo(field.type());
                if (!field.choices().isEmpty()) {
                    assertThat(question.choices().stream().map(Choice::label).toList())
                            .as("%s %s", exercise.key(), field.id())
                            .isEqualTo(field.choices().stream().map(Choice::label).toList());
                }
                assertThat(question.columns().stream().map(OwnQuestion::label).toList())
                        .isEqualTo(field.columns().stream().map(Field::label).toList());
                assertThat(question.ownWords()).isEqualTo(field.ownWords());
                assertThat(question.alwaysPrivate()).isEqualTo(field.alwaysPrivate());
                assertThat(question.low()).isEqualTo(field.low() == null ? "" : field.low());
            }
        }
    }

    /** Its answers are taken from another question's. */
    private static boolean borrows(Field field) {
        return field.optionsFrom() != null
                || field.columns().stream().anyMatch(ReadQuestionnaireTest::borrows);
    }

    private static List<String> keys(QuestionnaireSeen seen, int place) {
        return seen.lines().get(place).remarks().stream().map(Remark::key).toList();
    }

    private static QuestionnaireSeen read(byte[] file) {
        return ReadQuestionnaire.read(file, "Yes", "No");
    }

    private static String when(String question, String operator, String answer) {
        return ",'enableWhen':[{'question':'%s','operator':'%s',%s}]"
                .formatted(question, operator, answer);
    }

    private static String item(String link, String type, String text, String more) {
        return "{'linkId':'%s','type':'%s','text':'%s'%s}".formatted(link, type, text, more);
    }

    private static String nested(int depth) {
        String inner = item("x", "string", "A", "");
        for (int level = 0; level < depth; level++) {
            inner = "{'linkId':'g%d','type':'group','item':[%s]}".formatted(level, inner);
        }
        return inner;
    }

    private static byte[] of(String items) {
        return bytes("{'resourceType':'Questionnaire','status':'active','item':[" + items + "]}");
    }

    private static byte[] bytes(String text) {
        return (text.contains("\"") ? text : text.replace('\'', '"')).getBytes(UTF_8);
    }
}
