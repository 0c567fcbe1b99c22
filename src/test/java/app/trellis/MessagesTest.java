package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that people see stands in both languages, and no word stands there for nothing. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path SOURCES = Path.of("src/main/java");

    /** A key as it stands in the sources, whole or cut off before what is joined to it. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)+\\.?)\"");

    private static final List<String> FORBIDDEN_FOR_CLIENTS =
            List.of("skipped", "adherence", "silent", "unlock", "break-glass", "tombstone");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(all("es").keySet()).isEqualTo(all("en").keySet());
    }

    @Test
    void noSentenceIsEmptyOrBroken() throws IOException {
        for (String language : List.of("en", "es")) {
            all(language)
                    .forEach((key, sentence) -> {
                        assertThat(sentence).as(key).isNotBlank();
                        if (!key.startsWith("player:")) {
                            new MessageFormat(sentence, Locale.of(language));
                        }
                    });
        }
    }

    @Test
    void bothLanguagesNameTheSameArguments() throws IOException {
        Map<String, String> spanish = all("es");
        all("en")
                .forEach((key, sentence) ->
                        assertThat(arguments(spanish.getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(arguments(sentence)));
    }

    @Test
    void nothingIsShoutedAndNobodyIsScolded() throws IOException {
        all("en")
                .forEach((key, sentence) -> {
                    assertThat(sentence).as(key).doesNotContain("!");
                    assertThat(FORBIDDEN_FOR_CLIENTS)
                            .as(key)
                            .noneMatch(sentence.toLowerCase(Locale.ROOT)::contains);
                });
    }

    @Test
    void everyKeyThatIsWrittenOutExists() throws IOException {
        Set<String> known = all("en").keySet();
        Set<String> prefixes = new HashSet<>();
        known.forEach(key -> prefixes.add(key.substring(0, key.indexOf('.') + 1)));
        Set<String> missing = new TreeSet<>();
        for (String key : written()) {
            boolean ours = prefixes.stream().anyMatch(key::startsWith);
            boolean whole = known.contains(key);
            boolean joined = known.stream().anyMatch(one -> one.startsWith(key));
            if (ours && !whole && !joined && isAKey(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> written = written();
        Set<String> unused = new TreeSet<>(all("en").keySet());
        unused.removeIf(key ->
                key.startsWith("player:")
                        || key.startsWith("player.")
                        || written.contains(key)
                        || written.stream()
                                .anyMatch(one ->
                                        one.length() > 4
                                                && one.contains(".")
                                                && key.startsWith(one)
                                                && !one.equals(key)));
        assertThat(unused).isEmpty();
    }

    /** Names of settings and system properties look like keys and are none. */
    private static boolean isAKey(String key) {
        return !key.startsWith("trellis.") && !key.endsWith(".json") && !key.endsWith(".ts");
    }

    private static Set<String> arguments(String sentence) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\w+)").matcher(sentence);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> written() throws IOException {
        Set<String> keys = new HashSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static Map<String, String> all(String language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("_" + language + ".properties"))
                            .toList()) {
                Properties bundle = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                boolean player = file.getFileName().toString().startsWith("player_");
                bundle.forEach((key, value) ->
                        all.put((player ? "player:." : "") + key, value.toString()));
            }
        }
        return all;
    }
}
