package app.trellis.exchange.ui;

import app.trellis.care.ManagingClients;
import app.trellis.care.Restricting;
import app.trellis.care.Restriction;
import app.trellis.exchange.AskingForErasure;
import app.trellis.exchange.ErasureWish;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAgain;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a client asks that their record be erased, takes it back, and after two weeks says alone
 * whether it still holds.
 */
@Route(ErasureView.PATH)
@RolesAllowed("CLIENT")
class ErasureView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/erasure";

    private final AskingForErasure asking;
    private final ManagingClients clients;
    private final Restricting restricting;
    private final OwnAccount account;
    private final Clock clock;

    ErasureView(
            AskingForErasure asking,
            Restricting restricting,
            ManagingClients clients,
            OwnAccount account,
            Clock clock) {
        this.asking = asking;
        this.restricting = restricting;
        this.clients = clients;
        this.account = account;
        this.clock = clock;
        getContent().addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        show(client, clients.details(client).zone());
    }

    private void show(ClientId client, ZoneId zone) {
        Optional<ErasureWish> wish = asking.newest(client);
        getContent().removeAll();
        getContent().add(new PageHeader(getTranslation("exchange.erasure")));
        wish.ifPresent(found -> getContent().add(standing(client, zone, found)));
        getContent().add(what(client), restriction(client, zone), different());
        if (wish.isEmpty()) {
            getContent().add(ask(client, zone));
        }
    }

    private Component standing(ClientId client, ZoneId zone, ErasureWish wish) {
        String asked = day(wish.askedAt(), zone);
        return switch (wish.stateAt(clock.instant())) {
            case WAITING ->
                    waiting(
                            client,
                            zone,
                            getTranslation(
                                    "exchange.erasure.waiting", asked, day(wish.opensAt(), zone)));
            case TO_CONFIRM -> confirm(client, zone, wish);
            case CONFIRMED ->
                    waiting(
                            client,
                            zone,
                            getTranslation(
                                    "exchange.erasure.confirmed",
                                    Optional.ofNullable(wish.answerBy(zone))
                                            .map(day -> Days.inWords(day, getLocale()))
                                            .orElse("")));
            case LAPSED ->
                    again(
                            client,
                            zone,
                            getTranslation(
                                    "exchange.erasure.lapsed", asked, day(wish.lapsesAt(), zone)));
            case TAKEN_BACK -> again(client, zone, getTranslation("exchange.erasure.taken-back"));
            case PARTLY_ERASED ->
                    new Card(new Paragraph(getTranslation("exchange.erase.answered")));
            case ANSWERED -> again(client, zone, getTranslation("exchange.erasure.answered"));
        };
    }

    private Card ask(ClientId client, ZoneId zone) {
        Card card =
                Card.titled(
                        getTranslation("exchange.erasure.ask"),
                        new Paragraph(
                                getTranslation(
                                        "exchange.erasure.ask.about",
                                        AskingForErasure.WAITS.toDays())));
        card.add(
                new PasswordAgain(
                        account,
                        getTranslation("exchange.erasure.ask.go"),
                        () -> {
                            asking.ask(client);
                            Notices.done(this, getTranslation("exchange.erasure.asked"));
                            show(client, zone);
                        }));
        return card;
    }

    /** It came to nothing, and can be asked anew. */
    private Div again(ClientId client, ZoneId zone, String sentence) {
        Div parts = new Div(new Card(new Paragraph(sentence)), ask(client, zone));
        parts.addClassName("stack");
        return parts;
    }

    private Card waiting(ClientId client, ZoneId zone, String sentence) {
        return new Card(new Paragraph(sentence), new Div(takeBack(client, zone)));
    }

    /** Asked alone; to go without an answer is as easy as to answer. */
    private Card confirm(ClientId client, ZoneId zone, ErasureWish wish) {
        Div next = new Div();
        Button yes = new Button(getTranslation("exchange.erasure.alone.yes"));
        Anchor notNow =
                Replacing.walk(new Anchor("me", getTranslation("exchange.erasure.alone.not-now")));
        notNow.addClassName("button");
        Div buttons = new Div(yes, notNow);
        buttons.addClassName("buttons");
        yes.addClickListener(click -> {
            buttons.setVisible(false);
            next.add(
                    new PasswordAgain(
                            account,
                            getTranslation("exchange.erasure.confirm"),
                            () -> confirmed(client, zone)));
        });
        return Card.titled(
                getTranslation("exchange.erasure.alone"),
                new Paragraph(
                        getTranslation(
                                "exchange.erasure.alone.about",
                                day(wish.askedAt(), zone),
                                day(wish.lapsesAt(), zone))),
                buttons,
                next,
                new Div(takeBack(client, zone)));
    }

    private void confirmed(ClientId client, ZoneId zone) {
        try {
            asking.confirm(client);
            Notices.done(this, getTranslation("exchange.erasure.confirm.done"));
        } catch (Refused lapsedMeanwhile) {
            Notices.refused(this, lapsedMeanwhile);
        }
        show(client, zone);
    }

    private Button takeBack(ClientId client, ZoneId zone) {
        Button takeBack = new Button(getTranslation("exchange.erasure.take-back"));
        takeBack.setDisableOnClick(true);
        takeBack.addClickListener(click -> {
            asking.takeBack(client);
            Notices.done(this, getTranslation("exchange.erasure.take-back.done"));
            show(client, zone);
        });
        return takeBack;
    }

    private Card what(ClientId client) {
        String kept = asking.keptByLaw(client, getLocale());
        Paragraph own =
                new Paragraph(
                        kept.isBlank() ? getTranslation("exchange.erasure.kept.unwritten") : kept);
        own.addClassName("keeps-lines");
        return Card.titled(
                getTranslation("exchange.erasure.what"),
                new Paragraph(getTranslation("exchange.erasure.what.goes")),
                new Paragraph(getTranslation("exchange.erasure.what.stays")),
                own);
    }

    /** Less than erasing: everything stays, and only a few read it. */
    private Card restriction(ClientId client, ZoneId zone) {
        Optional<Restriction> now = restricting.newest(client).filter(one -> one.overAt() == null);
        Card card =
                Card.titled(
                        getTranslation("exchange.restriction.own"),
                        new Paragraph(getTranslation("exchange.restriction.own.about")));
        if (now.isEmpty()) {
            Button ask = new Button(getTranslation("exchange.restriction.own.ask"));
            ask.setDisableOnClick(true);
            ask.addClickListener(click -> {
                restricting.ask(client);
                Notices.done(this, getTranslation("exchange.restriction.own.done"));
                show(client, zone);
            });
            card.add(new Div(ask));
        } else if (now.get().waits()) {
            Button takeBack = new Button(getTranslation("exchange.restriction.own.take-back"));
            takeBack.setDisableOnClick(true);
            takeBack.addClickListener(click -> {
                restricting.takeBack(client);
                Notices.done(this, getTranslation("exchange.restriction.own.taken-back"));
                show(client, zone);
            });
            card.add(
                    new Paragraph(
                            getTranslation(
                                    "exchange.restriction.own.asked",
                                    day(Objects.requireNonNull(now.get().askedAt()), zone))),
                    new Div(takeBack));
        } else {
            card.add(
                    new Paragraph(
                            getTranslation(
                                    "exchange.restriction.own.holds",
                                    day(Objects.requireNonNull(now.get().setAt()), zone),
                                    String.join(", ", now.get().readers()))));
        }
        return card;
    }

    private Card different() {
        return Card.titled(
                getTranslation("exchange.erasure.else"),
                new Paragraph(getTranslation("exchange.erasure.else.hide")),
                new Paragraph(getTranslation("exchange.erasure.else.end")));
    }

    private String day(Instant at, ZoneId zone) {
        return Days.inWords(at.atZone(zone).toLocalDate(), getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
