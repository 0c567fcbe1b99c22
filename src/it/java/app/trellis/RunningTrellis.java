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
import org.springframework.util.FileSystemUtils;

/**
 * The packaged program, started as a newcomer would start it, on a free port of the loopback and
 * with a folder of its own. What it says goes to {@code target/journeys}.
 */
final class RunningTrellis implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> settings;
    private Process process;
    private boolean ready;

    private RunningTrellis(Path data, Path log, int port, Map<String, String> settings)
            throws IOException {
        this.data = data;
        this.log = log;
        this.port = port;
        this.settings = settings;
        process = launch();
    }

    /**
     * Begins to start it and does not wait until it has.
     *
     * @param name what its log is called
     * @param settings what stands in its environment
     */
    static RunningTrellis begin(String name, Map<String, String> settings) throws IOException {
        Path logs = Files.createDirectories(Path.of("target", "journeys"));
        Path log = logs.resolve(name + ".log");
        Files.deleteIfExists(log);
        return new RunningTrellis(
                Files.createTempDirectory("trellis-it").resolve("data"), log, freePort(), settings);
    }

    /** Starts it and waits until its pages can be used. */
    static RunningTrellis start(String name, Map<String, String> settings)
            throws IOException, InterruptedException {
        RunningTrellis trellis = begin(name, settings);
        trellis.awaitReady();
        return trellis;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** What it has said so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends it without warning, as a power cut would, and starts it again on the same folder. */
    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        ready = false;
        process = launch();
        awaitReady();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        FileSystemUtils.deleteRecursively(data.getParent());
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xmx700m");
        // It lives for minutes on few cores: the second compiler would take more than it gives.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("-jar");
        command.add(System.getProperty("trellis.jar"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("TRELLIS_DATA", data.toString());
        builder.environment().put("TRELLIS_BIND", "127.0.0.1");
        builder.environment().put("TRELLIS_PUBLIC_URL", "http://localhost:" + port);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        return started;
    }

    /** Waits until its pages can be used. */
    void awaitReady() throws IOException, InterruptedException {
        if (ready) {
            return;
        }
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
                        ready = true;
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
