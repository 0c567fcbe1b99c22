package app.trellis.shared.files;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A long document in a program of its own, that ends when it needs more memory than it was given.
 */
final class LongSheets {

    private static final String LINE =
            "A line that is as long as lines of people are, with \u0395\u03BB\u03BB\u03AC\u03B4\u03B1. "
                    .repeat(16);

    /** With which Java ends when its heap is full (-XX:+ExitOnOutOfMemoryError). */
    static final int OUT_OF_MEMORY = 3;

    private LongSheets() {}

    /**
     * @param arguments where to write, and how many entries; four make a sheet
     */
    public static void main(String[] arguments) throws IOException {
        int entries = Integer.parseInt(arguments[1]);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]));
                Sheets sheets =
                        new Sheets(
                                Locale.ENGLISH,
                                "Record",
                                "The house",
                                (sheet, of) -> "Page %d of %d".formatted(sheet, of))) {
            sheets.title("Record");
            for (int i = 0; i < entries; i++) {
                if (i % 100 == 0) {
                    sheets.part("Part " + i);
                }
                sheets.entry("Entry " + i);
                sheets.name("What I noticed");
                sheets.words(LINE);
            }
            sheets.writeTo(out);
        }
    }

    /**
     * Writes one in a fresh Java.
     *
     * @param megabytes its whole heap
     * @return its exit code: 0 where that was enough, {@link #OUT_OF_MEMORY} where it was not
     */
    static int write(Path file, int entries, int megabytes) throws Exception {
        Process made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx%dm".formatted(megabytes),
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                classPath(),
                                LongSheets.class.getName(),
                                file.toString(),
                                String.valueOf(entries))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!made.waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError("Not made within two minutes");
            }
            return made.exitValue();
        } finally {
            made.destroyForcibly();
        }
    }

    /** Also of a runner that loads the tests by a loader of its own. */
    private static String classPath() {
        return LongSheets.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(URL::getPath)
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
