package app.trellis.notes;

import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals notes for the row they lie in: sections as one JSON object, addenda as they are. */
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

    byte[] sealDraft(NoteId note, NoteText text) {
        return seal(draftOf(note), text);
    }

    NoteText openDraft(SessionNote note) {
        return open(draftOf(note.id()), note.format(), note.draft());
    }

    byte[] sealVersion(UUID row, NoteText text) {
        return seal(versionAt(row), text);
    }

    NoteText openVersion(UUID row, NoteFormat format, byte[] sealed) {
        return open(versionAt(row), format, sealed);
    }

    byte[] sealAddendum(UUID row, String text) {
        return vault.seal(addendumAt(row), text);
    }

    String openAddendum(UUID row, byte[] sealed) {
        return vault.open(addendumAt(row), sealed);
    }

    byte[] sealRemark(UUID row, String text) {
        return vault.seal(remarkAt(row), text);
    }

    String openRemark(UUID row, byte[] sealed) {
        return vault.open(remarkAt(row), sealed);
    }

    byte[] sealReason(UUID row, String text) {
        return vault.seal(reasonAt(row), text);
    }

    String openReason(UUID row, byte[] sealed) {
        return vault.open(reasonAt(row), sealed);
    }

    private byte[] seal(Place place, NoteText text) {
        return vault.seal(place, json.writeValueAsString(text.sections()));
    }

    private NoteText open(Place place, NoteFormat format, byte[] sealed) {
        Map<NoteSection, String> sections = json.readValue(vault.open(place, sealed), SECTIONS);
        return new NoteText(format, sections);
    }

    private static Place draftOf(NoteId note) {
        return Place.of("session_note", "draft", note.value());
    }

    private static Place versionAt(UUID row) {
        return Place.of("note_version", "body", row);
    }

    private static Place reasonAt(UUID row) {
        return Place.of("note_withdrawal", "reason", row);
    }

    private static Place remarkAt(UUID row) {
        return Place.of("note_return", "remark", row);
    }

    private static Place addendumAt(UUID row) {
        return Place.of("note_addendum", "body", row);
    }
}
