package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.WordsForBoth;
import app.trellis.support.ServiceTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A client who reads Spanish and a practitioner who reads English, on the same pages. */
@ServiceTest
class TwoLanguagesTest {

    private static final Locale SPANISH = Locale.of("es");

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Responding responding;
    @Autowired LookingBack lookingBack;
    @Autowired ReadingResponses reading;
    @Autowired TodaysPage todaysPage;
    @Autowired PagesForBoth forBoth;
    @Autowired TransactionTemplate transaction;

    private MiaAndAnna both;

    @BeforeEach
    void theyMeet() {
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
    }

    @Test
    void aClientSeesTheirOwnLanguageBeforeWhileAndAfterTheyWrite() {
        AssignmentId journal = both.assign("emotion-journal", null);

        assertThat(both.asMia(() -> todaysPage.read(both.client(), SPANISH)).alwaysOpen())
                .extracting(TodayItem::phoneTitle)
                .contains("Una página corta");
        ResponseForPlayer page = openInSpanish(journal);
        assertThat(page.definition()).contains("¿Qué sientes?").doesNotContain("What do you feel");
        both.send(page, Written.with(answers()));

        OwnPage own = both.asMia(() -> lookingBack.readBack(both.client(), page.id(), SPANISH));
        assertThat(own.page().title()).isEqualTo("Una página corta");
        assertThat(own.questions())
                .filteredOn(
                        question -> question.question().equals("¿Qué sientes? Elige hasta cinco."))
                .singleElement()
                .satisfies(question -> assertThat(words(question)).containsExactly("Tristeza"));
    }

    @Test
    void aPractitionerReadsTheirOwnLanguageAndIsToldWhatTheClientRead() {
        ResponseForPlayer page = openInSpanish(both.assign("emotion-journal", null));
        both.send(page, Written.with(answers()));

        ResponseDetails details =
                both.asAnna(() -> reading.open(both.client(), page.id(), Locale.ENGLISH));

        assertThat(details.summary().title()).isEqualTo("Emotion journal");
        assertThat(details.questions())
                .extracting(AnsweredQuestion::question)
                .contains("What do you feel? Pick up to five.");
        assertThat(details.language()).isEqualTo(SPANISH);
        assertThat(details.asRead())
                .extracting(AnsweredQuestion::question)
                .contains("¿Qué sientes? Elige hasta cinco.");
        assertThat(both.asAnna(() -> reading.open(both.client(), page.id(), SPANISH)).asRead())
                .as("nothing to add where both read the same")
                .isEmpty();
    }

    @Test
    void theLanguageIsTheOneInWhichItWasReadLastBeforeItWasSent() {
        AssignmentId journal = both.assign("emotion-journal", null);
        openInSpanish(journal);
        ResponseForPlayer page = both.open(journal);
        both.send(page, Written.with(answers()));
        openInSpanish(journal);

        assertThat(
                        both.asAnna(() -> reading.open(both.client(), page.id(), Locale.ENGLISH))
                                .language())
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theCheckInIsAskedInSpanish() {
        AssignmentId weekly =
                both.assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.ALWAYS_OPEN, null);

        assertThat(openInSpanish(weekly).definition())
                .contains("Me sentí a salvo con la gente a mi alrededor.")
                .doesNotContain("I felt safe");
    }

    @Test
    void aFormIsCalledByItsQuestionsInTheLanguageOfWhoeverFillsItIn() {
        AssignmentId form = both.assign(AssignmentKind.MEASURE, "phq-8", Rhythm.ALWAYS_OPEN, null);

        assertThat(both.asMia(() -> todaysPage.read(both.client(), SPANISH)).alwaysOpen())
                .extracting(TodayItem::phoneTitle)
                .contains("8 preguntas cortas");
        ResponseForPlayer page = openInSpanish(form);
        assertThat(page.definition())
                .contains("8 preguntas cortas")
                .doesNotContain("short questions");
        both.send(page, Written.with(Map.of("q1", "1")));
        assertThat(both.asMia(() -> lookingBack.mine(both.client(), SPANISH)))
                .extracting(SentPage::title)
                .containsExactly("8 preguntas cortas");
        assertThat(both.asMia(() -> lookingBack.mine(both.client(), Locale.ENGLISH)))
                .extracting(SentPage::title)
                .containsExactly("Eight short questions");
    }

    @Test
    void onAScreenForBothAPageHasTheTitleThatItsWriterRead() {
        ResponseForPlayer page = openInSpanish(both.assign("emotion-journal", null));
        both.send(page, Written.with(Map.of("words", "una parte de mí")));

        both.asAnna(() ->
                transaction.executeWithoutResult(tx -> {
                    assertThat(forBoth.offers(both.client(), SPANISH))
                            .extracting(WordsForBoth.Offer::title)
                            .containsExactly("Diario de emociones");
                    assertThat(forBoth.words(both.client(), page.id().value()))
                            .hasValueSatisfying(words ->
                                    assertThat(words.title()).isEqualTo("Una página corta"));
                }));
    }

    private ResponseForPlayer openInSpanish(AssignmentId assignment) {
        return both.asMia(() -> responding.open(both.client(), assignment, null, SPANISH));
    }

    private static Map<String, Object> answers() {
        return Map.of("feelings", Map.of("picked", List.of("sad")));
    }

    private static List<String> words(AnsweredQuestion question) {
        return question.lines().stream()
                .flatMap(List::stream)
                .map(part -> ((AnsweredQuestion.Part.Words) part).text())
                .toList();
    }
}
