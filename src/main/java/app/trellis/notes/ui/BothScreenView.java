package app.trellis.notes.ui;

import app.trellis.care.ShowingToBoth;
import app.trellis.care.WordsForBoth;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.CloseLink;
import app.trellis.shared.ui.HandedOver;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/**
 * The screen that is turned to both: <i>Close</i> first, then what each of them agreed to, without
 * names, marks or ways into a record. It is handed over like a form in a client's hands, so that
 * what leads back asks for the practitioner's password.
 */
@Route(value = "desk/clients/:client/both/:couple/screen", autoLayout = false)
@RolesAllowed("PRACTITIONER")
@StyleSheet("context://styles/notes.css")
class BothScreenView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final ShowingToBoth showing;

    BothScreenView(ShowingToBoth showing) {
        this.showing = showing;
        getContent().addClassName("plain-page");
    }

    static String path(ClientId client, UUID couple) {
        return BothView.path(client, couple) + "/screen";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = new ClientId(BothView.id(event.getRouteParameters().get("client")));
        UUID couple = BothView.id(event.getRouteParameters().get("couple"));
        getContent().removeAll();
        try {
            List<WordsForBoth.Words> shown = showing.show(client, couple);
            HandedOver.to(path(client, couple));
            getContent().add(screen(shown, client));
        } catch (Refused refused) {
            getContent().add(refused(refused, client, couple));
        }
    }

    private Div screen(List<WordsForBoth.Words> shown, ClientId client) {
        Div page =
                new Div(
                        new CloseLink(getTranslation("shared.close"), "/closed"),
                        new H1(getTranslation("notes.both.together")));
        page.addClassNames("page", "narrow", "both-screen");
        if (shown.isEmpty()) {
            page.add(new Paragraph(getTranslation("notes.both.empty-screen")));
        }
        shown.forEach(one -> page.add(card(one)));
        page.add(
                new Button(
                        getTranslation("notes.both.done"),
                        click ->
                                getUI().ifPresent(ui ->
                                        ui.navigate(
                                                HandedOver.GIVING_BACK
                                                        + "?to=desk/clients/"
                                                        + client
                                                        + "/sessions"))));
        return page;
    }

    private static Card card(WordsForBoth.Words one) {
        Card card = new Card();
        if (!one.title().isEmpty()) {
            card.add(new H2(one.title()));
        }
        one.lines().forEach(line -> card.add(NoteBody.lines(line)));
        return card;
    }

    /** Read by the practitioner, before the screen is turned. */
    private Div refused(Refused refused, ClientId client, UUID couple) {
        Anchor back = new Anchor(BothView.path(client, couple), getTranslation("notes.both.back"));
        back.addClassName("button");
        Div page =
                new Div(
                        new H1(getTranslation("notes.both.together")),
                        new Card(new Sentence(Notices.sentence(this, refused)), back));
        page.addClassNames("page", "narrow");
        return page;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
