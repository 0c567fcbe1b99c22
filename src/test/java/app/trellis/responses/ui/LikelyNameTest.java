package app.trellis.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the browser takes for a likely name where a role is enough. The browser's own file is run,
 * by the Node that the build brings along.
 */
class LikelyNameTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NODE = "node-v24.17.0";

    /** Reads texts, says for each whether it holds a likely name. */
    private static final String ASK =
            """
            import { readFileSync, writeFileSync } from 'node:fs';
            import { pathToFileURL } from 'node:url';
            const [file, asked, said] = process.argv.slice(2);
            const { holdsLikelyName } = await import(pathToFileURL(file).href);
            const texts = JSON.parse(readFileSync(asked, 'utf8'));
            writeFileSync(said, JSON.stringify(texts.map(holdsLikelyName)));
            """;

    private static final List<String> NAMES =
            List.of(
                    "I was with Priya all day",
                    "el sábado vi a Ximenita en casa",
                    "Ana came late",
                    "Carlos no vino",
                    "we met tom at the shop",
                    "quedé con maría después",
                    "James’s promise",
                    "It went well. Laura was kind.",
                    "Quiso hablar. Javier esperó.",
                    "Zbigniew promised to call",
                    "Uxue prometió llamar",
                    "¿Lucía lo sabe?",
                    "JOSÉ dijo que sí");

    private static final List<String> NONE =
            List.of(
                    "",
                    "My partner said it twice",
                    "Partner promised to be home",
                    "Mi pareja dijo que vendría",
                    "Ella dijo que sí",
                    "Él prometió llamar",
                    "Mamá llamó el Lunes",
                    "Nobody called on Sunday",
                    "She told me on Christmas",
                    "Yesterday I'm sure I said it",
                    "Then he called. They asked nothing.",
                    "Will you be there? Grace is a word too.",
                    "Hope it lasts",
                    "Luz en la ventana. Sol todo el día.",
                    "Dinner was late",
                    "Kept it, partly.",
                    "No lo cumplió. Nunca llama.",
                    "Una amiga me escribió por WhatsApp",
                    "friend A",
                    "OK");

    @TempDir Path files;

    @Test
    void namesAreSeenInBothLanguagesAlsoWhereASentenceBegins() throws Exception {
        assertThat(said(NAMES)).allSatisfy((text, likely) -> assertThat(likely).isTrue());
    }

    @Test
    void rolesAndOrdinaryWordsAreNotTakenForNames() throws Exception {
        assertThat(said(NONE)).allSatisfy((text, likely) -> assertThat(likely).isFalse());
    }

    private Map<String, Boolean> said(List<String> texts) throws Exception {
        Path script = files.resolve("ask.mjs");
        Path asked = files.resolve("asked.json");
        Path said = files.resolve("said.json");
        Files.writeString(script, ASK);
        Files.writeString(asked, JSON.writeValueAsString(texts));
        Process node =
                new ProcessBuilder(
                                node(),
                                script.toString(),
                                Path.of("frontend/player/names.ts").toAbsolutePath().toString(),
                                asked.toString(),
                                said.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(files.resolve("log").toFile())
                        .start();
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue())
                .as(Files.readString(files.resolve("log"), StandardCharsets.UTF_8))
                .isZero();
        List<Boolean> answers = JSON.readValue(Files.readString(said), new TypeReference<>() {});
        Map<String, Boolean> all = new LinkedHashMap<>();
        List<String> left = new ArrayList<>(texts);
        answers.forEach(answer -> all.put(left.removeFirst(), answer));
        assertThat(left).isEmpty();
        return all;
    }

    private static String node() throws IOException {
        Path own = Path.of(System.getProperty("user.home"), ".vaadin", NODE, "bin", "node");
        return Files.isExecutable(own) ? own.toRealPath().toString() : "node";
    }
}
