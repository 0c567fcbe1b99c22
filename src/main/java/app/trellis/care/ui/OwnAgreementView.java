package app.trellis.care.ui;

import app.trellis.care.AgreementAnswer;
import app.trellis.care.AgreementVersion;
import app.trellis.care.ClientDetails;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;

/**
 * Who reads what the client sends, which answers call somebody and what no rule can see, with two
 * ways to answer. Nothing waits for the answer.
 */
@Route(OwnAgreementView.PATH)
@RolesAllowed("CLIENT")
class OwnAgreementView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/agreement";

    private final KeepingAgreements agreements;
    private final ManagingClients clients;

    OwnAgreementView(KeepingAgreements agreements, ManagingClients clients) {
        this.agreements = agreements;
        this.clients = clients;
        getContent().addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(clients.mine());
    }

    private void show(ClientId client) {
        ClientDetails details = clients.details(client);
        List<AgreementVersion> all = agreements.mine(client);
        getContent().removeAll();
        getContent().add(new PageHeader(getTranslation("care.agreement.mine")));
        if (all.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("care.agreement.mine.none")));
            return;
        }
        AgreementVersion newest = all.getFirst();
        Paragraph about = new Paragraph(getTranslation("care.agreement.mine.about"));
        about.addClassName("soft");
        getContent()
                .add(
                        about,
                        new Card(
                                AgreementWords.parts(
                                        agreements.read(client, newest.id(), getLocale()))),
                        answer(client, details, newest));
        if (all.size() > 1) {
            Div earlier = new Div();
            earlier.addClassName("stack");
            all.stream().skip(1).forEach(one -> earlier.add(earlier(client, details, one)));
            getContent().add(Card.titled(getTranslation("care.agreement.earlier"), earlier));
        }
    }

    private Card answer(ClientId client, ClientDetails details, AgreementVersion newest) {
        Card card = new Card();
        Instant answered = newest.answeredAt();
        if (answered != null) {
            card.add(
                    new Sentence(
                            getTranslation(
                                    newest.answer() == AgreementAnswer.AGREED
                                            ? "care.agreement.mine.agreed"
                                            : "care.agreement.mine.talk-first",
                                    day(details, answered),
                                    details.practitionerWord())));
        }
        Instant changed = newest.changedAt();
        if (changed != null) {
            card.add(
                    new Paragraph(
                            getTranslation(
                                    "care.agreement.mine.changed",
                                    day(details, changed),
                                    details.practitionerWord())));
        }
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (newest.answer() != AgreementAnswer.AGREED && !newest.isOutdated()) {
            Button agree = button(client, newest, AgreementAnswer.AGREED);
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(agree);
        }
        if (newest.answer() != AgreementAnswer.TALK_FIRST) {
            buttons.add(button(client, newest, AgreementAnswer.TALK_FIRST));
        }
        Paragraph free = new Paragraph(getTranslation("care.agreement.mine.free"));
        free.addClassNames("soft", "small");
        card.add(buttons, free);
        return card;
    }

    private Button button(ClientId client, AgreementVersion version, AgreementAnswer answer) {
        return new Button(
                getTranslation(Names.of("care.agreement.answer.", answer)),
                click -> {
                    try {
                        agreements.answer(client, version.id(), answer, getLocale());
                        Notices.done(this, getTranslation("care.agreement.mine.kept"));
                    } catch (Refused refused) {
                        Notices.refused(this, refused);
                    }
                    show(client);
                });
    }

    private Details earlier(ClientId client, ClientDetails details, AgreementVersion version) {
        Details words =
                new Details(getTranslation("care.agreement.read", day(details, version.drawnAt())));
        words.addOpenedChangeListener(change -> {
            if (change.isOpened() && words.getContent().findAny().isEmpty()) {
                words.add(AgreementWords.parts(agreements.read(client, version.id(), getLocale())));
            }
        });
        return words;
    }

    private String day(ClientDetails details, Instant at) {
        return AgreementWords.day(at, details.zone(), getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
