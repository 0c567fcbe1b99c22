package app.trellis.messages;

import java.util.Collection;

/**
 * Where notifications to devices wait until the push service of a browser's maker takes them;
 * written in the transaction of what they are about. Nothing of it is there unless whoever runs
 * Trellis configured keys (docs/decisions/0064).
 */
public interface Notifications {

    /** Whether keys are configured at all. */
    boolean areOffered();

    /**
     * The public key under which a browser lets itself be reached, P-256, uncompressed, base64url;
     * empty where none are offered.
     */
    String publicKey();

    /** Whether it is the address of a push service that may be called, with keys that are some. */
    boolean accept(DeviceAddress device);

    /** Puts notifications on their way; the same key is sent once, however often this is called. */
    void send(Collection<Notification> notifications);
}
