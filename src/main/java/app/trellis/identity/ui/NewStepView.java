package app.trellis.identity.ui;

import app.trellis.identity.PlainPage;
import app.trellis.identity.SecondStep;
import app.trellis.identity.SecondStep.Standing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Where somebody without a second step makes one, before anything else opens. */
@Route(NewStepView.PATH)
@AnonymousAllowed
class NewStepView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sign-in/new-step";

    private final SecondStep step;
    private final PlainPage page;

    NewStepView(SecondStep step) {
        this.step = step;
        page =
                new PlainPage(getTranslation("identity.new-step.title"))
                        .say(getTranslation("identity.new-step.about"))
                        .offer("sign-in?anew", getTranslation("identity.step.anew"));
        getContent().add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Standing standing = step.standing();
        switch (standing) {
            case NOBODY -> event.forwardTo(SignInView.class);
            case SHOWS -> event.forwardTo(SecondStepView.class);
            case MAKES -> {
                Paragraph none = new Paragraph(getTranslation("identity.new-step.none"));
                none.addClassNames("soft", "small");
                page.show(
                        new AppForm(
                                null,
                                (shown, app, code) -> step.keepApp(app, code),
                                this::showPaper),
                        none);
            }
            case READY ->
                    page.show(
                            new Paragraph(getTranslation("identity.new-step.ready")),
                            new StepForm(getTranslation("identity.step.go")));
        }
    }

    private void showPaper(List<String> codes) {
        page.show(new PaperCodes(codes, new StepForm(getTranslation("identity.paper.kept"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
