package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import app.trellis.vault.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a client may be reached and where help would have to go, for whoever answers a safety answer
 * without being on the care team. The caller has checked that it reached them; every look is
 * audited.
 */
@Component
public class SafeContactOnDuty {

    private final SafeContacts contacts;
    private final Vault vault;
    private final JsonMapper json;
    private final Audit audit;

    SafeContactOnDuty(SafeContacts contacts, Vault vault, JsonMapper json, Audit audit) {
        this.contacts = contacts;
        this.vault = vault;
        this.json = json;
        this.audit = audit;
    }

    /** Nothing where it was never recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SafeContactData> of(ClientId client) {
        Optional<SafeContactData> found =
                contacts.findById(client)
                        .map(one ->
                                json.readValue(
                                        vault.open(
                                                KeepingSafeContact.placeOf(client), one.details()),
                                        SafeContactData.class));
        found.ifPresent(contact -> audit.record(Action.SAFE_CONTACT_OPENED, client, null));
        return found;
    }
}
