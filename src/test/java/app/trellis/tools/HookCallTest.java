package app.trellis.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The call itself, over TLS to a server whose certificate is for one name. */
class HookCallTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir Path folder;

    private HttpsServer server;
    private HookCall call;

    @BeforeEach
    void aServerNamedToolExample() throws Exception {
        Path file = folder.resolve("keys.p12");
        int made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "tool",
                                "-dname",
                                "CN=tool.example",
                                "-ext",
                                "san=dns:tool.example",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(PASSWORD),
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    String said = new String(exchange.getRequestBody().readAllBytes());
                    boolean right =
                            said.equals("{}")
                                    && exchange.getRequestHeaders()
                                            .getFirst("Host")
                                            .startsWith("tool.example");
                    exchange.sendResponseHeaders(right ? 202 : 400, -1);
                    exchange.close();
                });
        server.start();
        call = new HookCall(context.getSocketFactory());
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    @Test
    void whoHasTheRightNameIsToldAtTheAddressThatWasLookedUp() throws IOException {
        assertThat(post(call, "https://tool.example:%d/hook")).isEqualTo(202);
    }

    @Test
    void whoHasAnotherNameIsNotTold() {
        assertThatThrownBy(() -> post(call, "https://other.example:%d/hook"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void whoHasACertificateThatNobodyTrustsIsNotTold() {
        HookCall strict = new HookCall((SSLSocketFactory) SSLSocketFactory.getDefault());

        assertThatThrownBy(() -> post(strict, "https://tool.example:%d/hook"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void whatDoesNotSpeakHttpIsAnError() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, HERE)) {
            Thread answering =
                    Thread.ofVirtual()
                            .start(() -> {
                                try (Socket line = other.accept()) {
                                    line.getOutputStream().write("SSH-2.0-none\r\n".getBytes());
                                    line.getInputStream().readNBytes(20);
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            });

            assertThatThrownBy(() ->
                            call.post(
                                    URI.create("http://127.0.0.1:" + other.getLocalPort()),
                                    HERE,
                                    Map.of(),
                                    "{}".getBytes()))
                    .isInstanceOf(IOException.class);
            assertThat(answering.join(java.time.Duration.of(5, TimeUnit.SECONDS.toChronoUnit())))
                    .isTrue();
        }
    }

    private int post(HookCall how, String uri) throws IOException {
        return how.post(
                URI.create(uri.formatted(server.getAddress().getPort())),
                HERE,
                Map.of("Content-Type", "application/json"),
                "{}".getBytes());
    }
}
