package app.trellis.tools;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a token lets a tool do; each for itself. None lets a tool read what anybody wrote. */
public enum Scope {
    /** Which clients there are: a number and where they stand, no name. */
    CLIENTS_READ("clients:read"),
    /** What they are asked to do. */
    ASSIGNMENTS_READ("assignments:read"),
    /** To ask again for what a practitioner asked before, and to hold back or end it. */
    ASSIGNMENTS_WRITE("assignments:write"),
    /** That something was sent, read and talked about. */
    RESPONSES_READ("responses:read"),
    /** What check-ins and questionnaires came to. */
    SCORES_READ("scores:read"),
    /** That there were sessions, signed notes and shared goals: days and states. */
    CARE_READ("care:read"),
    /** To read in FHIR what the others open, where the practice lets tools ask in it. */
    FHIR_READ("fhir:read");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As it stands in documents and in the database. */
    public String code() {
        return code;
    }

    SimpleGrantedAuthority authority() {
        return new SimpleGrantedAuthority("SCOPE_" + code);
    }

    static String kept(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
    }

    static Set<Scope> of(String kept) {
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        Arrays.stream(values())
                .filter(one -> Arrays.asList(kept.split(" ")).contains(one.code))
                .forEach(all::add);
        return all;
    }
}
