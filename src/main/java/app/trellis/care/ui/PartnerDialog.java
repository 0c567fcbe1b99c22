package app.trellis.care.ui;

import app.trellis.care.NotingPartners;
import app.trellis.care.PartnerChoice;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;

/** Notes a partner in one of three ways; only one's own clients are ever named. */
final class PartnerDialog extends Dialog {

    private final NotingPartners partners;
    private final ClientId client;
    private final SerializableRunnable changed;
    private final RuleLine rule = new RuleLine();
    private final Div form = new Div();

    PartnerDialog(NotingPartners partners, ClientId client, SerializableRunnable changed) {
        this.partners = partners;
        this.client = client;
        this.changed = changed;
        setHeaderTitle(getTranslation("care.partner.dialog"));
        form.addClassName("form");
        form.add(mine(), colleagues(), code(), rule);
        add(form);
        getFooter().add(new Button(getTranslation("care.cancel"), click -> close()));
    }

    private Div mine() {
        ComboBox<PartnerChoice> mine = new ComboBox<>(getTranslation("care.partner.mine"));
        mine.setItems(partners.choices(client));
        mine.setItemLabelGenerator(PartnerChoice::name);
        mine.setHelperText(getTranslation("care.partner.mine-means"));
        Button note = new Button(getTranslation("care.partner.mine-note"));
        note.addClickListener(click ->
                mine.getOptionalValue()
                        .ifPresent(one -> act(() -> partners.note(client, one.id()))));
        return new Div(mine, note);
    }

    private Div colleagues() {
        TextField typed = new TextField(getTranslation("care.partner.code"));
        typed.setHelperText(getTranslation("care.partner.code-means"));
        Button join = new Button(getTranslation("care.partner.code-join"));
        join.addClickListener(click -> act(() -> partners.join(client, typed.getValue())));
        return new Div(typed, join);
    }

    private Div code() {
        Paragraph means = new Paragraph(getTranslation("care.partner.make-means"));
        means.addClassNames("soft", "small");
        Button make = new Button(getTranslation("care.partner.make"));
        make.setDisableOnClick(true);
        Div place = new Div(means, make);
        make.addClickListener(click -> {
            Paragraph made =
                    new Paragraph(
                            getTranslation("care.partner.made", spoken(partners.makeCode(client))));
            made.getElement().setAttribute("role", "status");
            place.removeAll();
            place.add(made);
            changed.run();
        });
        return place;
    }

    /** In groups, because it is told by voice. */
    private static String spoken(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private void act(SerializableRunnable then) {
        rule.clear();
        try {
            then.run();
            changed.run();
            close();
        } catch (Refused refused) {
            rule.say(refused);
        }
    }
}
