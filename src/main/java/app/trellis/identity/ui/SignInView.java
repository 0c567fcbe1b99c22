package app.trellis.identity.ui;

import app.trellis.identity.CurrentPerson;
import app.trellis.identity.DemoAccounts;
import app.trellis.identity.OpeningAccounts;
import app.trellis.identity.PlainPage;
import app.trellis.identity.SecondStep;
import app.trellis.identity.TriedEmail;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/** Where everybody comes in. Until somebody has an account it leads to the set-up instead. */
@Route("sign-in")
@AnonymousAllowed
public class SignInView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Where one may come from, each with a kind sentence of its own. */
    private static final Set<String> BEFORE = Set.of("set-up", "welcome", "new-password");

    private final OpeningAccounts accounts;
    private final SecondStep step;
    private final CurrentPerson current;
    private final TriedEmail tried;
    private final SignInForm form = new SignInForm();
    private final Div told = new Div();

    SignInView(
            OpeningAccounts accounts,
            SecondStep step,
            CurrentPerson current,
            TriedEmail tried,
            ObjectProvider<DemoAccounts> demo) {
        this.accounts = accounts;
        this.step = step;
        this.current = current;
        this.tried = tried;
        PlainPage page =
                new PlainPage(getTranslation("identity.sign-in.title"))
                        .show(told, form)
                        .offer("forgot", getTranslation("identity.sign-in.forgot"));
        told.setVisible(false);
        getContent().add(page);
        demo.ifAvailable(accountsOfDemo ->
                page.show(told, form, new DemoAccountList(accountsOfDemo, form::fillIn)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        if (!accounts.isAnybodyHere()) {
            event.forwardTo("set-up");
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        if (parameters.getParameters().containsKey("anew")) {
            step.startAnew();
        } else if (step.standing() != SecondStep.Standing.NOBODY) {
            event.forwardTo(SecondStepView.class);
            return;
        }
        if (parameters.getParameters().containsKey("over")) {
            tell("status", getTranslation("identity.sign-in.over"));
        }
        if (parameters.getParameters().containsKey("error")) {
            tell("alert", getTranslation("identity.sign-in-failed"));
            form.tryAgain(tried.take().orElse(""));
        }
        if (parameters.getParameters().containsKey("wait")) {
            tell("alert", getTranslation("identity.too-many-tries"));
        }
        parameters
                .getSingleParameter("after")
                .filter(BEFORE::contains)
                .ifPresent(
                        place -> tell("status", getTranslation("identity.sign-in.after." + place)));
    }

    private void tell(String role, String sentence) {
        Component words = new Paragraph(sentence);
        told.removeAll();
        told.add(words);
        told.addClassName("quiet-error");
        told.getElement().setAttribute("role", role);
        told.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
