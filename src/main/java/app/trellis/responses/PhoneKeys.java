package app.trellis.responses;

import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.vault.Vault;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Keys under which unsaved words lie on a client's phone until the server has them. A key belongs
 * to one client and one page and is worked out anew each time, so that after a new sign-in the same
 * person opens the same words, and nobody else does. It is handed out with the page and is never
 * stored.
 */
@Component
public class PhoneKeys {

    private final Vault vault;

    PhoneKeys(Vault vault) {
        this.vault = vault;
    }

    /**
     * The key under which an entry says which page it belongs to, so that its owner is led to it;
     * 32 bytes in Base64.
     */
    public String names(ClientId client) {
        String names = "pages on a phone|%s|%s".formatted(CurrentPractice.get(), client);
        return Base64.getEncoder().encodeToString(vault.blindIndex(names));
    }

    /** The key for a page of this client, 32 bytes in Base64. */
    public String key(ClientId client, String page) {
        String names = "words on a phone|%s|%s|%s".formatted(CurrentPractice.get(), client, page);
        return Base64.getEncoder().encodeToString(vault.blindIndex(names));
    }
}
