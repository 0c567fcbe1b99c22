package app.trellis.tools;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.support.ServiceTest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document that tools read says exactly what is there. */
@ServiceTest
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressStandsInTheDocumentAndNoOther() throws IOException {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> {
                    for (String path : mapping.getPatternValues()) {
                        if (path.startsWith("/api/") && !path.contains("**")) {
                            mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(one ->
                                            there.add(one.name().toLowerCase() + " " + path));
                        }
                    }
                });
        Set<String> documented = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .propertyNames()
                                .forEach(method -> documented.add(method + " " + path.getKey())));

        assertThat(there).hasSizeGreaterThan(8);
        assertThat(documented)
                .isEqualTo(
                        there.stream()
                                .filter(one -> !one.contains("/api/fhir"))
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatIsAnsweredHasTheFieldsOfTheDocument() throws IOException {
        JsonNode schemas = document().path("components").path("schemas");
        Map.of(
                        "Client", Seen.Client.class,
                        "Assignment", Seen.Assignment.class,
                        "Response", Seen.Response.class,
                        "Score", Seen.Score.class,
                        "AskedFor", AskedFor.class)
                .forEach((name, type) ->
                        assertThat(schemas.path(name).path("properties").propertyNames())
                                .as(name)
                                .containsExactlyElementsOf(components(type)));
    }

    @Test
    void eachAddressNamesTheScopeThatItsServiceAsksFor() throws IOException {
        Set<String> named = new TreeSet<>();
        document()
                .path("paths")
                .findValues("token")
                .forEach(scopes -> scopes.forEach(scope -> named.add(scope.asString())));
        Set<String> asked =
                List.of(ReadingForTools.class, WritingForTools.class).stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .map(method -> method.getAnnotation(app.trellis.shared.AllowedToTool.class))
                        .filter(one -> one != null)
                        .map(one -> one.value().replace("'", "").replace("SCOPE_", ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(asked);
        assertThat(asked).isSubsetOf(Arrays.stream(Scope.values()).map(Scope::code).toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = document();
        document.findValues("$ref")
                .forEach(reference ->
                        assertThat(document.at(reference.asString().substring(1)).isMissingNode())
                                .as(reference.asString())
                                .isFalse());
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static JsonNode document() throws IOException {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/api/openapi.json")) {
            return JSON.readTree(java.util.Objects.requireNonNull(file));
        }
    }
}
