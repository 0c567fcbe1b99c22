package app.trellis.trends.ui;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the module as the application finds them. */
final class Said {

    private Said() {}

    static Sayings in(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/trends", "i18n/measures", "i18n/shared");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return new Sayings((key, arguments) -> messages.getMessage(key, arguments, locale), locale);
    }
}
