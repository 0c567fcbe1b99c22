package app.trellis;

import app.trellis.identity.CurrentPerson;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The page that every view lives in: fonts, styles, language, light and dark. */
@Component
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@JsModule("./offline-help.ts")
@JsModule("./text-limit.ts")
public class AppShell implements AppShellConfigurator, VaadinServiceInitListener {

    private final CurrentPerson current;
    private final I18NProvider words;

    AppShell(CurrentPerson current, I18NProvider words) {
        this.current = current;
        this.words = words;
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Trellis");
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addLink("icon", "favicon.svg");
        settings.addLink("apple-touch-icon", "icons/touch-180.png");
        settings.addLink("manifest", "manifest.webmanifest");
        settings.addMetaTag("robots", "noindex, nofollow");
        settings.addMetaTag("color-scheme", "light dark");
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::sayLimits);
        event.addIndexHtmlRequestListener(response ->
                current.find()
                        .ifPresent(person -> {
                            var html = response.getDocument().child(0);
                            html.attr("lang", person.language());
                            switch (person.appearance()) {
                                case LIGHT, DARK ->
                                        html.attr(
                                                "data-scheme",
                                                person.appearance()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT));
                                case SYSTEM -> html.removeAttr("data-scheme");
                            }
                        }));
    }

    /** The words for {@code text-limit.ts}, which puts the number in their gap. */
    private void sayLimits(IndexHtmlResponse response) {
        String gap = "{n}";
        Locale locale =
                current.find()
                        .map(person -> Locale.forLanguageTag(person.language()))
                        .orElseGet(() -> response.getVaadinRequest().getLocale());
        response.getDocument()
                .head()
                .appendElement("meta")
                .attr("name", "trellis-limit")
                .attr("data-left", words.getTranslation("shared.limit.left", locale, gap))
                .attr("data-cut", words.getTranslation("shared.limit.cut", locale, gap));
    }
}
