package app.trellis.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a page may load. Flow's own scripts need {@code unsafe-eval} and styles {@code
 * unsafe-inline}; inline scripts run only with the nonce of their page.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    private static final String REST =
            "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src"
                    + " 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " frame-src 'none'";

    /** For answers that are not a page of Flow. */
    static final String PLAIN = "default-src 'none'; script-src 'self'" + REST;

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (!event.getSource().getDeploymentConfiguration().isProductionMode()) {
            // The development server loads scripts that know no nonce.
            event.addIndexHtmlRequestListener(response ->
                    response.getVaadinResponse()
                            .setHeader(
                                    "Content-Security-Policy",
                                    "frame-ancestors 'none'; object-src 'none'"));
            return;
        }
        event.addIndexHtmlRequestListener(withNonce());
    }

    private IndexHtmlRequestListener withNonce() {
        return response -> {
            byte[] bytes = new byte[NONCE_BYTES];
            random.nextBytes(bytes);
            String nonce = Base64.getEncoder().encodeToString(bytes);
            response.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
            response.getVaadinResponse()
                    .setHeader(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src 'self' 'nonce-%s' 'unsafe-eval'"
                                            .formatted(nonce)
                                    + REST);
        };
    }
}
