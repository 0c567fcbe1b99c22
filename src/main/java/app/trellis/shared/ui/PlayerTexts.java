package app.trellis.shared.ui;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The words that the {@code exercise-player} says by itself. */
public final class PlayerTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlayerTexts() {}

    /** All of them as one JSON object, key to sentence. */
    public static String json(Locale locale) {
        return JSON.writeValueAsString(texts(locale));
    }

    /** All of them with another sentence for one key. */
    public static String json(Locale locale, String key, String sentence) {
        Map<String, String> texts = texts(locale);
        texts.put(key, sentence);
        return JSON.writeValueAsString(texts);
    }

    private static Map<String, String> texts(Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "i18n.player",
                        locale.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            texts.put(key, bundle.getString(key));
        }
        return texts;
    }
}
