package app.trellis.care.ui;

import app.trellis.care.AgreementVersion;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where the agreement with a client stands, and the way to it. */
final class AgreementCard extends Composite<Card> {

    /**
     * @param newest null where nothing was put to the client
     * @param zone the practice's
     */
    AgreementCard(ClientId client, @Nullable AgreementVersion newest, ZoneId zone) {
        getContent().withTitle(getTranslation("care.agreement.title"));
        Anchor link =
                new Anchor(
                        AgreementView.path(client),
                        getTranslation(
                                newest == null ? "care.agreement.draw-up" : "care.agreement.look"));
        if (newest == null) {
            getContent().add(new Paragraph(getTranslation("care.agreement.none")));
        } else {
            getContent().add(new Sentence(AgreementWords.state(this, newest, zone, getLocale())));
            String changed = AgreementWords.changed(this, newest, zone, getLocale());
            if (!changed.isEmpty()) {
                getContent().add(new Paragraph(changed));
            }
        }
        getContent().add(new Div(link));
    }
}
