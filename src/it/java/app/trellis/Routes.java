package app.trellis;

import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every address that a page of Flow answers to, as the program itself declares it. */
final class Routes {

    /**
     * One of them.
     *
     * @param role the first that may come here; empty where no particular one is asked for
     * @param needsMore whether a part of the address differs from page to page
     */
    record One(String template, String role, boolean needsMore) {}

    private Routes() {}

    static List<One> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scan.findCandidateComponents("app.trellis").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .map(Routes::one)
                .sorted(Comparator.comparing(One::template))
                .toList();
    }

    private static One one(Class<?> view) {
        String template = view.getAnnotation(Route.class).value();
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        return new One(
                template,
                roles == null ? "" : roles.value()[0],
                template.contains(":") || HasUrlParameter.class.isAssignableFrom(view));
    }
}
