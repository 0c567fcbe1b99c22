package app.trellis.organization.ui;

import app.trellis.identity.PasswordAdvice;
import app.trellis.identity.PlainPage;
import app.trellis.organization.SettingUp;
import app.trellis.shared.NotFound;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Makes the first practice. Once anybody has an account, this page is not there. */
@Route("set-up")
@AnonymousAllowed
class SetUpView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SettingUp settingUp;
    private final SetUpForm form;

    SetUpView(SettingUp settingUp, PasswordAdvice advice) {
        this.settingUp = settingUp;
        form = new SetUpForm(advice, this::setUp);
        getContent()
                .add(
                        new PlainPage(getTranslation("organization.set-up.title"))
                                .say(getTranslation("organization.set-up.about"))
                                .show(form));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!settingUp.isOpen()) {
            event.rerouteToError(NotFound.class);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        form.suggest(
                Zones.of(attached.getUI().getPage()),
                attached.getSession().getBrowser().getLocale());
    }

    private void setUp(SetUpData data) {
        settingUp.setUp(data.code(), data.practice(), data.administrator());
        getUI().ifPresent(ui -> ui.navigate("sign-in", QueryParameters.of("after", "set-up")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
