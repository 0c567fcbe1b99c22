package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one way in which a note is written down to be signed. The length before each section keeps
 * two notes apart whose words are the same and whose sections are not.
 */
final class NoteDigest {

    private NoteDigest() {}

    /**
     * The text that is signed: lines of name and value, then each section's code, its length in
     * code points, and its words. In a template of the practice its name and headings are signed
     * with it.
     */
    static String canonical(
            NoteId note,
            ClientId client,
            SessionId session,
            MemberId author,
            int version,
            NoteText text) {
        StringBuilder canonical = new StringBuilder("trellis-note 1\n");
        canonical.append("note ").append(note).append('\n');
        canonical.append("client ").append(client).append('\n');
        canonical.append("session ").append(session).append('\n');
        canonical.append("author ").append(author).append('\n');
        canonical.append("version ").append(version).append('\n');
        canonical.append("format ").append(text.format().name()).append('\n');
        if (text.format() == NoteFormat.OWN) {
            append(canonical, "template", text.outline().name());
            text.outline().headings().forEach(one -> append(canonical, "heading", one.title()));
        }
        text.sections().forEach((section, words) -> append(canonical, section.name(), words));
        return canonical.toString();
    }

    private static void append(StringBuilder canonical, String what, String words) {
        canonical
                .append(what)
                .append(' ')
                .append(words.codePointCount(0, words.length()))
                .append('\n')
                .append(words)
                .append('\n');
    }

    /** The digest of one version of a note. */
    static String of(SessionNote note, int version, NoteText text) {
        return of(
                canonical(note.id(), note.client(), note.session(), note.author(), version, text));
    }

    /** SHA-256 of a canonical text in UTF-8, as 64 hexadecimal digits. */
    static String of(String canonical) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
