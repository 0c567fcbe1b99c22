package app.trellis.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureMakingTest {

    @Test
    void aPhotographLosesWhereItWasTakenAndStandsUpright() throws IOException {
        byte[] photo = turned(Chosen.file("jpeg", 40, 20), Orientation.RIGHT, "51.5N 0.1W");

        Picture made = PictureMaking.of(photo);

        assertThat(made.mediaType()).isEqualTo("image/jpeg");
        assertThat(new String(made.body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("51.5N");
        assertThat(image(made).getWidth()).isEqualTo(20);
        assertThat(image(made).getHeight()).isEqualTo(40);
    }

    @Test
    void aDrawingKeepsWhatIsSeenThroughAndLosesWhatWasWrittenBesideIt() throws IOException {
        BufferedImage seenThrough = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        byte[] drawing = written(seenThrough, "png");

        Picture made = PictureMaking.of(withTextBehind(drawing));

        assertThat(made.mediaType()).isEqualTo("image/png");
        assertThat(image(made).getColorModel().hasAlpha()).isTrue();
        assertThat(new String(made.body(), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void aLargeOneIsMadeAsLargeAsAScreenNeeds() throws IOException {
        Picture made = PictureMaking.of(Chosen.file("png", 4_000, 1_000));

        assertThat(image(made).getWidth()).isEqualTo(1_600);
        assertThat(image(made).getHeight()).isEqualTo(400);
    }

    @Test
    void onePointIsAPictureToo() throws IOException {
        assertThat(image(PictureMaking.of(Chosen.file("jpeg", 1, 1))).getWidth()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void otherKindsAreRefused(String kind) throws IOException {
        refused(Chosen.file(kind, 4, 4), "library.picture.unknown");
    }

    @Test
    void whatIsOnlyCalledAPictureIsRefused() {
        refused(
                "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8),
                "library.picture.unknown");
        refused(new byte[0], "library.picture.unknown");
    }

    @Test
    void aTooLargeFileIsNotEvenReadAndTooManyPointsAreNot() {
        refused(new byte[Picture.MOST_BYTES + 1], "library.picture.too-big");
        refused(bomb(), "library.picture.too-many-points");
    }

    @Test
    void brokenBytesAreRefusedAndNeverFailOtherwise() throws IOException {
        Random random = new Random(7);
        for (String kind : new String[] {"png", "jpeg"}) {
            byte[] whole = Chosen.file(kind, 30, 30);
            for (int turn = 0; turn < 300; turn++) {
                byte[] broken = whole.clone();
                for (int place = 0; place < 6; place++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(PictureMaking.of(broken).body()).isNotEmpty();
                } catch (Refused refused) {
                    assertThat(refused.key()).startsWith("library.picture.");
                }
            }
        }
    }

    private static void refused(byte[] chosen, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PictureMaking.of(chosen))
                .returns(key, Refused::key);
    }

    private static BufferedImage image(Picture made) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(made.body()));
    }

    private static byte[] written(BufferedImage image, String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return bytes.toByteArray();
    }

    private static byte[] withTextBehind(byte[] png) {
        return join(png, "tEXt a secret".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A JPEG with an Exif segment that says how the camera was held, and where. */
    private static byte[] turned(byte[] jpeg, int orientation, String where) {
        byte[] place = where.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        ByteBuffer head = ByteBuffer.allocate(6);
        head.putShort((short) 0xFFD8).putShort((short) 0xFFE1);
        head.putShort((short) (exif.capacity() + 2));
        byte[] rest = new byte[jpeg.length - 2];
        System.arraycopy(jpeg, 2, rest, 0, rest.length);
        return join(join(head.array(), exif.array()), rest);
    }

    /** A PNG of a few bytes that says it has a hundred million points. */
    private static byte[] bomb() {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(10_000).putInt(10_000);
        header.put(new byte[] {8, 2, 0, 0, 0});
        java.util.zip.CRC32 check = new java.util.zip.CRC32();
        check.update(header.array());
        ByteBuffer file = ByteBuffer.allocate(8 + 4 + 17 + 4);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.putInt(13).put(header.array()).putInt((int) check.getValue());
        return file.array();
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    /** A file with a picture in one colour. */
    static final class Chosen {

        private Chosen() {}

        static byte[] file(String kind, int width, int height) throws IOException {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, Color.ORANGE.getRGB());
            return written(image, kind);
        }
    }
}
