package app.trellis;

import app.trellis.identity.CurrentPerson;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The page that every view lives in: fonts, styles, language, light and dark. */
@Component
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@JsModule("./offline-help.ts")
public class AppShell implements AppShellConfigurator, VaadinServiceInitListener {

    private final CurrentPerson current;

    AppShell(CurrentPerson current) {
        this.current = current;
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
}
