package app.trellis.notes;

import app.trellis.shared.ClientId;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals notes for the row they lie in: sections as one JSON object, in a template of the practice
 * with its headings, addenda as they are.
 */
@Component
class NoteVault {

    private static final TypeReference<EnumMap<NoteSection, String>> SECTIONS =
            new TypeReference<>() {};

    private final Vault vault;
    private final JsonMapper json;

    NoteVault(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Reads the keys of many clients' notes in one statement, before they are opened. */
    void prepare(Collection<ClientId> clients) {
        vault.prepare(clients.stream().map(ClientKey::noted).toList());
    }

    byte[] sealDraft(ClientId client, NoteId note, NoteText text) {
        return seal(draftOf(client, note), text);
    }

    NoteText openDraft(SessionNote note) {
        return open(draftOf(note.client(), note.id()), note.format(), note.draft());
    }

    byte[] sealVersion(ClientId client, UUID row, NoteText text) {
        return seal(versionAt(client, row), text);
    }

    NoteText openVersion(ClientId client, UUID row, NoteFormat format, byte[] sealed) {
        return open(versionAt(client, row), format, sealed);
    }

    byte[] sealFormulation(ClientId client, UUID row, NoteText text) {
        return seal(formulationAt(client, row), text);
    }

    NoteText openFormulation(ClientId client, UUID row, byte[] sealed) {
        return open(formulationAt(client, row), NoteFormat.FORMULATION, sealed);
    }

    byte[] sealFormulationVersion(ClientId client, UUID row, NoteText text) {
        return seal(formulationVersionAt(client, row), text);
    }

    NoteText openFormulationVersion(ClientId client, UUID row, byte[] sealed) {
        return open(formulationVersionAt(client, row), NoteFormat.FORMULATION, sealed);
    }

    byte[] sealAddendum(ClientId client, UUID row, String text) {
        return vault.seal(addendumAt(client, row), text);
    }

    String openAddendum(ClientId client, UUID row, byte[] sealed) {
        return vault.open(addendumAt(client, row), sealed);
    }

    byte[] sealRemark(ClientId client, UUID row, String text) {
        return vault.seal(remarkAt(client, row), text);
    }

    String openRemark(ClientId client, UUID row, byte[] sealed) {
        return vault.open(remarkAt(client, row), sealed);
    }

    byte[] sealReason(ClientId client, UUID row, String text) {
        return vault.seal(reasonAt(client, row), text);
    }

    String openReason(ClientId client, UUID row, byte[] sealed) {
        return vault.open(reasonAt(client, row), sealed);
    }

    private byte[] seal(Place place, NoteText text) {
        Object written =
                text.format() == NoteFormat.OWN
                        ? new OwnText(
                                text.outline().name(), text.outline().headings(), text.sections())
                        : text.sections();
        return vault.seal(place, json.writeValueAsString(written));
    }

    private NoteText open(Place place, NoteFormat format, byte[] sealed) {
        String written = vault.open(place, sealed);
        if (format == NoteFormat.OWN) {
            OwnText own = json.readValue(written, OwnText.class);
            return new NoteText(NoteOutline.own(own.name(), own.headings()), own.sections());
        }
        Map<NoteSection, String> sections = json.readValue(written, SECTIONS);
        return new NoteText(format, sections);
    }

    /** A text in a template of the practice, with the headings it was written under. */
    private record OwnText(
            String name, List<NoteOutline.Heading> headings, Map<NoteSection, String> sections) {}

    private static Place draftOf(ClientId client, NoteId note) {
        return Place.of(ClientKey.noted(client), "session_note", "draft", note.value());
    }

    private static Place versionAt(ClientId client, UUID row) {
        return Place.of(ClientKey.noted(client), "note_version", "body", row);
    }

    private static Place formulationAt(ClientId client, UUID row) {
        return Place.of(ClientKey.noted(client), "formulation", "draft", row);
    }

    private static Place formulationVersionAt(ClientId client, UUID row) {
        return Place.of(ClientKey.noted(client), "formulation_version", "body", row);
    }

    private static Place reasonAt(ClientId client, UUID row) {
        return Place.of(ClientKey.noted(client), "note_withdrawal", "reason", row);
    }

    private static Place remarkAt(ClientId client, UUID row) {
        return Place.of(ClientKey.noted(client), "note_return", "remark", row);
    }

    private static Place addendumAt(ClientId client, UUID row) {
        return Place.of(ClientKey.noted(client), "note_addendum", "body", row);
    }
}
