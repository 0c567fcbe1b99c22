package app.trellis.tools;

import java.util.List;
import java.util.function.Function;

/**
 * Something that a type of resource can be searched by.
 *
 * @param column what it looks at, in SQL
 * @param meant what a value stands for in that column
 */
record FhirParam(
        String name, Kind kind, String column, Function<String, List<String>> meant, String says) {

    enum Kind {
        ID("token"),
        CLIENT("reference"),
        TOKEN("token"),
        CANONICAL("reference"),
        URI("uri"),
        MOMENT("date"),
        DAY("date");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** As FHIR calls it. */
        String type() {
            return type;
        }

        boolean isDate() {
            return this == MOMENT || this == DAY;
        }
    }

    static FhirParam id() {
        return plain("_id", Kind.ID, "x.id", "Up to 100 ids, with commas between");
    }

    static FhirParam client(String name) {
        return plain(name, Kind.CLIENT, "x.client_id", "Up to 100 patients, with commas between");
    }

    static FhirParam token(String name, String column, String says) {
        return plain(name, Kind.TOKEN, column, says);
    }

    static FhirParam moment(String name, String column, String says) {
        return plain(name, Kind.MOMENT, column, says);
    }

    static FhirParam day(String name, String column, String says) {
        return plain(name, Kind.DAY, column, says);
    }

    static FhirParam plain(String name, Kind kind, String column, String says) {
        return new FhirParam(name, kind, column, List::of, says);
    }
}
