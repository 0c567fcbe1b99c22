package app.trellis.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser without a screen: keeps cookies, follows nothing by itself, says what it is told to.
 */
public final class Web implements AutoCloseable {

    /** What a browser says of a request that the page itself made. */
    public static final String[] FROM_HERE = {"Sec-Fetch-Site", "same-origin", "Origin", "null"};

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    public Web(int port) {
        this(port, "127.0.0.1");
    }

    /**
     * @param from which of this machine's own addresses it calls from
     */
    public Web(int port, String from) {
        this.base = "http://localhost:" + port;
        this.client =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .localAddress(InetAddress.ofLiteral(from))
                        .build();
    }

    /** What an address gives. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Posts a form. */
    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body =
                form.entrySet().stream()
                        .map(field ->
                                encode(field.getKey())
                                        + "="
                                        + encode(String.valueOf(field.getValue())))
                        .collect(Collectors.joining("&"));
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Sends a request of any method. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(
                request(path, headers)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Signs in by the form on the sign-in page. */
    public HttpResponse<String> signIn(String email, String password) {
        return post("/sign-in", Map.of("username", email, "password", password), FROM_HERE);
    }

    /** The cookie that stands for the session. */
    public Optional<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst();
    }

    /** The path that an answer leads to; empty when it leads nowhere. */
    public static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
