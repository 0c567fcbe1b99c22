package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Rhythm;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.support.ServiceTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A client says for each exercise who may read its pages at first. */
@ServiceTest
class ChoosingSharingTest {

    private static final String TWO_TRUTHS = "two-truths";

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired ChoosingSharing choosing;
    @Autowired ReadingResponses reading;
    @Autowired Responding responding;
    @Autowired LookingBack lookingBack;

    private MiaAndAnna both;
    private AssignmentId page;

    @BeforeEach
    void theyMeet() {
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
        page = both.assign(TWO_TRUTHS, null);
    }

    @Test
    void eachExerciseIsThereOnceAndBeginsAsTheCatalogueSays() {
        both.assign(TWO_TRUTHS, null);
        both.assign("emotion-journal", null);
        both.assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.WEEKLY, null);

        assertThat(all())
                .extracting(FirstSharing::key, FirstSharing::usual, FirstSharing::said)
                .containsExactlyInAnyOrder(
                        tuple(TWO_TRUTHS, Sharing.SHARED, null),
                        tuple("emotion-journal", Sharing.PRIVATE, null),
                        tuple("trust-check-in", Sharing.SHARED, null));
    }

    @Test
    void whatIsKeptOnlyWhenAskedHasNoChoice() {
        assertThat(all()).extracting(FirstSharing::key).doesNotContain("grounding");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> choose("grounding", Sharing.SHARED));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> choose("letter-to-myself", Sharing.SHARED));
    }

    @Test
    void aPageBeginsAsTheClientSaidAndAnotherExerciseDoesNot() {
        AssignmentId other = both.assign("self-compassion-break", null);
        for (Sharing level : Sharing.values()) {
            choose(TWO_TRUTHS, level);
            assertThat(both.open(both.assign(TWO_TRUTHS, null)).sharing()).isEqualTo(level);
        }
        assertThat(both.open(other).sharing()).isEqualTo(Sharing.PRIVATE);
    }

    @Test
    void itCanBeTakenBack() {
        choose(TWO_TRUTHS, Sharing.PRIVATE);
        choose(TWO_TRUTHS, null);

        assertThat(all().getFirst().said()).isNull();
        assertThat(both.open(page).sharing()).isEqualTo(Sharing.SHARED);
    }

    @Test
    void aPageThatWasBegunGoesAlongUnlessItWasSaidOtherwiseOnIt() {
        ResponseForPlayer begun = both.open(page);
        AssignmentId other = both.assign(TWO_TRUTHS, null);
        ResponseForPlayer decided = both.open(other);
        both.asMia(() -> keepWith(decided, Sharing.NUMBERS_ONLY));

        choose(TWO_TRUTHS, Sharing.PRIVATE);

        assertThat(both.open(page).sharing()).isEqualTo(Sharing.PRIVATE);
        assertThat(both.open(page).revision()).isEqualTo(begun.revision());
        choose(TWO_TRUTHS, Sharing.NEXT_SESSION);
        assertThat(both.open(other).sharing()).isEqualTo(Sharing.NUMBERS_ONLY);
        assertThat(both.open(page).sharing()).isEqualTo(Sharing.NEXT_SESSION);
    }

    @Test
    void whatWasSentStaysAsItWasSent() {
        ResponseForPlayer sent = both.send(page, Map.of("one", "a word"));

        choose(TWO_TRUTHS, Sharing.PRIVATE);

        assertThat(both.asAnna(() -> reading.of(client(), Locale.ENGLISH))).hasSize(1);
        assertThat(
                        both.asMia(() -> lookingBack.readBack(client(), sent.id(), Locale.ENGLISH))
                                .page()
                                .sharing())
                .isEqualTo(Sharing.SHARED);
    }

    @Test
    void whatBeginsPrivateLeavesNoWordForAnybody() {
        choose(TWO_TRUTHS, Sharing.PRIVATE);
        ResponseForPlayer begun = both.open(page);
        both.send(
                begun,
                Written.with(Map.of("one", "a word"))
                        .shared(Objects.requireNonNull(begun.sharing())));

        assertThat(both.asAnna(() -> reading.of(client(), Locale.ENGLISH))).isEmpty();
        assertThat(both.asAnna(() -> lookingBack.lookedAt(client(), Locale.ENGLISH))).isEmpty();
    }

    private Object keepWith(ResponseForPlayer draft, Sharing sharing) {
        return responding.keep(
                client(),
                draft.id(),
                Written.with(Map.of()).shared(sharing).from(draft.revision()).writing());
    }

    private void choose(String key, @Nullable Sharing sharing) {
        both.asMia(() -> choosing.choose(client(), AssignmentKind.EXERCISE, key, sharing));
    }

    private List<FirstSharing> all() {
        return both.asMia(() -> choosing.of(client(), Locale.ENGLISH));
    }

    private ClientId client() {
        return both.client();
    }
}
