package app.trellis.assignments;

import app.trellis.library.Card;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.Level;
import app.trellis.measures.CheckIns;
import app.trellis.measures.Measure;
import app.trellis.measures.MeasureTitles;
import app.trellis.measures.Measures;
import app.trellis.shared.NotFound;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds what can be assigned: exercises and cards of the library, questionnaires, the check-in. */
@Component
class Shelf {

    private static final int CHECK_IN_MINUTES = 2;

    private final Content content;
    private final CheckIns checkIns;
    private final Measures measures;
    private final MeasureTitles titles;
    private final MessageSource messages;

    Shelf(
            Content content,
            CheckIns checkIns,
            Measures measures,
            MeasureTitles titles,
            MessageSource messages) {
        this.content = content;
        this.checkIns = checkIns;
        this.measures = measures;
        this.titles = titles;
        this.messages = messages;
    }

    /** What would be assigned today. */
    Material current(AssignmentKind kind, String key, Locale locale) {
        return switch (kind) {
            case EXERCISE -> of(content.exercise(key, locale));
            case CHECK_IN -> checkIn(key, checkIns.version(), locale);
            case CARD -> of(content.card(key), locale);
            case MEASURE -> of(measures.current(key), locale);
            case WORD -> throw new NotFound();
        };
    }

    /** What was assigned, in the version of then. */
    Material pinned(AssignmentKind kind, String key, int version, Locale locale) {
        return switch (kind) {
            case EXERCISE -> of(content.exercise(key, version, locale));
            case CHECK_IN -> checkIn(key, version, locale);
            case CARD -> of(content.card(key), locale);
            case MEASURE -> of(measures.measure(key, version), locale);
            case WORD -> throw new NotFound();
        };
    }

    Material pinned(Assignment assignment, Locale locale) {
        return pinned(
                assignment.kind(), assignment.contentKey(), assignment.contentVersion(), locale);
    }

    private static Material of(Exercise exercise) {
        return new Material(
                AssignmentKind.EXERCISE,
                exercise.key(),
                exercise.version(),
                exercise.name(),
                exercise.phoneTitle(),
                exercise.why(),
                exercise.minutes(),
                exercise.level(),
                exercise.otherPerson(),
                exercise.keepsQuietWay(),
                exercise.together(),
                exercise.hasShort() ? exercise.shortMinutes() : 0,
                exercise.notFor());
    }

    private Material of(Card card, Locale locale) {
        return new Material(
                AssignmentKind.CARD,
                card.key(),
                card.version() == null ? 1 : card.version(),
                card.title(),
                messages.getMessage("assignments.card.phone-title", null, locale),
                messages.getMessage("assignments.card.why", null, locale),
                1,
                Level.CALM,
                false,
                false,
                card.firstInSession(),
                0,
                card.notFor());
    }

    private Material of(Measure measure, Locale locale) {
        return new Material(
                AssignmentKind.MEASURE,
                measure.key(),
                measure.version(),
                measure.name(),
                titles.of(measure, locale),
                messages.getMessage("assignments.measure.why", null, locale),
                measure.minutes(),
                Level.CALM,
                false,
                false,
                false,
                0,
                measure.notFor());
    }

    private Material checkIn(String key, int version, Locale locale) {
        if (!key.equals(CheckIns.KEY)) {
            throw new NotFound();
        }
        return new Material(
                AssignmentKind.CHECK_IN,
                key,
                version,
                messages.getMessage("assignments.check-in.name", null, locale),
                messages.getMessage("assignments.check-in.phone-title", null, locale),
                messages.getMessage("assignments.check-in.why", null, locale),
                CHECK_IN_MINUTES,
                Level.CALM,
                false,
                false,
                false,
                0,
                List.of());
    }
}
