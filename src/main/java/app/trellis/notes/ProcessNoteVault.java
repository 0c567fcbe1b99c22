package app.trellis.notes;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals process notes, with a key of their author for this client, which nothing else uses. */
@Component
class ProcessNoteVault {

    private final Vault vault;

    ProcessNoteVault(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(ClientId client, MemberId author, UUID note, String text) {
        return vault.seal(of(client, author, note), text);
    }

    String open(ClientId client, MemberId author, UUID note, byte[] sealed) {
        return vault.open(of(client, author, note), sealed);
    }

    private static Place of(ClientId client, MemberId author, UUID note) {
        return Place.of(ClientKey.process(client, author), "process_note", "body", note);
    }
}
