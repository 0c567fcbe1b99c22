package app.trellis.organization;

import app.trellis.shared.Refused;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for the console, from the same bundles, before there is an application around. */
final class ConsoleWords {

    private final Locale language;

    /**
     * @param language anything but Spanish reads English
     */
    ConsoleWords(Locale language) {
        this.language = language.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    String say(String key, Object... arguments) {
        String module = key.substring(0, key.indexOf('.'));
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "i18n/" + module,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    String say(Refused refused) {
        return say(refused.key(), refused.arguments());
    }
}
