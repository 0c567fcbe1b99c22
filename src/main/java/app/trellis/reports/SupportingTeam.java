package app.trellis.reports;

import app.trellis.alerts.AlertsOfTeam;
import app.trellis.assignments.AssignedAgainstALine;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientsOfTeam;
import app.trellis.care.TeamClient;
import app.trellis.notes.NotesOfTeam;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.organization.Supervising;
import app.trellis.responses.SteadyPagesMade;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a supervisor who needs support, of the people they supervise today and of their clients, so
 * that nobody has to ask for it first.
 */
@Service
public class SupportingTeam {

    /** How far back safety answers and exceptions count: as long as a private talk is good for. */
    private static final Duration RECENT = Duration.ofDays(90);

    /** A day after which a note is late, as on the author's own list. */
    private static final Duration LATE = Duration.ofHours(24);

    private static final NotesOfTeam.Count NONE = new NotesOfTeam.Count(0, null, 0);
    private static final AlertsOfTeam.Count QUIET = new AlertsOfTeam.Count(0, 0, 0);

    private final Supervising supervising;
    private final ClientsOfTeam clients;
    private final AlertsOfTeam alerts;
    private final SteadyPagesMade steadyPages;
    private final AssignedAgainstALine exceptions;
    private final NotesOfTeam notes;
    private final PracticeSettings settings;
    private final Audit audit;
    private final Clock clock;

    SupportingTeam(
            Supervising supervising,
            ClientsOfTeam clients,
            AlertsOfTeam alerts,
            SteadyPagesMade steadyPages,
            AssignedAgainstALine exceptions,
            NotesOfTeam notes,
            PracticeSettings settings,
            Audit audit,
            Clock clock) {
        this.supervising = supervising;
        this.clients = clients;
        this.alerts = alerts;
        this.steadyPages = steadyPages;
        this.exceptions = exceptions;
        this.notes = notes;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The people under the signed-in supervisor today, also as somebody's deputy; the same
     * statements for a team of any size.
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public TeamSupport mine() {
        Instant now = clock.instant();
        PracticeDetails practice = settings.read();
        ZoneId zone = practice.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<MemberId, String> people = new LinkedHashMap<>();
        supervising.today(today).forEach(one -> people.put(one.id(), one.name()));
        audit.record(Action.TEAM_LOOKED_AT, null);
        Map<MemberId, List<TeamSupport.Line>> lines = lines(people.keySet(), today, now);
        Map<MemberId, NotesOfTeam.Count> waiting = notes.of(people.keySet(), now.minus(LATE));
        return new TeamSupport(
                now,
                zone,
                practice.opensWithReason(),
                people.entrySet().stream()
                        .map(one ->
                                new TeamSupport.Person(
                                        one.getKey(),
                                        one.getValue(),
                                        waiting.getOrDefault(one.getKey(), NONE),
                                        lines.getOrDefault(one.getKey(), List.of())))
                        .toList());
    }

    /** The same, to be taken out as a file. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public TeamSupport export() {
        TeamSupport team = mine();
        audit.record(Action.TABLE_EXPORTED, null);
        return team;
    }

    private Map<MemberId, List<TeamSupport.Line>> lines(
            Set<MemberId> people, LocalDate today, Instant now) {
        List<TeamClient> all = clients.of(people, today);
        List<ClientId> ids = all.stream().map(TeamClient::client).distinct().toList();
        Map<ClientId, AlertsOfTeam.Count> raised = alerts.of(ids, now.minus(RECENT), now);
        Set<ClientId> steady = steadyPages.among(ids);
        Map<ClientId, Integer> against = exceptions.count(ids, now.minus(RECENT));
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                TeamClient::practitioner,
                                Collectors.mapping(
                                        one -> {
                                            AlertsOfTeam.Count count =
                                                    raised.getOrDefault(one.client(), QUIET);
                                            return new TeamSupport.Line(
                                                    one,
                                                    steady.contains(one.client()),
                                                    count.raised(),
                                                    count.open(),
                                                    count.pastDue(),
                                                    against.getOrDefault(one.client(), 0));
                                        },
                                        Collectors.toList())));
    }
}
