package app.trellis.vault;

import app.trellis.shared.ClientId;
import java.util.Collection;
import java.util.Set;

/**
 * Seals what people wrote. Every name, contact, answer, note and journal line goes through here on
 * its way to the database and back.
 */
public interface Vault {

    /** Seals a text for one place. */
    byte[] seal(Place place, String text);

    /**
     * Opens what was sealed for this place.
     *
     * @throws CannotOpen when it was sealed with another key, for another place, or was changed,
     *     and when its client's key is destroyed
     */
    String open(Place place, byte[] sealed);

    /**
     * Reads the keys that many texts are about to be opened with, at most one for each client, in
     * one statement; without it each client's key is read when its first text is opened.
     */
    void prepare(Collection<ClientKey> keys);

    /**
     * Destroys keys of a client, in the transaction at hand: whatever was sealed with them never
     * opens again, wherever a copy of it lies; only a copy of the keys would open it.
     */
    void destroy(ClientId client, Set<ClientKey.Kind> kinds);

    /** Destroys every key of a client, in the transaction at hand. */
    void destroyAll(ClientId client);

    /** A keyed digest by which an exact value can be found again without storing it. 32 bytes. */
    byte[] blindIndex(String value);
}
