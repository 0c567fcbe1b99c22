package app.trellis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Rhythm;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.KeepingGoals;
import app.trellis.care.KeepingTyped;
import app.trellis.care.ReadingRhythm;
import app.trellis.care.RecordPart;
import app.trellis.responses.CorrectingPages;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.trends.MarkingTrends;
import app.trellis.trends.NewEvent;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client takes along, and what is never in it. */
@ServiceTest
class TakingAlongTest {

    @Autowired People people;
    @Autowired TakingAlong taking;
    @Autowired Assigning assigning;
    @Autowired Responding responding;
    @Autowired CorrectingPages correcting;
    @Autowired KeepingGoals goals;
    @Autowired KeepingAgreements agreements;
    @Autowired MarkingTrends marking;
    @Autowired List<RecordPart> parts;
    @Autowired CheckingIn checkingIn;
    @Autowired KeepingTyped typed;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;
    @Autowired Vault vault;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Test
    void itHoldsWhatIsPrivateWhatIsBegunAndWhatWasSetRight() {
        AssignmentId page = assign("two-truths");
        ResponseForPlayer sent = send(page, "only mine", Sharing.PRIVATE);
        people.as(mia, () -> correcting.words(client, sent.id(), "one", "set right"));
        ResponseForPlayer begun = open(page);
        people.as(
                mia,
                () ->
                        responding.keep(
                                client, begun.id(), writing(begun, "half a word", Sharing.SHARED)));
        people.as(mia, () -> goals.add(client, "a goal of mine", false));
        people.as(mia, () -> marking.noteOwn(client, event("moved out", Sharing.PRIVATE)));
        people.as(anna, () -> agreements.draw(client, ReadingRhythm.ONCE_A_WEEK, ""));

        JsonNode copy = copy();

        assertThat(copy.get("format").asString()).isEqualTo("trellis-own-copy");
        assertThat(copy.get("version").asInt()).isEqualTo(2);
        assertThat(copy.get("complete").asBoolean()).isTrue();
        JsonNode first = copy.get("pages").get(0);
        assertThat(first.get("sharing").asString()).isEqualTo("PRIVATE");
        assertThat(first.get("answersByField").get("one").asString()).isEqualTo("only mine");
        assertThat(first.toString()).contains("set right");
        JsonNode second = copy.get("pages").get(1);
        assertThat(second.get("state").asString()).isEqualTo("DRAFT");
        assertThat(second.get("sentAt").isNull()).isTrue();
        assertThat(second.toString()).contains("half a word");
        assertThat(copy.get("goals").get(0).get("words").asString()).isEqualTo("a goal of mine");
        assertThat(copy.get("days").get(0).get("words").asString()).isEqualTo("moved out");
        assertThat(copy.get("agreements")).hasSize(1);
        assertThat(copy.get("asked")).hasSize(1);
        assertThat(copy.get("asked").get(0).get("page").asString()).isEqualTo("two-truths");
        assertThat(copy.get("asked").get(0).get("rhythm").asString()).isEqualTo("ALWAYS_OPEN");
        assertThat(copy.get("person")).hasSize(1);
    }

    @Test
    void nothingThatOthersNotedIsInIt() {
        people.as(anna, () -> marking.note(client, event("noted by anna", Sharing.SHARED)));
        ClientId other = people.client(anna);
        Actor tom = people.arrive(anna, other);
        people.as(tom, () -> goals.add(other, "a goal of tom's", false));

        assertThat(copy().toString())
                .doesNotContain("noted by anna")
                .doesNotContain("a goal of tom's")
                .doesNotContain(anna.person().name());
    }

    @Test
    void itGoesOnPastWhatIsReadAtATime() {
        AssignmentId page = assign("two-truths");
        for (int i = 0; i <= RecordPart.AT_ONCE; i++) {
            send(page, "word " + i, Sharing.SHARED);
        }

        assertThat(copy().get("pages")).hasSize(RecordPart.AT_ONCE + 1);
    }

