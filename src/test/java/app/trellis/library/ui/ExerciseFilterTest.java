package app.trellis.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.Level;
import app.trellis.library.Theme;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExerciseFilterTest {

    private final List<Exercise> all = Content.ofFiles().exercises();

    @Test
    void withoutAWishEverythingIsShown() {
        assertThat(all).allMatch(ExerciseFilter.ALL::shows);
    }

    @Test
    void everyWordHasToBeFoundInWhicheverPart() {
        ExerciseFilter filter = new ExerciseFilter("  LETTER steadier ", null, null, 0, false);

        assertThat(shown(filter)).containsExactly("letter-to-myself");
    }

    @Test
    void timeLevelThemeAndPeopleNarrowItTogether() {
        ExerciseFilter filter = new ExerciseFilter("", Theme.BOUNDARIES, Level.CALM, 5, false);

        assertThat(shown(filter)).containsExactly("boundary-review");
        assertThat(shown(new ExerciseFilter("", Theme.BOUNDARIES, Level.CALM, 3, false))).isEmpty();
        assertThat(shown(new ExerciseFilter("", Theme.BOUNDARIES, null, 0, true))).isEmpty();
    }

    @Test
    void whatIsNotForSomebodyIsLeftOut() {
        ExerciseFilter filter =
                new ExerciseFilter("", null, null, 0, false, Caution.SUICIDE, false);

        assertThat(shown(filter))
                .contains("grounding")
                .doesNotContain("letter-to-myself", "emotion-journal");
    }

    @Test
    void theAddressHoldsTheWholeFilter() {
        ExerciseFilter filter =
                new ExerciseFilter(
                        "small step",
                        Theme.CONNECTION,
                        Level.STIRRING,
                        10,
                        true,
                        Caution.CHECKING,
                        true);

        assertThat(ExerciseFilter.of(QueryParameters.simple(filter.parameters())))
                .isEqualTo(filter);
    }

    @Test
    void anAddressThatMakesNoSenseShowsEverything() {
        QueryParameters odd = QueryParameters.simple(Map.of("theme", "weather", "minutes", "soon"));

        assertThat(ExerciseFilter.of(odd)).isEqualTo(ExerciseFilter.ALL);
    }

    private List<String> shown(ExerciseFilter filter) {
        return all.stream().filter(filter::shows).map(Exercise::key).toList();
    }
}
