package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.care.WordsForBoth;
import app.trellis.library.Field;
import app.trellis.responses.AnsweredQuestion.Part;
import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Pages that a client shares in full, as far as they can be shown to both of two partners: what the
 * client wrote in their own words, and no mark, number or choice; not what they said later is
 * wrong. An exercise that asks about safety is never offered, whatever was answered on it, so that
 * nothing can be told from what is.
 */
@Component
class PagesForBoth implements WordsForBoth {

    private static final int MOST = 200;
    private static final int OFFERED = 30;
    private static final Set<String> OWN_WORDS = Set.of("shortText", "longText");

    private final Responses responses;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final Settling settling;

    PagesForBoth(Responses responses, Pages pages, SealedAnswers sealed, Settling settling) {
        this.responses = responses;
        this.pages = pages;
        this.sealed = sealed;
        this.settling = settling;
    }

    @Override
    public String kind() {
        return "page";
    }

    @Override
    public List<Offer> offers(ClientId client, Locale locale) {
        return responses.sent(client, Limit.of(MOST)).stream()
                .filter(this::isOpen)
                .limit(OFFERED)
                .map(line ->
                        new Offer(
                                line.id().value(),
                                pages.page(
                                                line.kind(),
                                                line.contentKey(),
                                                line.contentVersion(),
                                                locale)
                                        .title(),
                                line.sentAt()))
                .toList();
    }

    @Override
    public Optional<Words> words(ClientId client, UUID subject) {
        return responses
                .findByIdAndClient(new ResponseId(subject), client)
                .filter(Response::isSent)
                .filter(found -> isOpen(found.line()))
                .map(found -> {
                    Locale read = found.language();
                    Filled filled =
                            sealed.filled(
                                    found,
                                    settling.dayOf(client, found.sentAt()),
                                    read == null ? Locale.ENGLISH : read);
                    return new Words(filled.page().phoneTitle(), lines(found, filled));
                })
                .filter(words -> !words.lines().isEmpty());
    }

    private boolean isOpen(ResponseLine line) {
        return line.kind() == AssignmentKind.EXERCISE
                && line.sharing() == Sharing.SHARED
                && line.correctedAt() == null
                && pages
                        .page(line.kind(), line.contentKey(), line.contentVersion())
                        .fields()
                        .stream()
                        .noneMatch(PagesForBoth::asksAboutSafety);
    }

    private static boolean asksAboutSafety(Field field) {
        return !field.signs().isEmpty()
                || field.columns().stream().anyMatch(column -> !column.signs().isEmpty());
    }

    private List<String> lines(Response response, Filled filled) {
        List<Field> own =
                SharedPart.of(filled.open(), filled.answers(), response.sharing(), false).stream()
                        .filter(PagesForBoth::isOwnWords)
                        .toList();
        return new Reading(filled.page(), pages.labels(Locale.ENGLISH))
                .of(own, filled.answers()).stream()
                        .flatMap(question -> question.lines().stream())
                        .flatMap(List::stream)
                        .filter(Part.Words.class::isInstance)
                        .map(part -> ((Part.Words) part).text())
                        .toList();
    }

    private static boolean isOwnWords(Field field) {
        return OWN_WORDS.contains(field.type()) && !field.alwaysPrivate();
    }
}
