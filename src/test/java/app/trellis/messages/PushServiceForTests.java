package app.trellis.messages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A push service and the browsers behind it, on this machine. It believes nothing: it checks who
 * calls (RFC 8292) and opens what came for a browser (RFC 8291, RFC 8188) with the means of the JDK
 * alone, so that nothing of what is tested tests itself.
 */
public final class PushServiceForTests implements AutoCloseable {

    private static final int SALT = 16;
    private static final int POINT = 65;

    private final HttpServer server;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Deque<Said> next = new ArrayDeque<>();

    /** A browser that let itself be reached. */
    private record Browser(PrivateKey key, byte[] point, byte[] secret) {}

    private record Said(int status, @Nullable String retryAfter) {}

    /**
     * What came.
     *
     * @param path of which browser
     * @param text as the browser reads it
     * @param claims of who called, their signature checked
     * @param headers by name in small letters
     */
    public record Received(
            String path, String text, JsonNode claims, String key, Map<String, String> headers) {}

    public PushServiceForTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** As it stands in the settings. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A browser on a device lets itself be reached. */
    public DeviceAddress device(String path) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] secret = new byte[SALT];
            new SecureRandom().nextBytes(secret);
            byte[] point = encode(((ECPublicKey) pair.getPublic()).getW());
            browsers.put(path, new Browser(pair.getPrivate(), point, secret));
            return new DeviceAddress(origin() + path, base64(point), base64(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next call is answered so and not taken. */
    public void sayOnce(int status, @Nullable String retryAfter) {
        next.add(new Said(status, retryAfter));
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            Said said = next.poll();
            if (said != null) {
                if (said.retryAfter() != null) {
                    call.getResponseHeaders().add("Retry-After", said.retryAfter());
                }
                call.sendResponseHeaders(said.status(), -1);
                return;
            }
            Browser browser = browsers.get(call.getRequestURI().getPath());
            if (browser == null) {
                call.sendResponseHeaders(410, -1);
                return;
            }
            try {
                received.add(read(call, browser, body));
                call.sendResponseHeaders(201, -1);
            } catch (GeneralSecurityException | RuntimeException wrong) {
                call.sendResponseHeaders(400, -1);
            }
        }
    }

    private static Received read(HttpExchange call, Browser browser, byte[] body)
            throws GeneralSecurityException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        call.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        require("aes128gcm".equals(headers.get("content-encoding")));
        String who = Objects.requireNonNull(headers.get("authorization"));
        require(who.startsWith("vapid t="));
        String token = who.substring("vapid t=".length(), who.indexOf(','));
        String key = who.substring(who.indexOf("k=") + 2);
        return new Received(
                call.getRequestURI().getPath(),
                open(browser.key(), browser.point(), browser.secret(), body),
                claims(token, key),
                key,
                headers);
    }

    private static JsonNode claims(String token, String key) throws GeneralSecurityException {
        String[] parts = token.split("\\.");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(decode(Base64.getUrlDecoder().decode(key)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        require(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
        JsonMapper json = new JsonMapper();
        require(
                json.readTree(Base64.getUrlDecoder().decode(parts[0]))
                        .get("alg")
                        .asString()
                        .equals("ES256"));
        return json.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    /** Opens a message of one record, as RFC 8291, section 3.4, and RFC 8188 say. */
    static String open(PrivateKey key, byte[] point, byte[] secret, byte[] body)
            throws GeneralSecurityException {
        byte[] salt = Arrays.copyOf(body, SALT);
        int recordSize = ByteBuffer.wrap(body, SALT, Integer.BYTES).getInt();
        int length = body[SALT + Integer.BYTES];
        int start = SALT + Integer.BYTES + 1;
        require(length == POINT && recordSize > 17);
        byte[] sender = Arrays.copyOfRange(body, start, start + length);
        byte[] record = Arrays.copyOfRange(body, start + length, body.length);

        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(decode(sender), true);
        byte[] info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point, sender);
        byte[] material = hkdf(secret, agreement.generateSecret(), info, 32);
        byte[] contentKey = hkdf(salt, material, ascii("Content-Encoding: aes128gcm\0"), 16);
        byte[] nonce = hkdf(salt, material, ascii("Content-Encoding: nonce\0"), 12);

        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(contentKey, "AES"),
                new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(record);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        require(padded[end] == 2);
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] hkdf(byte[] salt, byte[] input, byte[] info, int length)
            throws GeneralSecurityException {
        byte[] random = hmac(salt, input);
        return Arrays.copyOf(hmac(random, join(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    static ECParameterSpec p256() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static PublicKey decode(byte[] point) throws GeneralSecurityException {
        require(point.length == POINT && point[0] == 4);
        ECPoint at =
                new ECPoint(
                        new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                        new BigInteger(1, Arrays.copyOfRange(point, 33, POINT)));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, p256()));
    }

    private static byte[] encode(ECPoint point) {
        return join(new byte[] {4}, coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] all = new byte[32];
        int length = Math.min(signed.length, 32);
        System.arraycopy(signed, signed.length - length, all, 32 - length, length);
        return all;
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(one -> one.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void require(boolean holds) throws GeneralSecurityException {
        if (!holds) {
            throw new GeneralSecurityException("It is not as the standard says");
        }
    }
}
