package app.trellis.responses;

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
        return vault.open(placeOf(response.id()), response.answers());
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

    byte[] seal(ResponseId id, String json) {
        return vault.seal(placeOf(id), json);
    }

    private static Place placeOf(ResponseId id) {
        return Place.of("response", "answers", Objects.requireNonNull(id.value()));
    }
}
