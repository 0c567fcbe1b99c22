package app.trellis.identity.ui;

import app.trellis.identity.OwnAccount;
import app.trellis.identity.OwnPin;
import app.trellis.identity.PageLock;
import app.trellis.identity.SessionAuthentication;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableRunnable;

/** When a client's pages lock, and the PIN that opens them again. */
final class LockCard extends Composite<Card> {

    private final OwnAccount account;
    private final OwnPin pin;
    private final SessionAuthentication session;
    private final Div pinPart = new Div();

    LockCard(OwnAccount account, OwnPin pin, PageLock lock, SessionAuthentication session) {
        this.account = account;
        this.pin = pin;
        this.session = session;
        pinPart.addClassName("form");
        getContent()
                .withTitle(getTranslation("identity.lock"))
                .add(soft(getTranslation("identity.lock.means")), minutes(lock), pinPart);
        showPin();
    }

    private RadioButtonGroup<Integer> minutes(PageLock lock) {
        RadioButtonGroup<Integer> minutes =
                new RadioButtonGroup<>(getTranslation("identity.lock.after"));
        minutes.setItems(PageLock.CHOICES);
        minutes.addThemeName("pills");
        minutes.setItemLabelGenerator(one -> getTranslation("identity.lock.minutes", one));
        lock.after()
                .map(after -> Math.toIntExact(after.toMinutes()))
                .filter(PageLock.CHOICES::contains)
                .ifPresent(minutes::setValue);
        minutes.addValueChangeListener(change -> {
            session.replace(account.lockAfter(change.getValue()));
            Notices.done(this, getTranslation("identity.lock.kept", change.getValue()));
        });
        return minutes;
    }

    private void showPin() {
        boolean isSet = pin.isSet();
        PasswordField password = new PasswordField(getTranslation("identity.pin.proof"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        PasswordField wanted = new PasswordField(getTranslation("identity.pin.new"));
        wanted.setAutocomplete(Autocomplete.OFF);
        wanted.setHelperText(getTranslation("identity.pin.rules"));
        wanted.getElement().setAttribute("inputmode", "numeric");
        Button keep =
                new Button(
                        getTranslation("identity.pin.keep"),
                        click ->
                                then(
                                        password,
                                        wanted,
                                        "identity.pin.kept",
                                        () -> pin.set(password.getValue(), wanted.getValue())));
        Div buttons = new Div(keep);
        buttons.addClassName("buttons");
        if (isSet) {
            buttons.add(
                    new Button(
                            getTranslation("identity.pin.remove"),
                            click ->
                                    then(
                                            password,
                                            wanted,
                                            "identity.pin.removed",
                                            () -> pin.remove(password.getValue()))));
        }
        pinPart.removeAll();
        pinPart.add(
                soft(getTranslation(isSet ? "identity.pin.is-set" : "identity.pin.is-not-set")),
                password,
                wanted,
                buttons);
    }

    private void then(
            PasswordField password, PasswordField wanted, String done, SerializableRunnable act) {
        password.setInvalid(false);
        wanted.setInvalid(false);
        try {
            act.run();
        } catch (Refused refused) {
            PasswordField about =
                    refused.key().equals("identity.old-password-wrong") ? password : wanted;
            about.setErrorMessage(Notices.sentence(this, refused));
            about.setInvalid(true);
            about.focus();
            return;
        }
        Notices.done(this, getTranslation(done));
        showPin();
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
