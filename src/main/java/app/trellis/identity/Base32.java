package app.trellis.identity;

import java.io.ByteArrayOutputStream;

/** Bytes as letters and digits, five bits each: RFC 4648, without padding. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte one : bytes) {
            buffer = ((buffer << Byte.SIZE) | Byte.toUnsignedInt(one)) & 0xffff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(LETTERS.charAt((buffer >> held) & MASK));
            }
        }
        if (held > 0) {
            text.append(LETTERS.charAt((buffer << (BITS - held)) & MASK));
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = LETTERS.indexOf(text.charAt(i));
            if (letter < 0) {
                throw new IllegalArgumentException("Not a letter of base 32");
            }
            buffer = ((buffer << BITS) | letter) & 0xffff;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write((buffer >> held) & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
