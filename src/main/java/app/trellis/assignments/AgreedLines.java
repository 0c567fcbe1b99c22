package app.trellis.assignments;

import app.trellis.care.AgreedInSession;
import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Say;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was agreed in a session, in the words of then: rhythm and plan never change once it is
 * assigned, and the version that was agreed on is kept.
 */
@Component
class AgreedLines implements AgreedInSession {

    private final Assignments assignments;
    private final Shelf shelf;
    private final Words words;

    AgreedLines(Assignments assignments, Shelf shelf, Words words) {
        this.assignments = assignments;
        this.shelf = shelf;
        this.words = words;
    }

    /** In the order in which they were agreed; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AgreedLine> lines(ClientId client, SessionId session, Locale locale) {
        return assignments.findByClientAndSessionOrderByAssignedAtAsc(client, session).stream()
                .map(one -> line(one, locale))
                .toList();
    }

    private AgreedLine line(Assignment one, Locale locale) {
        RhythmDays days = one.days();
        return new AgreedLine(
                one.id(),
                shelf.pinned(one.kind(), one.contentKey(), one.agreedVersion(), locale).name(),
                days.rhythm(),
                days.everyDays(),
                days.startsOn(),
                words.plan(one.id(), one.words().plan()),
                one.status() == AssignmentStatus.ENDED);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Agreed> of(ClientId client, SessionId session, Locale locale, Say say) {
        return lines(client, session, locale).stream()
                .map(line -> new Agreed(line.title(), words(line, locale, say)))
                .toList();
    }

    private static String words(AgreedLine line, Locale locale, Say say) {
        Integer days = line.everyDays();
        String often =
                line.rhythm() == Rhythm.EVERY_N_DAYS && days != null
                        ? say.say("assignments.often.EVERY_N_DAYS", days)
                        : say.say("assignments.often." + line.rhythm());
        // What is asked once begins anew after a pause; its first day is no part of the agreement.
        String when =
                line.rhythm() == Rhythm.ONCE
                        ? often
                        : often
                                + " · "
                                + say.say("assignments.from", Days.say(line.startsOn(), locale));
        return Stream.of(when, line.plan().sentence((key, part) -> say.say(key, part)))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
