package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Say;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the brief before a session: what all modules have to say about the time since the last one,
 * on one page. What it costs grows with the modules that speak, not with the length of the care.
 */
@Service
public class PreparingSessions {

    private final Clients clients;
    private final RecordingSessions sessions;
    private final PracticeSettings settings;
    private final List<BriefSection> sections;
    private final Audit audit;
    private final Clock clock;

    PreparingSessions(
            Clients clients,
            RecordingSessions sessions,
            PracticeSettings settings,
            List<BriefSection> sections,
            Audit audit,
            Clock clock) {
        this.clients = clients;
        this.sessions = sessions;
        this.settings = settings;
        this.sections =
                sections.stream().sorted(Comparator.comparingInt(BriefSection::order)).toList();
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The brief in a language. It marks nothing as read.
     *
     * @param words finds the words of that language
     * @throws NotFound when there is no such client here
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Brief brief(ClientId client, Locale locale, Say words) {
        return make(client, sessions.lastBeforeToday(client).orElse(null), locale, words);
    }

    /** The brief to be taken out on paper. It marks nothing as read. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Brief export(ClientId client, Locale locale, Say words) {
        Brief brief = brief(client, locale, words);
        audit.record(Action.BRIEF_EXPORTED, client, null);
        return brief;
    }

    /**
     * The brief as it was due before a session, to write its note from: since the one before it,
     * and up to now. It marks nothing as read.
     *
     * @throws NotFound when there is no such client or session here
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Brief briefOf(ClientId client, SessionId session, Locale locale, Say words) {
        LocalDate day =
                LocalDate.ofInstant(
                        sessions.read(client, session).startsAt(), settings.read().zone());
        return make(client, sessions.lastBefore(client, day).orElse(null), locale, words);
    }

    private Brief make(ClientId client, @Nullable Instant last, Locale locale, Say words) {
        Client known = clients.findById(client).orElseThrow(NotFound::new);
        ZoneId zone = settings.read().zone();
        Instant now = clock.instant();
        Instant next = sessions.nextFromToday(client).orElse(null);
        BriefSpan span =
                new BriefSpan(
                        client,
                        last == null ? known.addedOn().atStartOfDay(zone).toInstant() : last,
                        now,
                        next,
                        known.zone(),
                        zone,
                        locale,
                        words);
        audit.record(Action.BRIEF_OPENED, client, null);
        return new Brief(
                last,
                next,
                now,
                zone,
                sections.stream().flatMap(section -> section.parts(span).stream()).toList());
    }
}
