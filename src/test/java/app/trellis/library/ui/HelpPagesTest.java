package app.trellis.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class HelpPagesTest {

    @Autowired WebApplicationContext context;
    @Autowired People people;

    private MockMvc http;

    @BeforeEach
    void nobodyIsSignedIn() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void helpOffersItsPagesInTheirOrder() throws Exception {
        assertThat(page("/help", Locale.ENGLISH))
                .containsSubsequence(
                        "class=\"card crisis\"",
                        "/me/support/steady-page",
                        "<h2>Look around</h2>",
                        "/me/support/hold-this-message",
                        "/help/before-i-check",
                        "/help/write-and-let-go",
                        "/me/tell",
                        "I might hurt someone",
                        "I would rather not say");
    }

    @Test
    void whatAPracticeSaysAboutItselfIsReadWithoutSigningIn() throws Exception {
        assertThat(page("/about", Locale.ENGLISH))
                .contains("href=\"/about/purpose\"", "Privacy", "not written yet");
        assertThat(page("/about/purpose", Locale.of("es")))
                .contains("<h2>Qué no es</h2>", "<li>Es para personas adultas.</li>");
        assertThat(page("/about/nothing", Locale.ENGLISH)).contains("href=\"/about/purpose\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/help",
                "/help/before-i-check",
                "/help/write-and-let-go",
                "/help/steady-page",
                "/about",
                "/about/purpose"
            })
    void theTabSaysNothingTelling(String path) throws Exception {
        assertThat(page(path, Locale.ENGLISH)).contains("<title>Trellis</title>");
    }

    @Test
    void whatStandsThereAfterCloseNamesThisProgramNowhere() throws Exception {
        assertThat(page("/closed", Locale.ENGLISH))
                .contains("<title>Kitchen measures</title>")
                .doesNotContain("Trellis");
    }

    @Test
    void helpOpensWhateverTheBrowserRemembersOfAPractice() throws Exception {
        http.perform(get("/help").cookie(new Cookie("help", "not a practice")))
                .andExpect(status().isOk());
    }

    @Test
    void whoIsNotSignedInReadsWhatToDoInstead() throws Exception {
        assertThat(page("/help", Locale.ENGLISH))
                .contains("You can write to them after signing in", "nobody watches it all day");
    }

    @Test
    void aClientReadsThatTheyCanWriteNow() throws Exception {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        Actor mia = people.arrive(anna, people.client(anna));

        String html =
                http.perform(get("/help").with(authentication(mia.authentication())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(html)
                .contains("You can write to them now", "It is read from")
                .doesNotContain("after signing in. If");
    }

    @Test
    void eachTextAboutWhatItIsEndsInTheSameNumbers() throws Exception {
        String html = page("/help", Locale.ENGLISH);
        String crisis = html.replaceAll("(?s).*class=\"card crisis\"><p>(.*?)</p>.*", "$1");

        assertThat(html.split(java.util.regex.Pattern.quote(crisis), -1)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help/before-i-check", "/help/write-and-let-go"})
    void whatKeepsNothingHasNowhereToSendItTo(String path) throws Exception {
        assertThat(page(path, Locale.ENGLISH))
                .contains("class=\"close\"", "href=\"/closed\"")
                .doesNotContain("<form", "action=", "fetch(");
    }

    @Test
    void whatIsHeldOnThePhoneStandsBesideNumbersThatNeedNoCode() throws Exception {
        assertThat(page("/help/steady-page", Locale.ENGLISH))
                .contains(
                        "class=\"card crisis\"",
                        "Whoever knows the code can read it",
                        "/held-page.js")
                .doesNotContain("<form", "action=");
    }

    @Test
    void thePagesSpeakSpanishToo() throws Exception {
        assertThat(page("/help", Locale.of("es")))
                .contains("Mi página de calma", "Mirar alrededor", "Prefiero no decirlo")
                .doesNotContain("Look around", "Write it");
        assertThat(page("/help/before-i-check", Locale.of("es")))
                .contains("Antes de revisar", "Voy a mirar")
                .doesNotContain("I will look");
        assertThat(page("/help/write-and-let-go", Locale.of("es")))
                .contains("No se guarda nada", "Ya no está");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/help",
                "/help/before-i-check",
                "/help/write-and-let-go",
                "/help/steady-page",
                "/held-page.js"
            })
    void withoutALineTheyAreStillThere(String path) throws Exception {
        assertThat(
                        Files.readString(
                                Path.of("src/main/resources/META-INF/resources/help-worker.js")))
                .contains("'" + path + "'");
    }

    private String page(String path, Locale locale) throws Exception {
        return http.perform(get(path).locale(locale))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
