package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.support.HttpTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** On a real Tomcat, said by hand: what a client library would not send. */
@HttpTest
@TestPropertySource(
        properties = {
            "test.known-as=https://trellis.example",
            "server.forward-headers-strategy=native"
        })
class KnownHostTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trellis.example",
                "Trellis.Example",
                "trellis.example:8443",
                "localhost",
                "localhost:8080",
                "127.0.0.1",
                "127.0.0.5:80",
                "[::1]",
                "[::1]:8080"
            })
    void theNamesOfThisPlaceAreAnswered(String host) throws IOException {
        assertThat(ask("/sign-in", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "trellis.example.evil.example",
                "evil.example:443",
                "trellis",
                "192.0.2.7",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "0.0.0.0",
                "[2001:db8::1]"
            })
    void aForeignNameGetsAPlainPageWithTheSecurityHeadersAndNoSession(String host)
            throws IOException {
        String answer = ask("/sign-in", "Host: " + host);

        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("TRELLIS_PUBLIC_URL")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("content-security-policy: default-src 'none'")
                .doesNotContain("<html")
                .doesNotContainIgnoringCase("set-cookie");
    }

    @Test
    void aForeignNameIsToldSoInSpanishToo() throws IOException {
        assertThat(ask("/sign-in", "Host: evil.example", "Accept-Language: es"))
                .contains("no se conoce por este nombre");
    }

    @ParameterizedTest
    @CsvSource({"/styles.css", "/desk/caseload", "/help", "/closed"})
    void noAddressIsLeftOut(String path) throws IOException {
        assertThat(ask(path, "Host: evil.example")).startsWith("HTTP/1.1 421");
    }

    @Test
    void healthIsAnsweredUnderAnyNumber() throws IOException {
        assertThat(ask("/actuator/health", "Host: 192.0.2.7"))
                .startsWith("HTTP/1.1 200")
                .contains("UP");
    }

    /** The last hop is the proxy on this machine; it says what it was asked for. */
    @Test
    void behindAProxyTheNameCountsThatTheProxyWasAskedFor() throws IOException {
        assertThat(
                        ask(
                                "/sign-in",
                                "Host: 127.0.0.1:8080",
                                "X-Forwarded-Host: trellis.example",
                                "X-Forwarded-Proto: https",
                                "X-Forwarded-For: 203.0.113.9"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("strict-transport-security");
        assertThat(
                        ask(
                                "/sign-in",
                                "Host: 127.0.0.1:8080",
                                "X-Forwarded-Host: evil.example",
                                "X-Forwarded-Proto: https",
                                "X-Forwarded-For: 203.0.113.9"))
                .startsWith("HTTP/1.1 421");
    }

    /** Thirty from one address are looked at; the next is not, and others are not held up by it. */
    @Test
    void behindAProxyTriesAreCountedByTheLastAddressThatIsNotPrivate() throws IOException {
        for (int i = 0; i < 30; i++) {
            assertThat(guess("198.51.100.%d, 203.0.113.77, 10.0.0.3".formatted(i)))
                    .contains("/sign-in?error");
        }

        assertThat(guess("192.0.2.1, 203.0.113.77, 10.0.0.3")).contains("/sign-in?wait");
        assertThat(guess("203.0.113.78")).contains("/sign-in?error");
    }

    private String guess(String forwardedFor) throws IOException {
        return said(
                "POST /sign-in HTTP/1.1",
                "username=nobody%40trellis.example&password=not+the+right+one",
                "Host: trellis.example",
                "X-Forwarded-For: " + forwardedFor,
                "X-Forwarded-Proto: https",
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/x-www-form-urlencoded");
    }

    private String ask(String path, String... headers) throws IOException {
        return said("GET " + path + " HTTP/1.1", "", headers);
    }

    private String said(String line, String body, String... headers) throws IOException {
        try (Socket wire = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    line
                            + "\r\n"
                            + String.join("\r\n", headers)
                            + "\r\nContent-Length: "
                            + body.length()
                            + "\r\nConnection: close\r\n\r\n"
                            + body;
            wire.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(wire.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
