package app.trellis.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;

/** The shipped questionnaires without a database. */
public final class Shipped {

    private static final BroughtMeasures NOTHING_BROUGHT =
            new BroughtMeasures() {
                @Override
                public List<Measure> usable() {
                    return List.of();
                }

                @Override
                public Optional<Measure> find(String key, int version) {
                    return Optional.empty();
                }
            };

    private Shipped() {}

    public static Measures measures() {
        return measures(MeasureFiles.read(), List.of(), new java.util.HashMap<>());
    }

    static Measures measures(
            Map<ShippedMeasure.Id, JsonNode> files,
            List<ShippedMeasure> stored,
            Map<ShippedMeasure.Id, String> news) {
        return new Measures(
                files, MeasureFiles.inOtherWords("es"), stored, news::putAll, NOTHING_BROUGHT);
    }

    public static MeasureForms forms() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.addBasenames("i18n/measures");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(java.util.Locale.ENGLISH);
        messages.setAlwaysUseMessageFormat(true);
        return new MeasureForms(messages);
    }
}
