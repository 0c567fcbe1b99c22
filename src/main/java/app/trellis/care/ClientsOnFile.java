package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.vault.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a practice knows of a client beside their record: how they can be reached safely, and who
 * looked after them when. For a practice that is sealed as a whole; asks nobody.
 */
@Component
public class ClientsOnFile {

    private final Clients clients;
    private final TeamMembers team;
    private final SafeContacts contacts;
    private final Restrictions restrictions;
    private final Vault vault;
    private final JsonMapper json;

    ClientsOnFile(
            Clients clients,
            TeamMembers team,
            SafeContacts contacts,
            Restrictions restrictions,
            Vault vault,
            JsonMapper json) {
        this.clients = clients;
        this.team = team;
        this.contacts = contacts;
        this.restrictions = restrictions;
        this.vault = vault;
        this.json = json;
    }

    /** The ids of all of them, those whose care ended too. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<ClientId> all() {
        return clients.everyId();
    }

    /** Plain values by name; empty where the client is not there any more. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Map<String, @Nullable Object>> of(ClientId id) {
        return clients.findById(id).map(this::of);
    }

    private Map<String, @Nullable Object> of(Client client) {
        ClientId id = client.id();
        byte[] pseudonym = client.pseudonym();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", id.toString());
        data.put("member", Objects.toString(client.member(), null));
        data.put("name", vault.open(ManagingClients.nameOf(id), client.name()));
        data.put(
                "calledHere",
                pseudonym == null ? null : vault.open(ManagingClients.pseudonymOf(id), pseudonym));
        data.put("status", client.status().name());
        data.put("since", client.addedOn().toString());
        data.put("endedOn", Objects.toString(client.endedOn(), null));
        data.put("restricted", restrictions.isRestricted(id));
        data.put(
                "safeContact",
                contacts.findById(id)
                        .map(one ->
                                json.readTree(
                                        vault.open(KeepingSafeContact.placeOf(id), one.details())))
                        .orElse(null));
        data.put("careTeam", team.findByClientOrderByFrom(id).stream().map(this::of).toList());
        return data;
    }

    private Map<String, @Nullable Object> of(TeamMember member) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("member", member.member().toString());
        data.put("part", member.part().name());
        data.put("from", member.from().toString());
        data.put("until", Objects.toString(member.until(), null));
        return data;
    }
}
