package app.trellis.reports;

import app.trellis.assignments.AgainstALine;
import app.trellis.assignments.AssignedAgainstALine;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.Brought;
import app.trellis.care.ClientNames;
import app.trellis.care.TalkWithConcern;
import app.trellis.care.TalksWithConcern;
import app.trellis.care.ToSupervision;
import app.trellis.organization.PracticeSettings;
import app.trellis.organization.SupervisedPerson;
import app.trellis.organization.Supervising;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a supervisor what to talk over with the people they supervised on the day of it. */
@Service
public class TalkingOver {

    /** How far back it looks. */
    private static final int MONTHS = 6;

    private final Supervising supervising;
    private final AssignedAgainstALine assigned;
    private final TalksWithConcern talks;
    private final ToSupervision marks;
    private final ClientNames clients;
    private final PracticeSettings settings;
    private final Audit audit;
    private final Clock clock;

    TalkingOver(
            Supervising supervising,
            AssignedAgainstALine assigned,
            TalksWithConcern talks,
            ToSupervision marks,
            ClientNames clients,
            PracticeSettings settings,
            Audit audit,
            Clock clock) {
        this.supervising = supervising;
        this.assigned = assigned;
        this.talks = talks;
        this.marks = marks;
        this.clients = clients;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What happened in the last six months on days on which the signed-in supervisor was
     * responsible. A reason is a practitioner's words about a client, so each one read stands in
     * that client's audit.
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public ToTalkOver mine(Locale locale) {
        ZoneId zone = settings.read().zone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate since = today.minusMonths(MONTHS);
        List<SupervisedPerson> lines = supervising.mine();
        Set<MemberId> people = peopleOf(lines);
        return new ToTalkOver(
                lines.stream().anyMatch(line -> line.holdsOn(today)),
                since,
                brought(lines, people, since, today, zone),
                assigned.by(people, since.atStartOfDay(zone).toInstant(), locale).stream()
                        .filter(one -> isMine(lines, one.by(), dayOf(one, zone)))
                        .map(one -> read(one, lines, zone))
                        .toList(),
                talks.recordedBy(people, since).stream()
                        .filter(one -> isMine(lines, one.heldBy(), one.heldOn()))
                        .map(one -> read(one, lines))
                        .toList());
    }

    /**
     * Ticks what somebody under the signed-in supervisor brings as talked over today.
     *
     * @throws NotFound when nobody whom they supervise today brings it
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void talkedOver(UUID mark) {
        LocalDate today = LocalDate.now(clock.withZone(settings.read().zone()));
        List<SupervisedPerson> lines = supervising.mine();
        Brought brought =
                marks.broughtBy(peopleOf(lines), today).stream()
                        .filter(one -> one.id().equals(mark))
                        .filter(one -> isMine(lines, one.by(), today))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (marks.talkedOver(mark, Me.id(), today)) {
            audit.record(Action.TALKED_OVER, brought.client(), mark);
        }
    }

    /** What waits is for whoever supervises today; what was talked over, for who did on its day. */
    private List<ToTalkOver.Bring> brought(
            List<SupervisedPerson> lines,
            Set<MemberId> people,
            LocalDate since,
            LocalDate today,
            ZoneId zone) {
        List<Brought> mine =
                marks.broughtBy(people, since).stream()
                        .filter(one ->
                                isMine(
                                        lines,
                                        one.by(),
                                        Objects.requireNonNullElse(one.talkedOn(), today)))
                        .toList();
        Map<ClientId, String> words =
                clients.pseudonyms(mine.stream().map(Brought::client).toList());
        return mine.stream()
                .map(one -> {
                    if (!one.line().isBlank() || one.matter().subject() != null) {
                        audit.record(Action.SUPERVISION_LINE_READ, one.client(), one.id());
                    }
                    return new ToTalkOver.Bring(
                            one.id(),
                            LocalDate.ofInstant(one.at(), zone),
                            name(lines, one.by()),
                            words.get(one.client()),
                            one.matter(),
                            one.line(),
                            one.talkedOn());
                })
                .toList();
    }

    private static Set<MemberId> peopleOf(List<SupervisedPerson> lines) {
        return lines.stream().map(SupervisedPerson::id).collect(Collectors.toSet());
    }

    private ToTalkOver.AgainstLine read(
            AgainstALine one, List<SupervisedPerson> lines, ZoneId zone) {
        audit.record(Action.OVERRIDE_READ, one.client(), one.id().value());
        return new ToTalkOver.AgainstLine(
                dayOf(one, zone), name(lines, one.by()), one.title(), one.lines(), one.reason());
    }

    private ToTalkOver.Talk read(TalkWithConcern one, List<SupervisedPerson> lines) {
        audit.record(Action.TALK_RESULT_READ, one.client(), one.id());
        return new ToTalkOver.Talk(
                one.heldOn(), name(lines, one.heldBy()), one.about(), one.result());
    }

    private static LocalDate dayOf(AgainstALine one, ZoneId zone) {
        return LocalDate.ofInstant(one.at(), zone);
    }

    private static boolean isMine(List<SupervisedPerson> lines, MemberId who, LocalDate day) {
        return lines.stream().anyMatch(line -> line.id().equals(who) && line.holdsOn(day));
    }

    private static String name(List<SupervisedPerson> lines, MemberId who) {
        return lines.stream()
                .filter(line -> line.id().equals(who))
                .map(SupervisedPerson::name)
                .findFirst()
                .orElseThrow();
    }
}
