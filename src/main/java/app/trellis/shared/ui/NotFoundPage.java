package app.trellis.shared.ui;

import app.trellis.shared.NotFound;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Not there, or not yours: one page for both, so that neither can be told from the other. */
@AnonymousAllowed
public class NotFoundPage extends Div implements HasErrorParameter<NotFound>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say();
        return HttpServletResponse.SC_NOT_FOUND;
    }

    final void say() {
        removeAll();
        add(
                new Problem(
                        getTranslation("shared.not-found.title"),
                        getTranslation("shared.not-found.sentence"),
                        getTranslation("shared.to-start"),
                        getTranslation("shared.help")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
