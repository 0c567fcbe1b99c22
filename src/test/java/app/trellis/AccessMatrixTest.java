package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.trellis.care.KeepingCareTeams;
import app.trellis.identity.SignedIn;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.tools.ToolsForTests;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may call what. Every public method of every service is called through its guards, on a real
 * database, by each kind of person and for a client of their own, another client of their practice,
 * one of another practice and one that does not exist. Whoever may gets as far as the method's own
 * first line and not further; whoever may not is told that there is no such thing, before it.
 *
 * <p>The committed table is the expectation and is written by hand: a method without a row fails,
 * and so does a row without a method. Its rows for pages are held by {@link PageMatrixTest}.
 */
@ServiceTest
class AccessMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");

    @Autowired ApplicationContext context;
    @Autowired People people;
    @Autowired KeepingCareTeams teams;
    @Autowired TransactionTemplate transaction;
    @Autowired ToolsForTests tools;

    @Test
    void everybodyReachesExactlyWhatTheTableSays() throws IOException {
        assertThat(services()).containsExactlyInAnyOrderElementsOf(table());
    }

    @Test
    void everyServiceStandsBehindItsGuard() {
        assertThat(context.getBeansWithAnnotation(Service.class).values())
                .isNotEmpty()
                .allMatch(AopUtils::isAopProxy);
    }

    private static List<String> table() throws IOException {
        return Files.readAllLines(TABLE).stream().filter(row -> !row.startsWith("page ")).toList();
    }

    private List<String> services() {
        Scene scene = scene();
        List<String> rows = new ArrayList<>();
        for (Object bean : context.getBeansWithAnnotation(Service.class).values()) {
            Advised proxy = (Advised) bean;
            proxy.addAdvice(THRESHOLD);
            try {
                Class<?> type = AopProxyUtils.ultimateTargetClass(bean);
                for (Method method : type.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                        rows.add(nameOf(method) + ";" + row(scene, bean, method));
                    }
                }
            } finally {
                proxy.removeAdvice(THRESHOLD);
            }
        }
        return rows;
    }

    private String row(Scene scene, Object bean, Method method) {
        boolean takesClient = Arrays.asList(method.getParameterTypes()).contains(ClientId.class);
        Map<String, ClientId> objects =
                takesClient ? scene.clients() : Map.of("any", new ClientId(UUID.randomUUID()));
        return scene.people().entrySet().stream()
                .map(person ->
                        person.getKey()
                                + "="
                                + objects.entrySet().stream()
                                        .filter(object ->
                                                reaches(
                                                        bean,
                                                        method,
                                                        person.getValue(),
                                                        object.getValue()))
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.joining("+")))
                .filter(cell -> !cell.endsWith("="))
                .collect(Collectors.joining(" "));
    }

    /** Calls the service as its callers do; what it answers before its own first line counts. */
    private boolean reaches(Object bean, Method method, Authentication person, ClientId client) {
        Object[] arguments =
                Arrays.stream(method.getParameterTypes())
                        .map(type -> type == ClientId.class ? client : nothing(type))
                        .toArray();
        Throwable thrown =
                people.as(
                        new Actor(person),
                        () -> callersTransaction(method, () -> thrownBy(bean, method, arguments)));
        if (thrown == Reached.BODY) {
            return true;
        }
        assertThat(thrown)
                .as("%s is refused as if it were not there", method)
                .isExactlyInstanceOf(NotFound.class)
                .hasMessage(new NotFound().getMessage());
        return false;
    }

    private static Throwable thrownBy(Object bean, Method method, @Nullable Object... arguments) {
        return Objects.requireNonNull(
                catchThrowable(() -> method.invoke(bean, arguments)).getCause());
    }

    /** Some methods belong to a transaction that has begun elsewhere and refuse to be the first. */
    private Throwable callersTransaction(Method method, Supplier<Throwable> call) {
        Transactional asked = method.getAnnotation(Transactional.class);
        if (asked == null || asked.propagation() != Propagation.MANDATORY) {
            return call.get();
        }
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    return call.get();
                }));
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** Stands between the guards and the service's own first line, and lets nobody further. */
    private static final MethodInterceptor THRESHOLD =
            invocation -> {
                throw Reached.BODY;
            };

    private static final class Reached extends RuntimeException {

        static final Reached BODY = new Reached();

        private Reached() {
            super("reached", null, false, false);
        }
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
        people.as(administrator, () -> teams.passOn(own, practitioner.id()));
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
        persons.put("tool", tools.withEveryScope(administrator, practitioner));

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
                        now.lockAfter(),
                        now.since().minusSeconds(3_600));
        return org.springframework.security.authentication.UsernamePasswordAuthenticationToken
                .authenticated(before, null, actor.authentication().getAuthorities());
    }

    private record Scene(Map<String, Authentication> people, Map<String, ClientId> clients) {}
}
