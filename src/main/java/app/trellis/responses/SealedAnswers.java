package app.trellis.responses;

import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a client wrote on a page, out of the vault and into it. */
@Component
class SealedAnswers {

    private final Vault vault;

    SealedAnswers(Vault vault) {
        this.vault = vault;
    }

    /** As it is stored, JSON by field id. */
    String json(Response response) {
        return vault.open(placeOf(response.id()), response.answers());
    }

    Map<String, @Nullable Object> of(Response response) {
        return Answers.read(json(response));
    }

    byte[] seal(ResponseId id, String json) {
        return vault.seal(placeOf(id), json);
    }

    private static Place placeOf(ResponseId id) {
        return Place.of("response", "answers", Objects.requireNonNull(id.value()));
    }
}
