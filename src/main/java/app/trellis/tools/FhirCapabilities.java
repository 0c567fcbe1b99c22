package app.trellis.tools;

import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the endpoint can do, made from what it reads its searches with. */
final class FhirCapabilities {

    private FhirCapabilities() {}

    static ObjectNode of(String base, Instant now) {
        ObjectNode statement = Fhir.object().put("resourceType", "CapabilityStatement");
        statement.put("status", "active");
        statement.put("date", now.toString());
        statement.put("kind", "instance");
        statement.putObject("software").put("name", "Trellis");
        statement
                .putObject("implementation")
                .put("description", "What a tool with a token may read of one practice")
                .put("url", base);
        statement.put("fhirVersion", Fhir.VERSION);
        statement.putArray("format").add(Fhir.MEDIA_TYPE);
        ObjectNode rest = statement.putArray("rest").addObject().put("mode", "server");
        rest.putObject("security")
                .put(
                        "description",
                        "Authorization: Bearer and a token with fhir:read. A tool sees the clients"
                                + " of the practitioners who let it in; anything else is not there.");
        ArrayNode resources = rest.putArray("resource");
        for (FhirType type : FhirType.values()) {
            ObjectNode resource = resources.addObject().put("type", type.type());
            resource.put(
                    "documentation",
                    "%s. The token needs %s.".formatted(type.says(), type.scope().code()));
            ArrayNode interactions = resource.putArray("interaction");
            interactions.addObject().put("code", "read");
            interactions.addObject().put("code", "search-type");
            resource.put("versioning", "no-version");
            resource.put("conditionalRead", "not-match");
            ArrayNode params = resource.putArray("searchParam");
            type.params()
                    .forEach(one ->
                            params.addObject()
                                    .put("name", one.name())
                                    .put("type", one.kind().type())
                                    .put("documentation", one.says()));
        }
        return statement;
    }
}
