package app.trellis.identity.ui;

import app.trellis.identity.DemoAccounts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Locale;

/** The people of the sample practice: one press fills in the form, one more signs in. */
final class DemoAccountList extends Composite<Div> {

    /**
     * @param choose takes e-mail address and password
     */
    DemoAccountList(DemoAccounts demo, SerializableBiConsumer<String, String> choose) {
        getContent().addClassNames("stack", "rule");
        Paragraph about = new Paragraph(getTranslation("identity.demo.about"));
        about.addClassNames("soft", "small");
        getContent().add(new H2(getTranslation("identity.demo.title")), about);
        String password = demo.password();
        Div list = new Div();
        list.addClassName("accounts");
        for (DemoAccounts.Account account : demo.accounts()) {
            String role =
                    getTranslation(
                            "identity.role." + account.role().name().toLowerCase(Locale.ROOT));
            Button button =
                    new Button(account.name(), click -> choose.accept(account.email(), password));
            button.setSuffixComponent(new Span(role));
            button.addClassName("account");
            list.add(button);
        }
        getContent().add(list);
    }
}
