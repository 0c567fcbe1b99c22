package app.trellis.identity.ui;

import app.trellis.identity.PlainPage;
import app.trellis.identity.SecondStep;
import app.trellis.identity.SecondStep.Standing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;

/** Asks for a code after the password: one of the app, or one from paper. */
@Route(SecondStepView.PATH)
@AnonymousAllowed
class SecondStepView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sign-in/step";

    private final SecondStep step;
    private final TextField code = new TextField();
    private final Div told = new Div();
    private final Button other = new Button();
    private boolean paper;

    SecondStepView(SecondStep step) {
        this.step = step;
        code.getElement().setAttribute("name", "code");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setAutofocus(true);
        other.addThemeVariants(ButtonVariant.TERTIARY);
        other.addClickListener(click -> ask(!paper));
        told.setVisible(false);
        ask(false);
        Paragraph neither = new Paragraph(getTranslation("identity.step.neither"));
        neither.addClassNames("soft", "small");
        getContent()
                .add(
                        new PlainPage(getTranslation("identity.step.title"))
                                .say(getTranslation("identity.step.about"))
                                .show(
                                        told,
                                        new StepForm(getTranslation("identity.step.go"), code),
                                        other,
                                        neither)
                                .offer("sign-in?anew", getTranslation("identity.step.anew")));
    }

    private void ask(boolean fromPaper) {
        paper = fromPaper;
        code.setLabel(getTranslation(paper ? "identity.step.paper" : "identity.step.code"));
        code.setHelperText(
                getTranslation(paper ? "identity.step.paper.help" : "identity.step.code.help"));
        code.getElement().setAttribute("inputmode", paper ? "text" : "numeric");
        other.setText(getTranslation(paper ? "identity.step.use-app" : "identity.step.use-paper"));
        code.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Standing standing = step.standing();
        if (standing == Standing.NOBODY) {
            event.forwardTo(SignInView.class);
            return;
        }
        if (standing != Standing.SHOWS) {
            event.forwardTo(NewStepView.class);
            return;
        }
        Set<String> said = event.getLocation().getQueryParameters().getParameters().keySet();
        if (said.contains("wait")) {
            tell(getTranslation("identity.step.wait"));
        } else if (said.contains("wrong")) {
            tell(getTranslation("identity.step.wrong"));
        }
    }

    private void tell(String sentence) {
        told.removeAll();
        told.add(new Paragraph(sentence));
        told.addClassName("quiet-error");
        told.getElement().setAttribute("role", "alert");
        told.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
