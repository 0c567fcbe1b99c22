package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentKind;
import app.trellis.library.ChoosingExercises;
import app.trellis.library.Content;
import app.trellis.measures.CheckIns;
import app.trellis.measures.ChoosingMeasures;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be assigned today, of whatever kind. */
@org.springframework.stereotype.Component
class Offers {

    private final Content content;
    private final ChoosingExercises exercises;
    private final ChoosingMeasures measures;

    Offers(Content content, ChoosingExercises exercises, ChoosingMeasures measures) {
        this.content = content;
        this.exercises = exercises;
        this.measures = measures;
    }

    /** All of it; questionnaires for those who may assign them. */
    List<Offer> all(Component page, Locale locale) {
        return Stream.of(
                        Stream.of(Offer.checkIn(page)),
                        Me.is(Role.PRACTITIONER)
                                ? measures.usable().stream().map(Offer::of)
                                : Stream.<Offer>empty(),
                        exercises.offered(locale).stream().map(Offer::of),
                        content.cards(locale).stream().map(card -> Offer.of(card, page)))
                .flatMap(shelf -> shelf)
                .toList();
    }

    /**
     * One of a kind.
     *
     * @throws NotFound when there is none, or it is no longer offered
     */
    Offer one(AssignmentKind kind, String key, Component page, Locale locale) {
        return switch (kind) {
            case EXERCISE -> Offer.of(exercises.offered(key, locale));
            case CARD -> Offer.of(content.card(key, locale), page);
            case MEASURE -> Offer.of(measures.current(key));
            case CHECK_IN -> Offer.checkIn(page);
            case WORD -> throw new NotFound();
        };
    }

    /** One by its key alone. */
    Offer one(String key, Component page, Locale locale) {
        if (key.equals(CheckIns.KEY)) {
            return Offer.checkIn(page);
        }
        if (measures.isUsable(key)) {
            return Offer.of(measures.current(key));
        }
        return content.cards(locale).stream()
                .filter(card -> card.key().equals(key))
                .findFirst()
                .map(card -> Offer.of(card, page))
                .orElseGet(() -> Offer.of(exercises.offered(key, locale)));
    }
}
