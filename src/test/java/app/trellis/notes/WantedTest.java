package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void allWordsMustBeThereInAnyOrderAndPlace() {
        Wanted wanted = new Wanted("phone slept");

        assertThat(wanted.in(List.of("Slept better.", "Less afraid of the phone.")))
                .contains("Less afraid of the phone.");
        assertThat(wanted.in(List.of("Slept better."))).isEmpty();
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(new Wanted("SESION").in(List.of("la última sesión"))).isPresent();
        assertThat(new Wanted("última").in(List.of("LA ULTIMA"))).isPresent();
        assertThat(new Wanted("شعرت").in(List.of("ماذا شَعَرتَ؟"))).isPresent();
        assertThat(new Wanted("🌱").in(List.of("a 🌱 grows"))).isPresent();
    }

    @Test
    void theLineThatIsShownIsShortAndBreaksNoCharacter() {
        String line = "🌱".repeat(200) + " phone";

        assertThat(new Wanted("phone").in(List.of("before\n" + line)).orElseThrow())
                .isEqualTo("🌱".repeat(160) + "…");
    }

    @Test
    void nothingIsLookedForWithoutAWord() {
        assertThat(new Wanted(" \n ").isNothing()).isTrue();
        assertThat(new Wanted("").in(List.of("anything"))).isEmpty();
    }
}
