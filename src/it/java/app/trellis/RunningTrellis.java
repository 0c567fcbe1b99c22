package app.trellis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, started as a newcomer would start it, on a free port of the loopback and
 * with a folder of its own.
 */
final class RunningTrellis implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private RunningTrellis(Path data, int port, Map<String, String> settings, Process process) {
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.process = process;
    }

    /** Starts with the demo practice on H2, on disk. */
    static RunningTrellis withDemo() throws IOException, InterruptedException {
        return start(Map.of("SPRING_PROFILES_ACTIVE", "demo"));
    }

    /** Starts without the demo, with these settings in the environment. */
    static RunningTrellis start(Map<String, String> settings)
            throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("trellis-it");
        int port = freePort();
        RunningTrellis trellis =
                new RunningTrellis(data, port, settings, launch(data, port, settings));
        trellis.awaitReady();
        return trellis;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** What it has said so far. */
    String log() throws IOException {
        return Files.readString(data.resolve("trellis.log"));
    }

    /** Ends it without warning, as a power cut would, and starts it again on the same folder. */
    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch(data, port, settings);
        awaitReady();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process launch(Path data, int port, Map<String, String> settings)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xmx700m");
        command.add("-jar");
        command.add(System.getProperty("trellis.jar"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("TRELLIS_DATA", data.resolve("data").toString());
        builder.environment().put("TRELLIS_BIND", "127.0.0.1");
        builder.environment().put("TRELLIS_PUBLIC_URL", "http://localhost:" + port);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolve("trellis.log").toFile()));
        Process started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        return started;
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(url("/actuator/health")))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("It did not start:\n" + log());
                }
                try {
                    HttpResponse<String> answer =
                            client.send(health, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200 && answer.body().contains("UP")) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Asked again below.
                }
                process.waitFor(300, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("It was not ready in time:\n" + log());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
