package app.trellis.notes;

import app.trellis.vault.Place;
import app.trellis.vault.Vault;
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

    byte[] sealFormulation(UUID row, NoteText text) {
        return seal(formulationAt(row), text);
    }

    NoteText openFormulation(UUID row, byte[] sealed) {
        return open(formulationAt(row), NoteFormat.FORMULATION, sealed);
    }

    byte[] sealFormulationVersion(UUID row, NoteText text) {
        return seal(formulationVersionAt(row), text);
    }

    NoteText openFormulationVersion(UUID row, byte[] sealed) {
        return open(formulationVersionAt(row), NoteFormat.FORMULATION, sealed);
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

    private static Place draftOf(NoteId note) {
        return Place.of("session_note", "draft", note.value());
    }

    private static Place versionAt(UUID row) {
        return Place.of("note_version", "body", row);
    }

    private static Place formulationAt(UUID row) {
        return Place.of("formulation", "draft", row);
    }

    private static Place formulationVersionAt(UUID row) {
        return Place.of("formulation_version", "body", row);
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
