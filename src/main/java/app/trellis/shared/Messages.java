package app.trellis.shared;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of all modules, one bundle each, in English and Spanish. */
@Configuration
class Messages {

    private static final String[] BUNDLES = {
        "shared",
        "identity",
        "organization",
        "messages",
        "care",
        "library",
        "help",
        "measures",
        "assignments",
        "responses",
        "alerts",
        "notes",
        "supervision",
        "trends",
        "reports",
        "reminders",
        "exchange",
        "tools"
    };

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        for (String bundle : BUNDLES) {
            source.addBasenames("i18n/" + bundle);
        }
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(java.util.Locale.ENGLISH);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
