package app.trellis.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;

/** Turns the access annotations on; only {@code @PreAuthorize} counts, nothing else enforces. */
@Configuration
@EnableMethodSecurity
class MethodSecurity {

    @Bean
    static AnnotationTemplateExpressionDefaults templates() {
        return new AnnotationTemplateExpressionDefaults();
    }
}
