package app.trellis.shared.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/**
 * Any file, with one more line behind its end: the SHA-256 of every byte before it ({@code
 * docs/practice-export.md}).
 */
public final class DigestedFile extends FilterOutputStream {

    private final OutputStream into;
    private final DigestOutputStream digested;
    private boolean closed;

    /**
     * @param into gets the last line, and is closed, when this is closed
     */
    public DigestedFile(OutputStream into) {
        this(into, new DigestOutputStream(new Open(into), Sha256.begin()));
    }

    private DigestedFile(OutputStream into, DigestOutputStream digested) {
        super(digested);
        this.into = into;
        this.digested = digested;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        digested.flush();
        String digits = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        into.write((PdfDigest.MARK + digits + "\n").getBytes(StandardCharsets.US_ASCII));
        into.close();
    }

    /** What was written, without the last line; whether it holds is asked of {@link FileCheck}. */
    public static InputStream read(Path file) throws IOException {
        return new Until(
                new BufferedInputStream(Files.newInputStream(file)),
                Files.size(file) - PdfDigest.MARK.length() - Sha256.DIGITS - 1);
    }

    /** Ends before the end. */
    private static final class Until extends FilterInputStream {

        private long left;

        Until(InputStream in, long left) {
            super(in);
            this.left = Math.max(0, left);
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0 && length > 0) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = in.skip(Math.min(bytes, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
