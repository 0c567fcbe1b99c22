package app.trellis.identity;

import io.nayuki.qrcodegen.QrCode;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A fresh secret on its way into an authenticator app. It is kept only once a code shows that it
 * arrived there.
 *
 * @param secret 20 random bytes in base 32, as apps take it
 */
public record NewApp(String secret) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final int GROUP = 4;
    private static final int QUIET = 4;

    public static NewApp fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new NewApp(Base32.encode(bytes));
    }

    /** The secret as a person reads and types it, in groups of four. */
    public String toType() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < secret.length(); i += GROUP) {
            words.append(i == 0 ? "" : " ").append(secret, i, Math.min(i + GROUP, secret.length()));
        }
        return words.toString();
    }

    /**
     * The same as a picture that a phone's camera reads.
     *
     * @param name what the app calls it; it is seen by whoever looks at the phone
     */
    public String toScan(String name) {
        String called = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        QrCode code =
                QrCode.encodeText(
                        "otpauth://totp/%s?secret=%s&issuer=%s".formatted(called, secret, called),
                        QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        int size = code.size + 2 * QUIET;
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                        + " shape-rendering=\"crispEdges\" width=\"200\" height=\"200\">"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>"
                        + "<path d=\"%s\" fill=\"black\"/></svg>")
                .formatted(size, size, path);
    }

    byte[] bytes() {
        return Base32.decode(secret);
    }

    @Override
    public String toString() {
        return "NewApp";
    }
}
