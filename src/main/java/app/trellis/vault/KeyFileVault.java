package app.trellis.vault;

import app.trellis.shared.ClientId;
import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Seals with the keys of the client a text belongs to, and what belongs to no client with the keys
 * of the folder.
 */
@Component
class KeyFileVault implements Vault {

    private static final int INDEX_BYTES = 32;

    private final KeyFiles files;
    private final ClientKeys clients;

    KeyFileVault(KeyFiles files, ClientKeys clients) {
        this.files = files;
        this.clients = clients;
    }

    @Override
    public byte[] seal(Place place, String text) {
        ClientKey key = place.key();
        Aead aead = key == null ? files.aead() : clients.toSeal(key);
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    @Override
    public String open(Place place, byte[] sealed) {
        ClientKey key = place.key();
        Optional<Aead> aead = key == null ? Optional.of(files.aead()) : clients.toOpen(key);
        try {
            return open(
                    aead.orElseThrow(() -> new GeneralSecurityException("There is no key")),
                    place,
                    sealed);
        } catch (GeneralSecurityException e) {
            if (key == null) {
                throw new CannotOpen(place, e);
            }
            return openFromBefore(place.withoutKey(), sealed);
        }
    }

    /** Sealed before clients had keys of their own; the next time it is kept, it has one. */
    private String openFromBefore(Place place, byte[] sealed) {
        try {
            return open(files.aead(), place, sealed);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen(place, e);
        }
    }

    private static String open(Aead aead, Place place, byte[] sealed)
            throws GeneralSecurityException {
        return new String(aead.decrypt(sealed, place.associatedData()), StandardCharsets.UTF_8);
    }

    @Override
    public void prepare(Collection<ClientKey> keys) {
        clients.load(keys);
    }

    @Override
    public void destroy(ClientId client, Set<ClientKey.Kind> kinds) {
        clients.destroy(client, kinds);
    }

    @Override
    public void destroyAll(ClientId client) {
        clients.destroyAll(client);
    }

    @Override
    public byte[] blindIndex(String value) {
        try {
            return files.prf().computePrimary(value.getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Indexing failed", e);
        }
    }
}
