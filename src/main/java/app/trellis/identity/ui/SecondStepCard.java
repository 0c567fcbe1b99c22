package app.trellis.identity.ui;

import app.trellis.identity.Factor;
import app.trellis.identity.FactorDetails;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.OwnFactors;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The second step of somebody who is signed in: what they have, and how it is changed. */
final class SecondStepCard extends Composite<Card> {

    private final OwnFactors factors;
    private final OwnAccount account;
    private final Div inside = new Div();

    SecondStepCard(OwnFactors factors, OwnAccount account) {
        this.factors = factors;
        this.account = account;
        inside.addClassName("form");
        getContent().withTitle(getTranslation("identity.second-step")).add(inside);
        show();
    }

    private void show() {
        FactorDetails details = factors.read();
        inside.removeAll();
        Div buttons = new Div();
        buttons.addClassName("buttons");
        Instant since = details.appSince();
        if (since == null) {
            inside.add(soft(getTranslation("identity.second-step.none")));
            buttons.add(
                    new Button(
                            getTranslation("identity.second-step.set-up"),
                            click -> showApp(getTranslation("identity.second-step.set-up.about"))));
        } else {
            inside.add(
                    soft(
                            getTranslation(
                                    "identity.second-step.has",
                                    Days.say(since, ZoneOffset.UTC, getLocale()),
                                    details.paperLeft())));
            buttons.add(
                    new Button(
                            getTranslation("identity.second-step.other"),
                            click -> showApp(getTranslation("identity.second-step.other.about"))),
                    new Button(
                            getTranslation("identity.second-step.paper"),
                            click ->
                                    askFirst(
                                            getTranslation("identity.second-step.paper"),
                                            shown -> showPaper(factors.newPaper(shown)))));
            if (!details.demanded()) {
                buttons.add(
                        new Button(
                                getTranslation("identity.second-step.without"),
                                click ->
                                        askFirst(
                                                getTranslation("identity.second-step.without"),
                                                this::remove)));
            }
        }
        inside.add(buttons);
    }

    private void showApp(String about) {
        inside.removeAll();
        inside.add(soft(about), new AppForm(proof(), factors::keepApp, this::showPaper), back());
    }

    private void showPaper(List<String> codes) {
        Button kept = new Button(getTranslation("identity.paper.kept"), click -> show());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        inside.removeAll();
        inside.add(new PaperCodes(codes, kept));
    }

    private void remove(String shown) {
        factors.removeApp(shown);
        Notices.done(this, getTranslation("identity.second-step.removed"));
        show();
    }

    private void askFirst(String go, SerializableConsumer<String> act) {
        PasswordField proof = proof();
        Button button = new Button(go);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            proof.setInvalid(false);
            try {
                act.accept(proof.getValue());
            } catch (Refused refused) {
                proof.setErrorMessage(Notices.sentence(this, refused));
                proof.setInvalid(true);
                proof.focus();
            } finally {
                button.setEnabled(true);
            }
        });
        Div buttons = new Div(button, back());
        buttons.addClassName("buttons");
        inside.removeAll();
        inside.add(proof, buttons);
        proof.focus();
    }

    private Button back() {
        Button back = new Button(getTranslation("identity.second-step.back"), click -> show());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        return back;
    }

    private PasswordField proof() {
        boolean code = account.strongest() != Factor.PASSWORD;
        PasswordField proof =
                new PasswordField(getTranslation(code ? "identity.code" : "identity.pin.proof"));
        if (code) {
            proof.setHelperText(getTranslation("identity.code.help"));
        }
        proof.getElement().setProperty("autocomplete", code ? "one-time-code" : "current-password");
        return proof;
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
