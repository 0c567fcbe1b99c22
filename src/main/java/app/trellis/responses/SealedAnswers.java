package app.trellis.responses;

import app.trellis.shared.ClientId;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a client wrote on a page, out of the vault and into it. */
@Component
class SealedAnswers {

    private final Vault vault;
    private final Pages pages;

    SealedAnswers(Vault vault, Pages pages) {
        this.vault = vault;
        this.pages = pages;
    }

    /** As it is stored, JSON by field id. */
    String json(Response response) {
        Sealed sealed = response.answers();
        return vault.open(
                placeOf(response.client(), response.id(), sealed.ownKey()), sealed.answers());
    }

    Map<String, @Nullable Object> of(Response response) {
        return Answers.read(json(response));
    }

    /**
     * With its page and the questions that were open.
     *
     * @param on the client's own day on which it was sent
     */
    Filled filled(Response response, LocalDate on) {
        return filled(response, on, Locale.ENGLISH);
    }

    /** The same in the language of whoever reads it. */
    Filled filled(Response response, LocalDate on, Locale locale) {
        Page page =
                pages.page(
                        response.kind(), response.contentKey(), response.contentVersion(), locale);
        return Filled.of(page, of(response), on, response.part());
    }

    /**
     * Seals answers with the key that goes with who may read them: nothing that reads a client's
     * record for somebody else opens what only the client reads.
     */
    Sealed seal(ClientId client, ResponseId id, Sharing sharing, String json) {
        boolean ownKey = sharing == Sharing.PRIVATE;
        return new Sealed(vault.seal(placeOf(client, id, ownKey), json), ownKey);
    }

    /** The answers of a page, sealed anew for those who may read it from now on. */
    Sealed sealedFor(Response response, Sharing sharing) {
        return seal(response.client(), response.id(), sharing, json(response));
    }

    private static Place placeOf(ClientId client, ResponseId id, boolean ownKey) {
        return Place.of(
                ownKey ? ClientKey.ownOnly(client) : ClientKey.written(client),
                "response",
                "answers",
                Objects.requireNonNull(id.value()));
    }
}
