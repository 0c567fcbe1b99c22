package app.trellis.care.ui;

import app.trellis.care.NotedPartner;
import app.trellis.care.NotingPartners;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;

/**
 * That a client's partner comes here too. No name stands here: somebody may look at the screen with
 * them.
 */
final class PartnerCard extends Composite<Card> {

    private final NotingPartners partners;
    private final ClientId client;
    private final ZoneId zone;
    private final Div list = new Div();

    PartnerCard(NotingPartners partners, ClientId client, ZoneId zone) {
        this.partners = partners;
        this.client = client;
        this.zone = zone;
        list.addClassName("stack");
        Button note =
                new Button(
                        getTranslation("care.partner.note"),
                        click -> new PartnerDialog(partners, client, this::show).open());
        Paragraph about = new Paragraph(getTranslation("care.partner.about"));
        about.addClassNames("soft", "small");
        getContent().withTitle(getTranslation("care.partner.title"));
        getContent().add(about, list, new Div(note));
        show();
    }

    private void show() {
        List<NotedPartner> noted = partners.of(client);
        list.removeAll();
        if (noted.isEmpty()) {
            list.add(new Paragraph(getTranslation("care.partner.none")));
        }
        noted.forEach(one -> {
            String key = one.waits() ? "care.partner.waits" : "care.partner.noted";
            Button back =
                    new Button(getTranslation("care.partner.take-back"), click -> askBack(one));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            Div row =
                    new Div(
                            new Paragraph(
                                    getTranslation(key, Days.say(one.since(), zone, getLocale()))),
                            back);
            row.addClassName("row");
            list.add(row);
        });
    }

    private void askBack(NotedPartner one) {
        Confirm.ask(
                getTranslation("care.partner.take-back-ask"),
                getTranslation("care.partner.take-back-means"),
                getTranslation("care.partner.take-back"),
                getTranslation("care.cancel"),
                () -> {
                    partners.takeBack(client, one.id());
                    show();
                });
    }
}
