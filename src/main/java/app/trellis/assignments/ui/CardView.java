package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.CardToRead;
import app.trellis.assignments.ReadingCards;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Replacing;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card to read, and the way back. Nothing is asked. */
@Route(CardView.PATH + "/:assignment")
@RolesAllowed("CLIENT")
class CardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/read";

    private final ReadingCards cards;
    private final ManagingClients clients;

    CardView(ReadingCards cards, ManagingClients clients) {
        this.cards = cards;
        this.clients = clients;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        AssignmentId assignment =
                new AssignmentId(uuid(event.getRouteParameters().get("assignment").orElseThrow()));
        UUID occurrence =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("o")
                        .map(CardView::uuid)
                        .orElse(null);
        getContent().removeAll();
        try {
            show(client, assignment, cards.open(client, assignment, occurrence, getLocale()));
        } catch (Refused refused) {
            getContent().add(new Card(new Sentence(Notices.sentence(this, refused)), back()));
        }
    }

    private void show(ClientId client, AssignmentId assignment, CardToRead card) {
        Paragraph text = new Paragraph(card.text());
        text.addClassName("to-read");
        Button read = new Button(getTranslation("assignments.card.have-read"));
        read.addThemeVariants(ButtonVariant.PRIMARY);
        read.setDisableOnClick(true);
        read.addClickListener(click -> haveRead(client, assignment, card.occurrence()));
        Div buttons = new Div(read, back());
        buttons.addClassName("buttons");
        getContent().add(new PageHeader(card.title()), new Card(text, buttons));
    }

    private void haveRead(ClientId client, AssignmentId assignment, @Nullable UUID occurrence) {
        try {
            cards.haveRead(client, assignment, occurrence);
        } catch (Refused closedMeanwhile) {
            Notices.refused(this, closedMeanwhile);
        }
        getUI().ifPresent(ui -> Places.replace(ui, "me"));
    }

    private Anchor back() {
        Anchor back =
                Replacing.walk(new Anchor("me", getTranslation("assignments.notweek.to-today")));
        back.addClassName("button");
        return back;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
