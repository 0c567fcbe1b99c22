package app.trellis.library;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which way up a camera held a JPEG, as its Exif says (tag 0x0112): the only thing of it that is
 * read, because the rest is left behind.
 */
final class Orientation {

    static final int UPRIGHT = 1;
    static final int UPSIDE_DOWN = 3;
    static final int RIGHT = 6;
    static final int LEFT = 8;

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    /** Upright where nothing is said, or nothing that makes sense. */
    static int of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException odd) {
            return UPRIGHT;
        }
    }

    /** Quarters of a turn, clockwise. */
    static int quarters(int orientation) {
        return switch (orientation) {
            case UPSIDE_DOWN -> 2;
            case RIGHT -> 1;
            case LEFT -> 3;
            default -> 0;
        };
    }

    private static int find(ByteBuffer file) {
        if (Short.toUnsignedInt(file.getShort()) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        while (file.remaining() > 4) {
            int marker = Short.toUnsignedInt(file.getShort());
            int length = Short.toUnsignedInt(file.getShort()) - 2;
            if (marker == EXIF_SEGMENT && length > EXIF.length) {
                byte[] name = new byte[EXIF.length];
                file.get(file.position(), name);
                if (Arrays.equals(name, EXIF)) {
                    return inExif(file.slice(file.position() + EXIF.length, length - EXIF.length));
                }
            }
            if (marker == START_OF_SCAN || length < 0) {
                return UPRIGHT;
            }
            file.position(file.position() + length);
        }
        return UPRIGHT;
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int place = 0; place < entries; place++) {
            int at = directory + 2 + place * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                return Short.toUnsignedInt(tiff.getShort(at + 8));
            }
        }
        return UPRIGHT;
    }
}
