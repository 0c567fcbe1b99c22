package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Somebody who reads Spanish finds no word of the English bundles, wherever they go. */
@Tag("long")
@Order(19)
@ExtendWith(Demo.Opened.class)
@ResourceLock(Demo.LANGUAGES)
class SpanishIT {

    @Test
    void aPractitionerReadsSpanishEverywhere(Demo demo) throws Exception {
        try (Visitor practitioner =
                demo.visitor()
                        .atADesk(ColorScheme.LIGHT, "en-GB")
                        .signIn("practitioner2@trellis.example", Demo.PASSWORD)) {
            practitioner.goTo("/desk/profile");
            practitioner.readIn("Español");
            List<String> left = new ArrayList<>(leftovers(practitioner, "/desk/profile"));
            left.addAll(leftovers(practitioner, "/desk/caseload"));
            left.addAll(leftovers(practitioner, "/desk/new-client"));
            left.addAll(leftovers(practitioner, "/desk/notes"));
            left.addAll(leftovers(practitioner, "/desk/library"));
            practitioner.openClient("Fennel I.", "overview");
            for (String room : practitioner.rooms()) {
                left.addAll(leftovers(practitioner, room));
            }
            left.addAll(
                    leftovers(
                            practitioner,
                            practitioner.rooms().getFirst() + "/../assign/grounding"));
            practitioner.goTo("/desk/profile");
            practitioner.readIn("English");
            assertThat(left).as("English words on Spanish pages").isEmpty();
        }
    }

    @Test
    void aClientReadsSpanishEverywhere(Demo demo) throws Exception {
        try (Visitor client = demo.onAPhone("client9@trellis.example")) {
            client.goTo("/me/profile");
            client.readIn("Español");
            List<String> left = new ArrayList<>(leftovers(client, "/me/profile"));
            left.addAll(leftovers(client, "/me/looking-back"));
            left.addAll(leftovers(client, "/me/private"));
            left.addAll(leftovers(client, "/me"));
            client.page().locator("main a[href*='me/page/']").first().click();
            client.page().waitForURL("**/me/page/**");
            client.arrived();
            left.addAll(leftovers(client, client.path()));
            assertThat(left).as("English words on Spanish pages").isEmpty();
        }
    }

    private static List<String> leftovers(Visitor visitor, String path) {
        visitor.goTo(path);
        Page page = visitor.page();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^es"));
        return EnglishWords.in(page).stream().map(words -> path + ": " + words).toList();
    }
}
