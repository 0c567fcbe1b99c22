package app.trellis.trends;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.Brought;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.ReadsRecord;
import app.trellis.care.ToSupervision;
import app.trellis.care.WritesRecord;
import app.trellis.library.Content;
import app.trellis.measures.CheckIns;
import app.trellis.measures.Measures;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What practitioner and client look at together when scores ask for it. A client never reads a
 * flag: it is the beginning of a conversation, not a verdict.
 */
@Service
public class LookingTogether {

    private static final int NOTE = 2_000;

    private final FlagStore flags;
    private final Measures measures;
    private final Content content;
    private final CaseloadSignals signals;
    private final ToSupervision supervision;
    private final Audit audit;
    private final Clock clock;

    LookingTogether(
            FlagStore flags,
            Measures measures,
            Content content,
            CaseloadSignals signals,
            ToSupervision supervision,
            Audit audit,
            Clock clock) {
        this.flags = flags;
        this.measures = measures;
        this.content = content;
        this.signals = signals;
        this.supervision = supervision;
        this.audit = audit;
        this.clock = clock;
    }

    /** Something of the library that may fit a topic. */
    public record Suggestion(String key, String name) {}

    /** The client's flags, the newest first; at most 200. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<Flag> flags(ClientId client) {
        return flags.read(client, Me.id(), this::name);
    }

    /** What the library has for the topics. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Map<LookAt, List<Suggestion>> suggestions(ClientId client, Locale locale) {
        Map<LookAt, List<Suggestion>> all = new EnumMap<>(LookAt.class);
        for (LookAt topic : LookAt.values()) {
            all.put(
                    topic,
                    topic.exercises().stream()
                            .map(key -> new Suggestion(key, content.exercise(key, locale).name()))
                            .toList());
        }
        return all;
    }

    /**
     * Closes a flag.
     *
     * @param topics what was looked at; may be none
     * @param note what was found and what follows from it
     * @throws Refused without a note
     * @throws NotFound when it is not there or closed already
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void close(ClientId client, UUID flag, Set<LookAt> topics, String note) {
        String said = Text.clean(note, NOTE).strip();
        if (said.isEmpty()) {
            throw new Refused("trends.flag-note-missing");
        }
        Flag open =
                flags(client).stream()
                        .filter(one -> one.id().equals(flag) && one.isOpen())
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (!flags.close(client, flag, topics, said, Me.id(), clock.instant())) {
            throw new NotFound();
        }
        signals.takeBack(client, open.rule().kind(), flag);
        audit.record(Action.FLAG_CLOSED, client, flag);
    }

    /**
     * Brings an open flag to supervision, which learns that it is one and of which day.
     *
     * @param question may be blank
     * @throws NotFound when it is not there or closed already
     * @throws Refused when the question is too long
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public Brought bring(ClientId client, UUID flag, String question) {
        Flag open =
                flags(client).stream()
                        .filter(one -> one.id().equals(flag) && one.isOpen())
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return supervision.bring(
                client,
                Me.id(),
                new Brought.Matter(
                        Brought.About.FLAG,
                        flag,
                        LocalDate.ofInstant(open.raisedAt(), ZoneOffset.UTC)),
                question);
    }

    private @Nullable String name(String instrument, int version) {
        return instrument.equals(CheckIns.KEY)
                ? null
                : measures.measure(instrument, version).name();
    }
}
