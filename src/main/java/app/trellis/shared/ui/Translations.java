package app.trellis.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** The words of the interface, from the message bundles of all modules. */
@Component
class Translations implements I18NProvider {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final MessageSource messages;

    Translations(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        try {
            return messages.getMessage(key, parameters, locale);
        } catch (NoSuchMessageException missing) {
            throw new IllegalStateException("No words for " + key, missing);
        }
    }
}
