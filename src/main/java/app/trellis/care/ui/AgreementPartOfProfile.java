package app.trellis.care.ui;

import app.trellis.identity.MyProfilePart;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Leads a client from their profile to what they agreed on, at any time. */
@org.springframework.stereotype.Component
class AgreementPartOfProfile implements MyProfilePart {

    @Override
    public Component content() {
        Card card = new Card();
        card.withTitle(card.getTranslation("care.agreement.mine"));
        card.add(
                new Paragraph(card.getTranslation("care.agreement.mine.short")),
                new Div(
                        Replacing.walk(
                                new Anchor(
                                        OwnAgreementView.PATH,
                                        card.getTranslation("care.agreement.mine.open")))));
        return card;
    }
}
