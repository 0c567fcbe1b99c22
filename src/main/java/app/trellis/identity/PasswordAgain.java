package app.trellis.identity;

import app.trellis.shared.Me;
import app.trellis.shared.Role;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody who is signed in for their password once more, before what must not be had by
 * whoever holds the device. Wrong ones are counted for the whole session, so that opening the page
 * anew gives no further tries; after three the session ends.
 */
public final class PasswordAgain extends Composite<Div> {

    private static final int MOST = 3;
    private static final String CLOSED = "/closed";

    private final SerializablePredicate<String> isRight;
    private final String wrong;
    private final SerializableRunnable confirmed;
    private final PasswordField password = new PasswordField();

    /** How many passwords were wrong. */
    private record Wrong(int times) implements Serializable {}

    /**
     * Asks for the strongest thing that the person has: a code where they have an authenticator
     * app, else the password. A client is asked for the password always: their app lies on the
     * phone that somebody else may hold.
     *
     * @param go what the button says
     * @param confirmed called once it was right
     */
    public PasswordAgain(OwnAccount account, String go, SerializableRunnable confirmed) {
        this(account, Me.is(Role.CLIENT) ? Factor.PASSWORD : account.strongest(), go, confirmed);
    }

    private PasswordAgain(
            OwnAccount account, Factor asked, String go, SerializableRunnable confirmed) {
        this(
                asked == Factor.APP ? account::shows : account::isPassword,
                asked == Factor.APP ? "identity.code" : "identity.again",
                asked == Factor.APP ? "identity.code.wrong" : "identity.again.wrong",
                go,
                confirmed);
        if (asked == Factor.APP) {
            password.setHelperText(getTranslation("identity.code.help"));
            password.getElement().setProperty("autocomplete", "one-time-code");
        }
    }

    /** Asks for the password alone, where pages of a session only open again. */
    static PasswordAgain toOpen(OwnAccount account, String go, SerializableRunnable confirmed) {
        return new PasswordAgain(account, Factor.PASSWORD, go, confirmed);
    }

    /**
     * Asks for the password alone.
     *
     * @param label key of the field's name
     * @param wrong key of the sentence after a wrong one
     */
    public PasswordAgain(
            OwnAccount account,
            String label,
            String wrong,
            String go,
            SerializableRunnable confirmed) {
        this(account::isPassword, label, wrong, go, confirmed);
    }

    private PasswordAgain(
            SerializablePredicate<String> isRight,
            String label,
            String wrong,
            String go,
            SerializableRunnable confirmed) {
        this.isRight = isRight;
        this.wrong = wrong;
        this.confirmed = confirmed;
        password.setLabel(getTranslation(label));
        password.setWidthFull();
        Button button = new Button(go, click -> ask());
        button.addClickShortcut(Key.ENTER).listenOn(password);
        getContent().addClassName("form");
        getContent().add(password, new Div(button));
    }

    private void ask() {
        if (before() >= MOST) {
            leave();
            return;
        }
        if (password.isEmpty()) {
            password.focus();
            return;
        }
        boolean right = isRight.test(password.getValue());
        password.clear();
        if (right) {
            count(null);
            confirmed.run();
            return;
        }
        count(new Wrong(before() + 1));
        if (before() >= MOST) {
            leave();
            return;
        }
        password.setInvalid(true);
        password.setErrorMessage(getTranslation(wrong));
        password.focus();
    }

    /** Whoever does not follow is asked nothing more: the count stands on the server. */
    private void leave() {
        getUI().ifPresent(ui -> ui.getPage().setLocation(CLOSED));
    }

    private int before() {
        Wrong before = session().getAttribute(Wrong.class);
        return before == null ? 0 : before.times();
    }

    private void count(@Nullable Wrong now) {
        session().setAttribute(Wrong.class, now);
    }

    private VaadinSession session() {
        return getUI().orElseThrow().getSession();
    }
}
