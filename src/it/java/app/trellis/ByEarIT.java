package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a screen reader finds on the way through a whole page, screen after screen, as {@code
 * docs/guide/by-ear.md} writes it down. It goes by keyboard alone; on each screen the focus has to
 * be on its heading already.
 */
@Tag("long")
@Order(10)
@ExtendWith(Demo.Opened.class)
class ByEarIT {

    private static final Path WRITTEN = Path.of("docs", "guide", "by-ear.md");

    /** The deepest element that has the focus, through all shadow roots. */
    private static final String FOCUSED =
            """
            () => {
              let here = document.activeElement;
              while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
              return here === null ? '' : `${here.localName} ${here.textContent.trim().replace(/\\s+/g, ' ')}`;
            }
            """;

    @Test
    void aWholePageIsHeardAsItIsWrittenDown(Demo demo) throws Exception {
        List<String> heard = new ArrayList<>();
        try (Visitor client = demo.onAPhone("client5@trellis.example")) {
            Keyboard keyboard = new Keyboard(client.page());
            keyboard.tabTo(client.link(Pattern.compile("Look around|A short page")).first())
                    .press("Enter");
            client.page().waitForURL("**/me/page/**");
            client.arrived();
            hear(client, "Start", heard);
            press(client, keyboard, "Begin");
            for (int screen = 1; client.button("Next").count() > 0; screen++) {
                hear(client, "Screen " + screen, heard);
                if (screen == 1) {
                    keyboard.tabTo(client.checkbox("Seeing")).press("Space");
                }
                press(client, keyboard, "Next");
            }
            hear(client, "At the end", heard);
        }
        String transcript = String.join("\n", heard) + "\n";
        Files.writeString(Path.of("target", "by-ear.txt"), transcript);
        assertThat(Files.readString(WRITTEN)).contains("```\n" + transcript + "```");
    }

    /** The way on; then the next screen is there, and the focus on its heading. */
    private static void press(Visitor client, Keyboard keyboard, String name) {
        String before = heading(client).textContent();
        keyboard.tabTo(client.button(name)).press("Enter");
        assertThat(heading(client)).not().hasText(before);
        client.page().waitForFunction("() => (%s)().startsWith('h1')".formatted(FOCUSED.strip()));
    }

    private static void hear(Visitor client, String screen, List<String> heard) {
        heard.add("# " + screen);
        if (!screen.equals("Start")) {
            String focused = (String) client.page().evaluate(FOCUSED);
            assertThat(focused)
                    .as("the focus on " + screen)
                    .isEqualTo(
                            "h1 " + heading(client).textContent().strip().replaceAll("\\s+", " "));
            heard.add("focus: its heading");
        }
        heard.add(client.page().locator("exercise-player").ariaSnapshot());
    }

    private static Locator heading(Visitor client) {
        return client.page().locator("exercise-player .body h1").first();
    }
}
