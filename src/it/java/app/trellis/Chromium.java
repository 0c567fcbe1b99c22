package app.trellis;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium: the system's own, installed from Debian's packages when it is missing. It asks
 * for reduced motion, so that no page is judged in the middle of a fade. Only the thread that made
 * it may use it.
 */
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    /** How long something may take to show, on a machine that does other work besides. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Playwright playwright;
    private final Browser browser;

    Chromium() throws IOException, InterruptedException {
        Path executable = find();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** A browser of somebody with a phone: 360 by 740, with touch. */
    BrowserContext phone(ColorScheme scheme, String language) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setHasTouch(true)
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(scheme));
    }

    /** A browser of somebody at a desk: 1440 by 900. */
    BrowserContext desk(ColorScheme scheme, String language) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(scheme));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path find() throws IOException, InterruptedException {
        Path found = here();
        if (found != null) {
            return found;
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException(
                    "The journeys need Chromium: install it (on Debian: apt-get install chromium)");
        }
        install();
        found = here();
        if (found == null) {
            throw new IllegalStateException("Chromium was installed, but not to one of " + PLACES);
        }
        return found;
    }

    private static @Nullable Path here() {
        try (Stream<Path> there = PLACES.stream().filter(Files::isExecutable)) {
            return there.findFirst().orElse(null);
        }
    }

    /** Keeps away from the build's own streams, over which it hears from its tests. */
    private static void install() throws IOException, InterruptedException {
        Path log = Files.createDirectories(Path.of("target", "journeys")).resolve("chromium.log");
        for (String command :
                List.of(
                        "apt-get update -q",
                        "apt-get install -q -y --no-install-recommends"
                                + " -o DPkg::Lock::Timeout=120 chromium")) {
            ProcessBuilder builder = new ProcessBuilder(command.split(" "));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.redirectInput(new File("/dev/null"));
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "Chromium could not be installed: %s ended with %d\n%s"
                                .formatted(command, code, Files.readString(log)));
            }
        }
    }
}
