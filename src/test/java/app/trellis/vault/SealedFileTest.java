package app.trellis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.vault.SealedFile.HalfMissing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealedFileTest {

    private static final int MEGABYTE = 1 << 20;

    private final OpeningHalf one = OpeningHalf.make();
    private final OpeningHalf other = OpeningHalf.make();

    @Test
    void bothHalvesTogetherOpenItInEitherOrder() throws Exception {
        byte[] plain = random(3 * MEGABYTE);
        byte[] sealed = sealed(plain);

        assertThat(opened(sealed, one, other)).isEqualTo(plain);
        assertThat(opened(sealed, other, one)).isEqualTo(plain);
    }

    @Test
    void oneHalfOpensNothingAndIsToldWhichIsMissing() throws Exception {
        byte[] sealed = sealed(random(10));

        assertThatExceptionOfType(HalfMissing.class)
                .isThrownBy(() -> opened(sealed, one, OpeningHalf.make()))
                .extracting(HalfMissing::fingerprint)
                .isEqualTo(other.sealing().fingerprint());
        assertThatExceptionOfType(HalfMissing.class).isThrownBy(() -> opened(sealed, other));
    }

    @Test
    void aHalfIsReadBackFromItsFileAndWhatTheServerKeepsSealsForIt() throws Exception {
        OpeningHalf again = OpeningHalf.parse(one.text("Keep it."));
        SealingHalf kept = SealingHalf.of(one.sealing().bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream file = SealedFile.seal(out, Instant.EPOCH, kept, other.sealing())) {
            file.write(7);
        }

        assertThat(again.sealing().fingerprint())
                .isEqualTo(kept.fingerprint())
                .matches("[0-9a-f]{16}");
        assertThat(opened(out.toByteArray(), again, other)).containsExactly(7);
        assertThat(one.text("Keep it.")).startsWith("{").contains("Keep it.");
    }

    @Test
    void whatTheServerKeepsIsNoHalfThatOpens() {
        String kept = new String(one.sealing().bytes(), StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> OpeningHalf.parse(kept));
        for (String none : List.of("", "null", "[]", "{}", "{\"format\":\"trellis-key\"}")) {
            assertThatExceptionOfType(GeneralSecurityException.class)
                    .isThrownBy(() -> OpeningHalf.parse(none));
        }
    }

    @Test
    void nothingOfWhatIsInItCanBeReadInTheFile() throws Exception {
        byte[] sealed =
                sealed("Mia Example slept badly.".repeat(100).getBytes(StandardCharsets.UTF_8));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("slept badly");
    }

    @Test
    void aByteThatIsAnotherIsFoundAnywhere() throws Exception {
        byte[] sealed = sealed(random(MEGABYTE + 5_000));
        Random random = new Random(3);

        for (int i = 0; i < 120; i++) {
            int at = i < 60 ? i * 12 : random.nextInt(sealed.length);
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(fails(changed)).as("byte %d", at).isTrue();
        }
    }

    @Test
    void anEndThatIsMissingIsFound() throws Exception {
        byte[] sealed = sealed(random(2 * MEGABYTE + 10));
        int head = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("}\n") + 2;

        for (int length :
                new int[] {
                    0,
                    5,
                    17,
                    head - 1,
                    head,
                    head + 39,
                    head + 40,
                    head + MEGABYTE,
                    head + 2 * MEGABYTE,
                    sealed.length - 16,
                    sealed.length - 1
                }) {
            assertThat(fails(Arrays.copyOf(sealed, length))).as("%d bytes", length).isTrue();
        }
        assertThat(fails(Arrays.copyOf(sealed, sealed.length + 1))).isTrue();
    }

    @Test
    void piecesThatChangedPlacesAreFound() throws Exception {
        byte[] sealed = sealed(random(4 * MEGABYTE));
        int head = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("}\n") + 2;
        byte[] changed = sealed.clone();
        System.arraycopy(sealed, head + MEGABYTE, changed, head + 2 * MEGABYTE, MEGABYTE);
        System.arraycopy(sealed, head + 2 * MEGABYTE, changed, head + MEGABYTE, MEGABYTE);

        assertThat(fails(changed)).isTrue();
    }

    @Test
    void theKeyOfAnotherFileDoesNotFit() throws Exception {
        byte[] sealed = sealed(random(100));
        byte[] another = sealed(random(100));
        int head = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("}\n") + 2;
        byte[] mixed = sealed.clone();
        System.arraycopy(another, 0, mixed, 0, head);

        assertThat(fails(mixed)).isTrue();
    }

    private boolean fails(byte[] sealed) {
        try {
            opened(sealed, one, other);
            return false;
        } catch (IOException | GeneralSecurityException | HalfMissing found) {
            return true;
        }
    }

    private byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream file =
                SealedFile.seal(out, Instant.EPOCH, one.sealing(), other.sealing())) {
            file.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] sealed, OpeningHalf... halves)
            throws IOException, GeneralSecurityException, HalfMissing {
        return SealedFile.open(new ByteArrayInputStream(sealed), List.of(halves)).readAllBytes();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(11).nextBytes(bytes);
        return bytes;
    }
}
