package app.trellis.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Something broke on our side. The page and the log share one id; nothing else leaves the log. */
@AnonymousAllowed
public class TroublePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(TroublePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = String.valueOf(MDC.get("request"));
        LOG.error("Trouble {} while opening a page", id, Scrubbed.of(parameter.getException()));
        removeAll();
        add(
                new Problem(
                        getTranslation("shared.trouble.title"),
                        getTranslation("shared.trouble.sentence", id),
                        getTranslation("shared.to-start"),
                        getTranslation("shared.help")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
