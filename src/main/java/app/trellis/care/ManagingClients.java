package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.identity.EmailAddress;
import app.trellis.organization.ClientsWayIn;
import app.trellis.organization.InvitationAccepted;
import app.trellis.organization.IssuedInvitation;
import app.trellis.organization.MemberNames;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds clients, invites them, and follows their place in the practice until care ends. */
@Service
public class ManagingClients {

    private final Clients clients;
    private final TeamMembers team;
    private final SafeContacts contacts;
    private final ClientsWayIn wayIn;
    private final PracticeSettings settings;
    private final CurrentPerson current;
    private final MemberNames names;
    private final Vault vault;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManagingClients(
            Clients clients,
            TeamMembers team,
            SafeContacts contacts,
            ClientsWayIn wayIn,
            PracticeSettings settings,
            CurrentPerson current,
            MemberNames names,
            Vault vault,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clients = clients;
        this.team = team;
        this.contacts = contacts;
        this.wayIn = wayIn;
        this.settings = settings;
        this.current = current;
        this.names = names;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a client; whoever adds them leads their care team from today. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public ClientId add(String name, @Nullable String pseudonym) {
        ClientId id = ClientId.next();
        ZoneId zone = settings.read().zone();
        clients.save(
                new Client(
                        id,
                        vault.seal(nameOf(id), Text.line(name)),
                        sealPseudonym(id, pseudonym),
                        zone,
                        LocalDate.now(clock.withZone(zone))));
        team.save(
                new TeamMember(
                        id, current.get().memberId(), TeamMember.Part.LEAD, LocalDate.now(clock)));
        audit.record(Action.CLIENT_ADDED, id, null);
        return id;
    }

    /** The head of a client's record. */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public ClientDetails details(ClientId client) {
        return head(client);
    }

    /** The same for what asked before whether it may be read, in its transaction. */
    ClientDetails head(ClientId client) {
        Client found = find(client);
        Instant moment = clock.instant();
        List<TeamMember> now =
                team.findByClientOrderByFrom(client).stream()
                        .filter(one -> one.holdsAt(moment))
                        .sorted(Comparator.comparing(TeamMember::part))
                        .toList();
        return details(found, colleagues(now));
    }

    /** Each of them once, with what they are to the client: who leads first. */
    private List<ClientDetails.Colleague> colleagues(List<TeamMember> now) {
        Map<MemberId, String> known =
                names.of(
                        Stream.concat(
                                        now.stream().map(TeamMember::member),
                                        now.stream().map(TeamMember::standsInFor))
                                .filter(Objects::nonNull)
                                .toList());
        Map<MemberId, ClientDetails.Colleague> once = new LinkedHashMap<>();
        for (TeamMember one : now) {
            MemberId away = one.standsInFor();
            LocalDate until = one.lastDay();
            ClientDetails.StandsIn standsIn =
                    away == null || until == null
                            ? null
                            : new ClientDetails.StandsIn(known.getOrDefault(away, ""), until);
            once.merge(
                    one.member(),
                    new ClientDetails.Colleague(
                            one.member(),
                            known.getOrDefault(one.member(), ""),
                            one.part() == TeamMember.Part.LEAD,
                            one.part() != TeamMember.Part.STAND_IN,
                            one.from(),
                            standsIn),
                    (first, other) ->
                            new ClientDetails.Colleague(
                                    first.id(),
                                    first.name(),
                                    first.leads(),
                                    first.treats(),
                                    first.from(),
                                    other.standsIn()));
        }
        return List.copyOf(once.values());
    }

    /** The record of the signed-in client. */
    @AllowedTo("'CLIENT'")
    @Transactional(readOnly = true)
    public ClientId mine() {
        return clients.findByMember(current.get().memberId()).orElseThrow(NotFound::new).id();
    }

    /** Opens a client's record: what the practitioner's first look costs the audit. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public ClientDetails open(ClientId client) {
        audit.record(Action.RECORD_OPENED, client, null);
        ClientDetails details = details(client);
        details.team().stream()
                .filter(one -> one.id().equals(current.get().memberId()) && !one.treats())
                .forEach(one -> audit.record(Action.OPENED_STANDING_IN, client, one.id().value()));
        return details;
    }

    /** Corrects name and own word. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void rename(ClientId client, String name, @Nullable String pseudonym) {
        find(client)
                .rename(
                        vault.seal(nameOf(client), Text.line(name)),
                        sealPseudonym(client, pseudonym));
        audit.record(Action.CLIENT_CHANGED, client, null);
    }

    /** Sets what the client calls their practitioner. */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void callPractitioner(ClientId client, String word) {
        find(client).callPractitioner(vault.seal(wordOf(client), Text.line(word)));
    }

    /**
     * Invites the client by a single-use link, which is always also shown once.
     *
     * @param email null when the link is handed over
     * @throws Refused when they are here already, not confirmed to be an adult, safe contact is not
     *     recorded, or the mailbox is shared and a mail was asked for
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public IssuedInvitation invite(ClientId client, boolean adult, @Nullable EmailAddress email) {
        Client found = find(client);
        if (found.status() == ClientStatus.ENDED) {
            throw new Refused("care.already-ended");
        }
        if (found.member() != null) {
            throw new Refused("care.already-here");
        }
        if (!adult) {
            throw new Refused("care.adults-only");
        }
        SafeContact contact =
                contacts.findById(client).orElseThrow(() -> new Refused("care.safe-contact-first"));
        if (email != null && contact.mailIsShared()) {
            throw new Refused("care.mail-is-shared");
        }
        found.confirmAdult();
        return wayIn.invite(client, vault.open(nameOf(client), found.name()), email);
    }

    /**
     * A link to hand over to a client who lost their password.
     *
     * @throws Refused when they have not accepted an invitation yet
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public String passwordLink(ClientId client) {
        MemberId member = find(client).member();
        if (member == null) {
            throw new Refused("care.not-here-yet");
        }
        audit.record(Action.CLIENT_CHANGED, client, member.value());
        return wayIn.passwordLink(member);
    }

    /**
     * Lets a client in anew who lost their phone and the codes on paper.
     *
     * @param seen whether they were met and recognised
     * @param shown a code or the password of whoever does it
     * @return the path of a link to hand over
     * @throws Refused when they have not accepted an invitation yet, were not met, or what was
     *     shown is wrong
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public String letInAnew(ClientId client, boolean seen, String shown) {
        MemberId member = find(client).member();
        if (member == null) {
            throw new Refused("care.not-here-yet");
        }
        audit.record(Action.CLIENT_CHANGED, client, member.value());
        return wayIn.letInAnew(member, seen, shown);
    }

    @EventListener
    void arrive(InvitationAccepted accepted) {
        Client client = clients.findById(accepted.client()).orElseThrow(NotFound::new);
        if (client.status() == ClientStatus.ENDED) {
            throw new Refused("identity.link-over");
        }
        client.arrive(accepted.member(), accepted.zone());
        events.publishEvent(new ClientArrived(client.id()));
    }

    private Client find(ClientId client) {
        return clients.findById(client).orElseThrow(NotFound::new);
    }

    private ClientDetails details(Client client, List<ClientDetails.Colleague> colleagues) {
        ClientId id = client.id();
        byte[] pseudonym = client.pseudonym();
        byte[] word = client.practitionerWord(LocalDate.now(clock));
        String lead = colleagues.isEmpty() ? "" : firstName(colleagues.getFirst().name());
        return new ClientDetails(
                id,
                vault.open(nameOf(id), client.name()),
                pseudonym == null ? null : vault.open(pseudonymOf(id), pseudonym),
                word == null ? lead : vault.open(wordOf(id), word),
                client.status(),
                client.member() != null,
                client.adultConfirmed(),
                client.zone(),
                client.addedOn(),
                client.status() == ClientStatus.ACTIVE
                        ? client.restsUntil(LocalDate.now(clock.withZone(client.zone())))
                        : client.pausedUntil(),
                client.endedOn(),
                client.endedHow(),
                client.endingOn(),
                client.endingHow(),
                client.toldOn(),
                EndingCare.openReason(vault, client),
                client.readableUntil(),
                client.keptAs(),
                colleagues);
    }

    static String firstName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private byte @Nullable [] sealPseudonym(ClientId id, @Nullable String pseudonym) {
        return pseudonym == null || pseudonym.isBlank()
                ? null
                : vault.seal(pseudonymOf(id), Text.line(pseudonym));
    }

    static Place nameOf(ClientId id) {
        return Place.of("client", "name", id.value());
    }

    static Place pseudonymOf(ClientId id) {
        return Place.of("client", "pseudonym", id.value());
    }

    static Place wordOf(ClientId id) {
        return Place.of("client", "practitioner_word", id.value());
    }
}
