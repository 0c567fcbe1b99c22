package app.trellis.shared.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The last line of each PDF: a comment, which readers pass over, with the SHA-256 of every byte
 * before it ({@code docs/record-export.md}).
 */
final class PdfDigest {

    /** Begins the last line; 64 hexadecimal digits and one line end follow. */
    static final String MARK = "%trellis-sha256 ";

    private PdfDigest() {}

    /**
     * @param out stays open
     */
    static void write(PDDocument document, OutputStream out) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(new Open(out), Sha256.begin());
        document.save(digested);
        digested.flush();
        String line = MARK + HexFormat.of().formatHex(digested.getMessageDigest().digest()) + "\n";
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
