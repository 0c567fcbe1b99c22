package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoteDigestTest {

    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    private static String canonical(int version, NoteText text) {
        return NoteDigest.canonical(
                new NoteId(ID),
                new ClientId(ID),
                new SessionId(ID),
                new MemberId(ID),
                version,
                text);
    }

    @Test
    void theCanonicalTextNamesWhatItBelongsToAndTheLengthOfEachSection() {
        NoteText text =
                new NoteText(
                        NoteFormat.DAP,
                        Map.of(NoteSection.DATA, "two\nlines 🌱", NoteSection.PLAN, "rest"));

        assertThat(canonical(1, text))
                .isEqualTo(
                        """
                        trellis-note 1
                        note %1$s
                        client %1$s
                        session %1$s
                        author %1$s
                        version 1
                        format DAP
                        DATA 11
                        two
                        lines 🌱
                        ASSESSMENT 0

                        PLAN 4
                        rest
                        """
                                .formatted(ID));
    }

    @Test
    void theDigestIsSha256InHexadecimalDigits() {
        assertThat(NoteDigest.of("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theSameWordsInOtherSectionsHaveAnotherDigest() {
        NoteText one = new NoteText(NoteFormat.DAP, Map.of(NoteSection.DATA, "a\nASSESSMENT 1\nb"));
        NoteText two =
                new NoteText(
                        NoteFormat.DAP, Map.of(NoteSection.DATA, "a", NoteSection.ASSESSMENT, "b"));

        assertThat(NoteDigest.of(canonical(1, one))).isNotEqualTo(NoteDigest.of(canonical(1, two)));
    }

    @Test
    void anotherVersionHasAnotherDigest() {
        NoteText text = new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "a"));

        assertThat(NoteDigest.of(canonical(1, text)))
                .isNotEqualTo(NoteDigest.of(canonical(2, text)));
    }
}
