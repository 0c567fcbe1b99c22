package app.trellis.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a body to an address that was looked up before, and reads the status and nothing else. No
 * redirect is followed and no proxy asked. Written out because a client of the JDK looks the name
 * up again before it connects.
 */
final class HookCall {

    private static final int TO_CONNECT = (int) Duration.ofSeconds(5).toMillis();
    private static final int TO_ANSWER = (int) Duration.ofSeconds(10).toMillis();

    /** All of it, also from one who sends one byte at a time. */
    private static final Duration ALTOGETHER = Duration.ofSeconds(20);

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST_LINE = 200;

    private final SSLSocketFactory tls;

    HookCall(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /**
     * @param headers beside those that every request has
     * @return the status that was answered
     * @throws IOException when nobody is there, the certificate is not the host's, or it takes too
     *     long
     */
    int post(URI uri, InetAddress address, Map<String, String> headers, byte[] body)
            throws IOException {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int usual = secure ? HTTPS : HTTP;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        try (Socket plain = new Socket()) {
            CompletableFuture<Void> guard =
                    CompletableFuture.runAsync(
                            () -> hangUp(plain),
                            CompletableFuture.delayedExecutor(
                                    ALTOGETHER.toMillis(), TimeUnit.MILLISECONDS));
            try {
                plain.connect(new InetSocketAddress(address, port), TO_CONNECT);
                plain.setSoTimeout(TO_ANSWER);
                try (Socket line = secure ? secured(plain, uri, port) : plain) {
                    OutputStream out = line.getOutputStream();
                    out.write(head(uri, headers, body.length));
                    out.write(body);
                    out.flush();
                    return status(line.getInputStream());
                }
            } finally {
                guard.cancel(true);
            }
        }
    }

    private Socket secured(Socket plain, URI uri, int port) throws IOException {
        String host = uri.getHost();
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        SSLSocket line = (SSLSocket) tls.createSocket(plain, name, port, true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private static byte[] head(URI uri, Map<String, String> headers, int length) {
        String path =
                uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        StringBuilder head =
                new StringBuilder()
                        .append("POST ")
                        .append(path)
                        .append(query)
                        .append(" HTTP/1.1\r\nHost: ")
                        .append(uri.getRawAuthority())
                        .append("\r\nUser-Agent: Trellis\r\nConnection: close\r\nContent-Length: ")
                        .append(length)
                        .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.append((char) next).length() > LONGEST_LINE) {
                throw new ProtocolException("The first line is too long");
            }
        }
        String[] words = line.toString().strip().split(" ", 3);
        if (words.length < 2
                || !words[0].startsWith("HTTP/1.")
                || !words[1].matches("[1-5]\\d\\d")) {
            throw new ProtocolException("No answer of HTTP");
        }
        return Integer.parseInt(words[1]);
    }

    private static void hangUp(Socket line) {
        try {
            line.close();
        } catch (IOException alreadyClosed) {
            // It is closed either way.
            return;
        }
    }
}
