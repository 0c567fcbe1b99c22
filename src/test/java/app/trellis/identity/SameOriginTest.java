package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginTest {

    private static final int PASSED = 200;

    private final SameOrigin door = new SameOrigin("https://trellis.example");

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void whatTheBrowserCallsItsOwnPassesAlthoughOurPagesSendAnOpaqueOrigin(String site)
            throws Exception {
        assertThat(post("Sec-Fetch-Site", site, "Origin", "null")).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "something-new"})
    void whatTheBrowserCallsAnythingElseIsTurnedAway(String site) throws Exception {
        assertThat(post("Sec-Fetch-Site", site)).isEqualTo(403);
    }

    @Test
    void aForeignPageCannotPassByNamingOurOrigin() throws Exception {
        assertThat(post("Sec-Fetch-Site", "cross-site", "Origin", "https://trellis.example"))
                .isEqualTo(403);
    }

    @Test
    void anOpaqueOriginWithoutTheBrowsersWordIsTurnedAway() throws Exception {
        assertThat(post("Origin", "null")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://trellis.example.evil.example",
                "https://other.trellis.example",
                "https://trellis.example:8443",
                "https://trellis.example@evil.example",
                "not an origin",
                ""
            })
    void anotherOriginIsTurnedAway(String origin) throws Exception {
        assertThat(post("Origin", origin)).isEqualTo(403);
    }

    @Test
    void thePublicOriginPasses() throws Exception {
        assertThat(post("Origin", "https://trellis.example")).isEqualTo(PASSED);
    }

    @Test
    void theSameHostInTheClearIsAnotherOrigin() throws Exception {
        assertThat(post("Origin", "http://trellis.example", "Host", "trellis.example"))
                .isEqualTo(403);
    }

    @Test
    void theAddressThatWasAskedForPasses() throws Exception {
        assertThat(post("Origin", "http://localhost:8080", "Host", "localhost:8080"))
                .isEqualTo(PASSED);
        assertThat(post("Origin", "https://localhost:8080", "Host", "localhost:8080"))
                .isEqualTo(403);
    }

    /** Every browser names an origin with a post; what names none carries nobody's cookies. */
    @Test
    void whatIsNoBrowserPasses() throws Exception {
        assertThat(post()).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void linksFromElsewhereMayBeFollowed(String method) throws Exception {
        assertThat(ask(method, "/desk/caseload", "Sec-Fetch-Site", "cross-site")).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void onlyWhatAClientWritesIsPutOrDeleted(String method) throws Exception {
        assertThat(ask(method, "/sign-in", "Sec-Fetch-Site", "same-origin")).isEqualTo(405);
        assertThat(ask(method, "/keeping/1", "Sec-Fetch-Site", "same-origin")).isEqualTo(405);
        assertThat(ask(method, "/keep/1", "Sec-Fetch-Site", "same-origin")).isEqualTo(PASSED);
        assertThat(ask(method, "/keep/1", "Sec-Fetch-Site", "same-site")).isEqualTo(403);
    }

    private int post(String... headers) throws ServletException, IOException {
        return ask("POST", "/sign-in", headers);
    }

    private int ask(String method, String path, String... headers)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
