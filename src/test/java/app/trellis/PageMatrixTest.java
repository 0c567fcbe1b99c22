package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who may open which page. Every route is walked to as each kind of person, past the checks that
 * stand at every navigation, and left again before the page is made. The rows of the committed
 * table that begin with {@code page} are the expectation, written by hand: a page without a row
 * fails.
 */
@ServiceTest
class PageMatrixTest extends SpringBrowserlessTest {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");

    @Autowired People people;

    @Test
    void everybodyOpensExactlyThePagesThatTheTableSays() throws IOException {
        Map<String, Authentication> persons = persons();
        Set<Class<?>> entered = new HashSet<>();
        UI.getCurrent()
                .addBeforeEnterListener(event -> {
                    if (event.getNavigationTarget().isAnnotationPresent(Route.class)) {
                        entered.add(event.getNavigationTarget());
                        event.rerouteToError(NotFoundException.class);
                    }
                });
        List<String> found = new ArrayList<>();
        for (Class<?> view : views()) {
            List<String> who = new ArrayList<>();
            persons.forEach((name, person) -> {
                SecurityContextHolder.getContext().setAuthentication(person);
                entered.clear();
                UI.getCurrent().navigate(addressOf(view));
                if (entered.contains(view)) {
                    who.add(name);
                }
            });
            found.add(
                    "page /"
                            + view.getAnnotation(Route.class).value()
                            + ";"
                            + String.join(" ", who));
        }
        SecurityContextHolder.clearContext();

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(TABLE).stream()
                                .filter(row -> row.startsWith("page "))
                                .toList());
    }

    private Map<String, Authentication> persons() {
        Actor administrator = people.administrator();
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        ClientId record = people.client(practitioner);
        Map<String, Authentication> persons = new LinkedHashMap<>();
        persons.put(
                "anonymous",
                new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        persons.put("client", people.arrive(practitioner, record).authentication());
        persons.put("practitioner", practitioner.authentication());
        persons.put("supervisor", people.staff(administrator, Role.SUPERVISOR).authentication());
        persons.put("administrator", administrator.authentication());
        return persons;
    }

    private static String addressOf(Class<?> view) {
        String address =
                List.of(view.getAnnotation(Route.class).value().split("/")).stream()
                        .map(part -> part.startsWith(":") ? UUID.randomUUID().toString() : part)
                        .collect(Collectors.joining("/"));
        return HasUrlParameter.class.isAssignableFrom(view) ? address + "/code" : address;
    }

    private static List<Class<?>> views() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("app.trellis").stream()
                .<Class<?>>map(candidate -> load(String.valueOf(candidate.getBeanClassName())))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
