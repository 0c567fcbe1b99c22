package app.trellis.messages;

/**
 * Where a browser on one device is reached, as it said itself when its owner allowed it (W3C Push
 * API). Whoever has it can make that device sound, so it is never logged and lies sealed.
 *
 * @param endpoint address at the push service of the browser's maker
 * @param key the browser's public key, P-256, uncompressed, base64url
 * @param secret 16 bytes that the browser shares with Trellis, base64url
 */
public record DeviceAddress(String endpoint, String key, String secret) {

    /** One line, for sealing; none of the parts holds a space. */
    public String inOneLine() {
        return String.join(" ", endpoint, key, secret);
    }

    /** Back from one line. */
    public static DeviceAddress fromOneLine(String line) {
        String[] parts = line.split(" ", 3);
        return new DeviceAddress(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "DeviceAddress";
    }
}
