package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** The page about settings says what the program does, no more and no less. */
class ConfigurationDocumentTest {

    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path SETTINGS = Path.of("src/main/resources/application.yaml");
    private static final Path OF_DEMO = Path.of("src/main/resources/application-demo.yaml");

    /** Where the build is described, which has properties of its own. */
    private static final String BUILD = "## Of the build and the tests";

    /** A row of the page: name, environment variable, default, meaning. */
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z][\\w.-]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    /** A name as the code asks for it: in a placeholder, or whole in quotes. */
    private static final Pattern ASKED = Pattern.compile("(?:\\$\\{|\")(trellis\\.[a-z.-]+)[:}\"]");

    /** A name anywhere on the page. */
    private static final Pattern NAMED =
            Pattern.compile("`(?:--)?(trellis\\.[a-z-]+(?:\\.[a-z-]+)*)");

    @Test
    void everySettingOfOursThatIsUsedIsExplained() throws IOException {
        assertThat(rows().keySet()).containsAll(used());
    }

    @Test
    void everySettingOfOursThatIsNamedExists() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher matcher = NAMED.matcher(beforeTheBuild());
        while (matcher.find()) {
            named.add(matcher.group(1));
        }

        assertThat(named).isNotEmpty().isSubsetOf(used());
    }

    @Test
    void everySettingThatTheProgramShipsIsExplained() throws IOException {
        assertThat(rows().keySet()).containsAll(shipped(SETTINGS).keySet());
    }

    @Test
    void everyDefaultIsTheShippedOne() throws IOException {
        Map<String, String> shipped = shipped(OF_DEMO);
        shipped.putAll(shipped(SETTINGS));
        rows().forEach((name, row) ->
                assertThat(row.usual()).as(name).isEqualTo(shipped.get(name)));
    }

    @Test
    void everyEnvironmentVariableIsTheOneThatWorks() throws IOException {
        rows().forEach((name, row) -> {
            if (row.variable().startsWith("`")) {
                assertThat(row.variable()).as(name).isEqualTo("`" + variable(name) + "`");
            }
        });
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** What the page says about one setting. */
    private record Row(String variable, String said) {

        /** The default; null when the program ships none. */
        @Nullable String usual() {
            return switch (said) {
                case "not set" -> null;
                case "empty" -> "";
                default -> said.substring(1, said.length() - 1);
            };
        }
    }

    private static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        Matcher matcher = ROW.matcher(beforeTheBuild());
        while (matcher.find()) {
            Row twice = rows.put(matcher.group(1), new Row(matcher.group(2), matcher.group(3)));
            assertThat(twice).as(matcher.group(1)).isNull();
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static String beforeTheBuild() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(0, page.indexOf(BUILD));
    }

    /** Settings of ours that the code or the shipped files name. */
    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        Stream.of(shipped(SETTINGS), shipped(OF_DEMO))
                .flatMap(settings -> settings.keySet().stream())
                .filter(name -> name.startsWith("trellis."))
                .forEach(used::add);
        return used;
    }

    /** The settings of one file, flat. */
    private static Map<String, String> shipped(Path file) throws IOException {
        List<PropertySource<?>> documents =
                new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
        return documents.stream()
                .map(document -> (EnumerablePropertySource<?>) document)
                .flatMap(document ->
                        Stream.of(document.getPropertyNames())
                                .map(name -> Map.entry(name, text(document, name))))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, other) -> other,
                                TreeMap::new));
    }

    /** YAML reads {@code off} as false; for a log level it says off. */
    private static String text(EnumerablePropertySource<?> document, String name) {
        String value = String.valueOf(document.getProperty(name));
        return name.startsWith("logging.level.") && value.equals("false") ? "off" : value;
    }
}
