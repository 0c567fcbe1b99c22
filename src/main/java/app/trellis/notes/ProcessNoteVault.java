package app.trellis.notes;

import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals process notes, in a place that nothing else seals for or opens. */
@Component
class ProcessNoteVault {

    private final Vault vault;

    ProcessNoteVault(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(UUID note, String text) {
        return vault.seal(of(note), text);
    }

    String open(UUID note, byte[] sealed) {
        return vault.open(of(note), sealed);
    }

    private static Place of(UUID note) {
        return Place.of("process_note", "body", note);
    }
}
