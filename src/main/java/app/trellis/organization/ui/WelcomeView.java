package app.trellis.organization.ui;

import app.trellis.identity.PasswordAdvice;
import app.trellis.identity.PlainPage;
import app.trellis.organization.Inviting;
import app.trellis.organization.OpenInvitation;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Where an invitation leads. A link that is used, over or made up shows one and the same page;
 * opening it uses nothing up.
 */
@Route("welcome")
@AnonymousAllowed
class WelcomeView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final Inviting inviting;
    private final PasswordAdvice advice;

    WelcomeView(Inviting inviting, PasswordAdvice advice) {
        this.inviting = inviting;
        this.advice = advice;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        getContent().removeAll();
        getContent()
                .add(
                        inviting.look(code)
                                .map(invitation -> offer(code, invitation))
                                .orElseGet(this::over));
    }

    private PlainPage offer(String code, OpenInvitation invitation) {
        PlainPage page =
                new PlainPage(getTranslation("organization.welcome.title", invitation.name()))
                        .say(
                                getTranslation(
                                        "organization.welcome.invites", invitation.practiceName()));
        if (invitation.forClient()) {
            page.say(getTranslation("organization.welcome.adults"));
            page.say(getTranslation("organization.welcome.what"));
            page.say(getTranslation("organization.welcome.what-not"));
        }
        return page.show(
                        new AcceptForm(
                                advice, data -> getUI().ifPresent(ui -> accept(ui, code, data))))
                .offer("sign-in", getTranslation("identity.to-sign-in"));
    }

    private void accept(UI ui, String code, AcceptForm.Data data) {
        inviting.accept(
                code,
                data.email(),
                data.password(),
                getLocale().getLanguage(),
                Zones.of(ui.getPage()));
        ui.navigate("sign-in", QueryParameters.of("after", "welcome"));
    }

    private PlainPage over() {
        return new PlainPage(getTranslation("identity.link-over.title"))
                .show(new Paragraph(getTranslation("organization.welcome.over")))
                .offer("sign-in", getTranslation("identity.to-sign-in"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
