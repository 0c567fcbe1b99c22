package app.trellis.measures;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a client's pages call a questionnaire, in their language: how many short questions it has,
 * and nothing of what it is about.
 */
@Component
public class MeasureTitles {

    private final Measures measures;
    private final MessageSource messages;

    MeasureTitles(Measures measures, MessageSource messages) {
        this.measures = measures;
        this.messages = messages;
    }

    /**
     * @param key a questionnaire, or the check-in
     */
    public String of(String key, int version, Locale locale) {
        return key.equals(CheckIns.KEY)
                ? measures.phoneTitleOfCheckIn(version, locale)
                : of(measures.measure(key, version), locale);
    }

    public String of(Measure measure, Locale locale) {
        return of(measure, locale, messages);
    }

    /** What a practice wrote itself stays as it wrote it. */
    static String of(Measure measure, Locale locale, MessageSource messages) {
        return OwnFormId.isOwn(measure.key()) || !locale.getLanguage().equals("es")
                ? measure.phoneTitle()
                : messages.getMessage(
                        "measures.form.title", new Object[] {measure.items()}, locale);
    }
}
