package app.trellis;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows every English sentence of the bundles, and finds them on a page. Titles of exercises and of
 * the check-in are content and may be English where the rest is not.
 */
final class EnglishWords {

    /** All that can be read or is read out: text and names, also inside of elements. */
    private static final String EVERYTHING_SAID =
            """
            () => {
              const said = [];
              const shown = (node) => node.parentElement?.checkVisibility() ?? true;
              const look = (root) => {
                for (const node of root.childNodes) {
                  if (node.nodeType === Node.TEXT_NODE) {
                    if (node.data.trim() && shown(node)) said.push(node.data.trim());
                  } else if (node.nodeType === Node.ELEMENT_NODE
                      && !['SCRIPT', 'STYLE', 'VAADIN-CONNECTION-INDICATOR'].includes(node.tagName)) {
                    for (const name of ['aria-label', 'placeholder', 'title', 'label']) {
                      if (node.getAttribute(name)) said.push(node.getAttribute(name));
                    }
                    if (node.shadowRoot) look(node.shadowRoot);
                    look(node);
                  }
                }
              };
              look(document.body);
              return said;
            }
            """;

    private static final int LETTERS_TO_BE_SURE = 4;

    private static final Set<String> SPANISH = new HashSet<>(values("_es"));

    private static final List<Pattern> ENGLISH =
            values("_en").stream()
                    .filter(value -> !SPANISH.contains(value))
                    // Forms for one and for many; each of them reads like a sentence elsewhere.
                    .filter(value -> !value.contains(",choice,"))
                    .filter(value ->
                            value.replaceAll("\\{[^}]*}|[^\\p{L}]", "").length()
                                    >= LETTERS_TO_BE_SURE)
                    .map(EnglishWords::pattern)
                    .toList();

    private static final Set<String> TITLES = titles();

    private EnglishWords() {}

    /** The English sentences of the bundles that the page says. */
    static List<String> in(Page page) {
        List<?> said = (List<?>) page.evaluate(EVERYTHING_SAID);
        return said.stream()
                .map(Object::toString)
                .filter(one -> !TITLES.contains(one))
                .filter(one -> ENGLISH.stream().anyMatch(is -> is.matcher(one).matches()))
                .distinct()
                .toList();
    }

    private static Pattern pattern(String value) {
        return Pattern.compile(
                Arrays.stream(value.replace("''", "'").split("\\{[^}]*}", -1))
                        .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                        .collect(Collectors.joining(".+")),
                Pattern.DOTALL);
    }

    private static List<String> values(String language) {
        return Arrays.stream(resources("i18n/*" + language + ".properties"))
                .map(EnglishWords::read)
                .flatMap(bundle -> bundle.values().stream())
                .map(Object::toString)
                .toList();
    }

    private static Set<String> titles() {
        Set<String> titles = new HashSet<>();
        for (Resource file : resources("content/**/*.json")) {
            JsonNode content = json(file);
            titles.add(content.path("name").asString(""));
            titles.add(content.path("phoneTitle").asString(""));
        }
        return titles;
    }

    private static JsonNode json(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return JsonMapper.builder().build().readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Resource bundle) {
        try (Reader reader =
                new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            Properties values = new Properties();
            values.load(reader);
            return values;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
