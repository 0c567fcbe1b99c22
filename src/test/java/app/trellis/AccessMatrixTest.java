package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.ManagingClients;
import app.trellis.identity.SignedIn;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;

/**
 * Who may call what. Every public method of every service and every page is asked, by the real rule
 * on a real database, for each kind of person and for a client of their own, another client of
 * their practice, one of another practice and one that does not exist. The committed table is the
 * expectation: a method without a row fails, and so does a row without a method.
 */
@ServiceTest
class AccessMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");
    private static final Path FOUND = Path.of("target/access-matrix.csv");

    @Autowired ApplicationContext context;
    @Autowired People people;
    @Autowired ManagingClients clients;

    @Test
    void everybodyReachesExactlyWhatTheTableSays() throws IOException {
        Map<String, String> found = new TreeMap<>();
        found.putAll(services());
        found.putAll(pages());
        String table =
                found.entrySet().stream()
                        .map(row -> row.getKey() + ";" + row.getValue())
                        .collect(Collectors.joining("\n", "", "\n"));
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, table);

        assertThat(table)
                .as("compare %s with %s, and change the table only on purpose", FOUND, TABLE)
                .isEqualTo(Files.readString(TABLE));
    }

    @Test
    void everyServiceStandsBehindItsGuard() {
        assertThat(context.getBeansWithAnnotation(Service.class).values())
                .isNotEmpty()
                .allMatch(AopUtils::isAopProxy);
    }

    private Map<String, String> services() {
        Scene scene = scene();
        PreAuthorizeAuthorizationManager rule = rule();
        Map<String, String> rows = new TreeMap<>();
        for (Object bean : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopProxyUtils.ultimateTargetClass(bean);
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    rows.put(nameOf(method), row(scene, rule, bean, method));
                }
            }
        }
        return rows;
    }

    private String row(
            Scene scene, PreAuthorizeAuthorizationManager rule, Object bean, Method method) {
        boolean takesClient = Arrays.asList(method.getParameterTypes()).contains(ClientId.class);
        Map<String, ClientId> objects =
                takesClient ? scene.clients() : Map.of("any", new ClientId(UUID.randomUUID()));
        return scene.people().entrySet().stream()
                .map(person ->
                        person.getKey()
                                + "="
                                + objects.entrySet().stream()
                                        .filter(object ->
                                                may(
                                                        rule,
                                                        bean,
                                                        method,
                                                        person.getValue(),
                                                        object.getValue()))
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.joining("+")))
                .filter(cell -> !cell.endsWith("="))
                .collect(Collectors.joining(" "));
    }

    private boolean may(
            PreAuthorizeAuthorizationManager rule,
            Object bean,
            Method method,
            Authentication person,
            ClientId client) {
        Object[] arguments =
                Arrays.stream(method.getParameterTypes())
                        .map(type -> type == ClientId.class ? client : "not looked at")
                        .toArray();
        AuthorizationResult answer =
                people.as(
                        new Actor(person),
                        () ->
                                rule.authorize(
                                        () -> person,
                                        new SimpleMethodInvocation(
                                                AopProxyUtils.getSingletonTarget(bean),
                                                method,
                                                arguments)));
        return answer != null && answer.isGranted();
    }

    private PreAuthorizeAuthorizationManager rule() {
        DefaultMethodSecurityExpressionHandler expressions =
                new DefaultMethodSecurityExpressionHandler();
        expressions.setApplicationContext(context);
        PreAuthorizeAuthorizationManager rule = new PreAuthorizeAuthorizationManager();
        rule.setExpressionHandler(expressions);
        rule.setTemplateDefaults(new AnnotationTemplateExpressionDefaults());
        rule.setApplicationContext(context);
        return rule;
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getName().substring("app.trellis.".length())
                + "."
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** People and clients that stand in every relation to one another that there is. */
    private Scene scene() {
        Actor administrator = people.administrator();
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        Actor colleague = people.staff(administrator, Role.PRACTITIONER);
        Actor former = people.staff(administrator, Role.PRACTITIONER);
        Actor supervisor = people.staff(administrator, Role.SUPERVISOR);
        ClientId own = people.client(former);
        Actor client = people.arrive(former, own);
        people.as(administrator, () -> clients.passOn(own, practitioner.id()));
        ClientId other = people.client(colleague);
        Actor otherClient = people.arrive(colleague, other);

        Actor elsewhere = people.administrator();
        Actor stranger = people.staff(elsewhere, Role.PRACTITIONER);
        ClientId foreign = people.client(stranger);

        Map<String, Authentication> persons = new LinkedHashMap<>();
        persons.put(
                "anonymous",
                new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        persons.put("client", client.authentication());
        persons.put("otherClient", otherClient.authentication());
        persons.put("practitioner", practitioner.authentication());
        persons.put("colleague", colleague.authentication());
        persons.put("former", former.authentication());
        persons.put("supervisor", supervisor.authentication());
        persons.put("administrator", administrator.authentication());
        persons.put("stranger", stranger.authentication());
        persons.put("elsewhere", elsewhere.authentication());
        persons.put("signedOut", signedOut(practitioner));

        Map<String, ClientId> objects = new LinkedHashMap<>();
        objects.put("own", own);
        objects.put("other", other);
        objects.put("foreign", foreign);
        objects.put("missing", new ClientId(UUID.randomUUID()));
        return new Scene(persons, objects);
    }

    /** The same person in a session from before they signed out everywhere. */
    private static Authentication signedOut(Actor actor) {
        SignedIn now = actor.person();
        SignedIn before =
                new SignedIn(
                        now.accountId(),
                        now.memberId(),
                        now.practiceId(),
                        now.practiceName(),
                        now.name(),
                        now.roles(),
                        now.language(),
                        now.appearance(),
                        now.since().minusSeconds(3_600));
        return org.springframework.security.authentication.UsernamePasswordAuthenticationToken
                .authenticated(before, null, actor.authentication().getAuthorities());
    }

    private record Scene(Map<String, Authentication> people, Map<String, ClientId> clients) {}

    private static Map<String, String> pages() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Map<String, String> rows = new TreeMap<>();
        for (var candidate : scanner.findCandidateComponents("app.trellis")) {
            Class<?> view = load(String.valueOf(candidate.getBeanClassName()));
            rows.put("page /" + view.getAnnotation(Route.class).value(), access(view));
        }
        return rows;
    }

    /** Exactly one of the three annotations; a page with none or two is closed and wrong. */
    private static String access(Class<?> view) {
        List<String> said =
                Arrays.stream(view.getAnnotations())
                        .map(annotation ->
                                switch (annotation) {
                                    case AnonymousAllowed ignored -> "everybody";
                                    case PermitAll ignored -> "signed in";
                                    case RolesAllowed roles -> String.join("+", roles.value());
                                    default -> "";
                                })
                        .filter(word -> !word.isEmpty())
                        .toList();
        assertThat(said).as(view.getName()).hasSize(1);
        return said.getFirst();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
