package app.trellis.library;

/**
 * A picture as it is shown.
 *
 * @param mediaType image/png or image/jpeg
 */
@SuppressWarnings("ArrayRecordComponent") // Handed through once and never compared.
public record Picture(String mediaType, byte[] body) {

    /** Bytes that a file may have that somebody chooses. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;
}
