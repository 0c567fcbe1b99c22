package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.care.ReadsRecord;
import app.trellis.library.Content;
import app.trellis.library.SupportPage;
import app.trellis.responses.PageOnPhone.Kind;
import app.trellis.responses.PageOnPhone.Stands;
import app.trellis.shared.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads a client to what they wrote and the server does not have: it lies on their phone, and the
 * page it was meant for may rest, have ended or have been sent from somewhere else since.
 */
@Service
public class WordsOnPhones {

    private final Responses responses;
    private final Pages pages;
    private final Content content;

    WordsOnPhones(Responses responses, Pages pages, Content content) {
        this.responses = responses;
        this.pages = pages;
        this.content = content;
    }

    /**
     * The pages among these that are the client's own; of others nothing is said. One statement,
     * without an answer.
     *
     * @param names as the phone has them: ids of responses, and keys of pages under Help
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<PageOnPhone> of(ClientId client, Collection<String> names, Locale locale) {
        List<ResponseId> ids =
                names.stream().map(ResponseId::parse).flatMap(Optional::stream).toList();
        Stream<PageOnPhone> answered =
                ids.isEmpty()
                        ? Stream.empty()
                        : responses.findByClientAndIdIn(client, ids).stream()
                                .map(response -> onPhone(response, locale));
        Stream<PageOnPhone> support =
                content.supportPages().stream()
                        .map(SupportPage::key)
                        .filter(names::contains)
                        .map(key -> support(key, locale));
        return Stream.concat(answered, support).toList();
    }

    private PageOnPhone onPhone(Response response, Locale locale) {
        boolean isWord = response.kind() == AssignmentKind.WORD;
        Page page =
                pages.page(
                        response.kind(), response.contentKey(), response.contentVersion(), locale);
        return new PageOnPhone(
                response.id().toString(),
                stands(response),
                isWord ? Kind.WORD : Kind.ASSIGNED,
                isWord || !response.isDraft() ? null : where(response),
                page.json());
    }

    private static Stands stands(Response response) {
        if (response.isDraft()) {
            return Stands.DRAFT;
        }
        return response.isSent() || response.wasLetGo() ? Stands.SENT : Stands.GONE;
    }

    private static @Nullable OpenDraft where(Response response) {
        return new OpenDraft(response.assignment(), response.occurrence().orElse(null));
    }

    private PageOnPhone support(String key, Locale locale) {
        return new PageOnPhone(
                key, Stands.DRAFT, Kind.SUPPORT, null, content.supportJson(key, locale));
    }
}
