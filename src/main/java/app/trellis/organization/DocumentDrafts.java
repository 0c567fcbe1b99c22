package app.trellis.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a practice can start from. What only the practice knows stands in square brackets, and a
 * draft is not shown as the practice's own word while one is left.
 */
final class DocumentDrafts {

    private DocumentDrafts() {}

    static PracticeDocument draft(DocumentKind kind, String practice) {
        return new PracticeDocument(
                kind, 0, words("en", kind, practice), words("es", kind, practice), null);
    }

    private static String words(String language, DocumentKind kind, String practice) {
        String file = "/content/legal/%s/%s.txt".formatted(language, kind.slug());
        try (InputStream in = DocumentDrafts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No content in " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{practice}", practice)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
