package app.trellis;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Chromium: the system's own, installed from Debian's packages when it is missing. It asks
 * for reduced motion, so that no page is judged in the middle of a fade.
 */
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final Browser browser;

    Chromium() throws IOException, InterruptedException {
        Path executable = find();
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

    /** Keeps what the page looks like now under {@code target/screenshots}. */
    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png"))
                        .setFullPage(false));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path find() throws IOException, InterruptedException {
        try (Stream<Path> there = PLACES.stream().filter(Files::isExecutable)) {
            Path found = there.findFirst().orElse(null);
            if (found != null) {
                return found;
            }
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException(
                    "The journeys need Chromium: install it (on Debian: apt-get install chromium)");
        }
        install();
        return PLACES.getFirst();
    }

    private static void install() throws IOException, InterruptedException {
        for (List<String> command :
                List.of(
                        List.of("apt-get", "update", "-q"),
                        List.of(
                                "apt-get",
                                "install",
                                "-q",
                                "-y",
                                "--no-install-recommends",
                                "chromium"))) {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "Chromium could not be installed: %s ended with %d"
                                .formatted(String.join(" ", command), code));
            }
        }
    }
}