    @Test
    void everyGoalIsInItWithEveryMarkHoweverManyThereAre() {
        UUID first = people.as(mia, () -> goals.add(client, "the first goal", false));
        people.as(mia, () -> goals.rate(client, first, 3));
        people.as(mia, () -> goals.rate(client, first, 4));
        people.as(mia, () -> goals.end(client, first));
        rows.in(
                mia.practice(),
                () -> {
                    for (int i = 0; i < 2 * RecordPart.AT_ONCE; i++) {
                        UUID copied = rows.copy("goal", first, Map.of());
                        sql.sql(
                                        """
                                        update goal set words = :words
                                         where practice_id = :practice and id = :id
                                        """)
                                .param("id", copied)
                                .param(
                                        "words",
                                        vault.seal(
                                                Place.of("goal", "words", copied), "one more goal"))
                                .update();
                    }
                });

        JsonNode all = copy().get("goals");

        assertThat(all).hasSize(2 * RecordPart.AT_ONCE + 1);
        assertThat(all.valueStream().filter(goal -> !goal.get("marks").isEmpty()).toList())
                .singleElement()
                .satisfies(goal -> {
                    assertThat(goal.get("words").asString()).isEqualTo("the first goal");
                    assertThat(goal.get("marks")).hasSize(1);
                    assertThat(goal.get("marks").get(0).get("mark").asInt()).isEqualTo(4);
                });
    }

    @Test
    void whatAFormCameToIsInItWithoutARangeAndWhatWasTypedToo() throws IOException {
        checkingIn.send(
                mia,
                client,
                checkingIn.opened(anna, mia, client),
                Map.of("q1", 6, "q2", 7, "q3", 5, "q4", 6, "q5", 8, "q6", 4),
                Sharing.SHARED);
        people.as(mia, () -> typed.keep(client, "goal", Map.of("words", "half a goal")));

        JsonNode copy = copy();

        JsonNode score = copy.get("scores").get(0);
        assertThat(score.get("title").asString()).isEqualTo("Check-in");
        assertThat(score.get("total").isNumber()).isTrue();
        assertThat(score.get("items").get("q2").asInt()).isEqualTo(7);
        assertThat(score.has("band")).isFalse();
        assertThat(copy.get("pages").toString()).contains(score.get("page").asString());
        assertThat(copy.get("typed").get(0).get("words").get("words").asString())
                .isEqualTo("half a goal");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.as(mia, () -> taking.pdf(client, Locale.of("es"), out));
        try (PDDocument made = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(made))
                    .contains("Qué resultó de tus registros")
                    .contains("half a goal");
        }
    }

    @Test
    void forReadingItHoldsTheSame() throws IOException {
        AssignmentId page = assign("two-truths");
        send(page, "only mine", Sharing.PRIVATE);
        people.as(mia, () -> goals.add(client, "a goal of mine", false));
        people.as(anna, () -> marking.note(client, event("noted by anna", Sharing.SHARED)));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.as(mia, () -> taking.pdf(client, Locale.ENGLISH, out));

        try (PDDocument made = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(made))
                    .contains("only mine")
                    .contains("a goal of mine")
                    .contains("left blank")
                    .doesNotContain("noted by anna")
                    .doesNotContain(anna.person().name());
        }
    }

    @Test
    void eachPartHasANameOfItsOwn() {
        assertThat(parts).extracting(RecordPart::key).doesNotHaveDuplicates();
    }

    @Test
    void itIsTheClientsAlone() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        taking.json(
                                                client,
                                                Locale.ENGLISH,
                                                new ByteArrayOutputStream())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        taking.pdf(
                                                client,
                                                Locale.ENGLISH,
                                                new ByteArrayOutputStream())));
    }

    private JsonNode copy() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.as(mia, () -> taking.json(client, Locale.ENGLISH, out));
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private AssignmentId assign(String exercise) {
        return people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                Asking.page(exercise, LocalDate.now(clock))
                                        .each(Rhythm.ALWAYS_OPEN)
                                        .data()));
    }

    private ResponseForPlayer open(AssignmentId page) {
        return people.as(mia, () -> responding.open(client, page, null, Locale.ENGLISH));
    }

    private ResponseForPlayer send(AssignmentId page, String words, Sharing sharing) {
        ResponseForPlayer open = open(page);
        people.as(mia, () -> responding.send(client, open.id(), writing(open, words, sharing)));
        return open;
    }

    private static Writing writing(ResponseForPlayer page, String words, Sharing sharing) {
        return new Writing(
                page.revision(),
                new HashMap<>(Map.of("one", words)),
                "",
                sharing,
                false,
                null,
                false,
                null);
    }

    private NewEvent event(String words, Sharing sharing) {
        return new NewEvent(LocalDate.now(clock), words, false, sharing);
    }
}
