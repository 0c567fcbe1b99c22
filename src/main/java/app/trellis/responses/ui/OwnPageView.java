package app.trellis.responses.ui;

import app.trellis.assignments.AssignmentKind;
import app.trellis.care.ManagingClients;
import app.trellis.responses.FramingPages;
import app.trellis.responses.OwnPage;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseId;
import app.trellis.responses.ResponseState;
import app.trellis.responses.SentPage;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.UUID;

/** Something the client sent, to read again; who may read it is theirs to change at any time. */
@Route("me/looking-back/:response")
@RolesAllowed("CLIENT")
class OwnPageView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Responding responding;
    private final ManagingClients clients;
    private final FramingPages framing;

    OwnPageView(Responding responding, ManagingClients clients, FramingPages framing) {
        this.responding = responding;
        this.clients = clients;
        this.framing = framing;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ResponseId id =
                event.getRouteParameters()
                        .get("response")
                        .map(OwnPageView::id)
                        .orElseThrow(NotFound::new);
        show(clients.mine(), id);
    }

    private static ResponseId id(String text) {
        try {
            return new ResponseId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private void show(ClientId client, ResponseId id) {
        Times times = Times.at(getLocale(), framing.facts(client).now());
        OwnPage own = responding.readBack(client, id);
        SentPage page = own.page();
        Paragraph state = new Paragraph(new SentWords(this, times).state(page));
        state.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(page.title()).withEyebrow(times.day(page.sentAt())),
                        state,
                        new Card(new AnswerSheet(own.questions(), times)),
                        sharing(client, page));
        if (page.sharing() != Sharing.PRIVATE && !page.bring()) {
            getContent().add(bring(client, page));
        }
    }

    private Component sharing(ClientId client, SentPage page) {
        if (page.kind() == AssignmentKind.MEASURE) {
            return new Card(new Sentence(getTranslation("responses.form-is-shared")));
        }
        RadioButtonGroup<Sharing> who = new RadioButtonGroup<>(getTranslation("responses.sharing"));
        who.setItems(
                Arrays.stream(Sharing.values())
                        .filter(one -> one != Sharing.PRIVATE || page.mayBePrivate())
                        .toList());
        who.setItemLabelGenerator(one -> getTranslation("responses.sharing." + Names.of(one)));
        who.addThemeName("vertical");
        who.setHelperText(getTranslation("responses.sharing.about"));
        who.setValue(page.sharing());
        who.addValueChangeListener(change -> {
            Sharing wanted = change.getValue();
            if (wanted == null || !change.isFromClient()) {
                return;
            }
            try {
                responding.changeSharing(client, page.id(), wanted);
                Notices.done(this, getTranslation("responses.sharing.changed." + Names.of(wanted)));
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
            show(client, page.id());
        });
        return new Card(who);
    }

    private Component bring(ClientId client, SentPage page) {
        boolean again = page.state() == ResponseState.DISCUSSED;
        Button bring =
                new Button(getTranslation(again ? "responses.bring-again" : "responses.bring"));
        bring.setDisableOnClick(true);
        bring.addClickListener(click -> {
            responding.bringAgain(client, page.id());
            Notices.done(this, getTranslation("responses.bring.done"));
            show(client, page.id());
        });
        return bring;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
