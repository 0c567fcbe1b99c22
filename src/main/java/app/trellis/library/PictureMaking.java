package app.trellis.library;

import app.trellis.shared.Refused;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes of a file that somebody chose a plain picture: read as what its bytes are and not what it
 * is called, no larger than a screen needs, and written anew, so that neither place nor camera nor
 * anything hidden in it comes along.
 */
final class PictureMaking {

    private static final int MEGABYTES = 5;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 1_600;
    private static final float QUALITY = 0.85f;
    private static final Set<String> KNOWN = Set.of("png", "jpeg");

    private PictureMaking() {}

    /**
     * The picture.
     *
     * @throws Refused when it is too large, or neither PNG nor JPEG
     */
    static Picture of(byte[] chosen) {
        if (chosen.length > Picture.MOST_BYTES) {
            throw new Refused("library.picture.too-big", MEGABYTES);
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(chosen))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unknown();
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!KNOWN.contains(format)) {
                    throw unknown();
                }
                reader.setInput(in, true, true);
                BufferedImage read = read(reader);
                return format.equals("png") && read.getColorModel().hasAlpha()
                        ? png(plain(read, 1, BufferedImage.TYPE_INT_ARGB))
                        : jpegOrPng(format, read, chosen);
            } finally {
                reader.dispose();
            }
        } catch (IOException odd) {
            throw unknown();
        }
    }

    private static Picture jpegOrPng(String format, BufferedImage read, byte[] chosen)
            throws IOException {
        if (format.equals("png")) {
            return png(plain(read, 1, BufferedImage.TYPE_INT_RGB));
        }
        return jpeg(plain(read, Orientation.of(chosen), BufferedImage.TYPE_INT_RGB));
    }

    /** Every second, third … point of a very large one, so that it never lies in memory whole. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new Refused("library.picture.too-many-points", MOST_PIXELS / 1_000_000);
        }
        int step = (int) Math.max(1, Math.max(width, height) / (2L * LONGEST_SIDE));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        try {
            return reader.read(0, how);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException odd) {
            // What the decoders of the JDK throw at bytes that were broken on purpose.
            throw unknown();
        }
    }

    /** Turned upright, no larger than needed, and nothing but points. */
    private static BufferedImage plain(BufferedImage read, int orientation, int type) {
        int width = read.getWidth();
        int height = read.getHeight();
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(width, height));
        boolean onItsSide = orientation == Orientation.LEFT || orientation == Orientation.RIGHT;
        int wide = (int) Math.max(1, Math.round(scale * (onItsSide ? height : width)));
        int high = (int) Math.max(1, Math.round(scale * (onItsSide ? width : height)));
        BufferedImage plain = new BufferedImage(wide, high, type);
        Graphics2D pen = plain.createGraphics();
        try {
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform turn = new AffineTransform();
            turn.translate(wide / 2.0, high / 2.0);
            turn.quadrantRotate(Orientation.quarters(orientation));
            turn.scale(scale, scale);
            turn.translate(-width / 2.0, -height / 2.0);
            pen.drawImage(read, turn, null);
        } finally {
            pen.dispose();
        }
        return plain;
    }

    private static Picture png(BufferedImage image) {
        return new Picture("image/png", written(image, "png"));
    }

    private static Picture jpeg(BufferedImage image) {
        return new Picture("image/jpeg", written(image, "jpeg"));
    }

    private static byte[] written(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Refused unknown() {
        return new Refused("library.picture.unknown");
    }
}
