package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.ClientId;
import app.trellis.shared.Text;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records how a client may safely be reached; every look at it is audited. */
@Service
public class KeepingSafeContact {

    private static final int FIELD = 1_000;

    private final SafeContacts contacts;
    private final CurrentPerson current;
    private final Vault vault;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    KeepingSafeContact(
            SafeContacts contacts,
            CurrentPerson current,
            Vault vault,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.contacts = contacts;
        this.current = current;
        this.vault = vault;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Whether it was recorded at all, without looking at it. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public boolean isRecorded(ClientId client) {
        return contacts.existsById(client);
    }

    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Optional<SafeContactData> read(ClientId client) {
        Optional<SafeContactData> found =
                contacts.findById(client)
                        .map(one ->
                                json.readValue(
                                        vault.open(placeOf(client), one.details()),
                                        SafeContactData.class));
        if (found.isPresent()) {
            audit.record(Action.SAFE_CONTACT_OPENED, client, null);
        }
        return found;
    }

    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void record(ClientId client, SafeContactData typed) {
        SafeContactData clean =
                new SafeContactData(
                        typed.mailIsShared(),
                        Text.clean(typed.number(), Text.SHORT),
                        Text.clean(typed.hours(), FIELD),
                        Text.clean(typed.maySay(), FIELD),
                        Text.clean(typed.neverTell(), FIELD),
                        Text.clean(typed.codeWord(), Text.SHORT),
                        Text.clean(typed.address(), FIELD));
        SafeContact contact = contacts.findById(client).orElseGet(() -> new SafeContact(client));
        contact.record(
                vault.seal(placeOf(client), json.writeValueAsString(clean)),
                clean.mailIsShared(),
                current.get().memberId(),
                clock.instant());
        contacts.save(contact);
        audit.record(Action.SAFE_CONTACT_CHANGED, client, null);
    }

    static Place placeOf(ClientId client) {
        return Place.of(ClientKey.noted(client), "safe_contact", "details", client.value());
    }
}
