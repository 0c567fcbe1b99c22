package app.trellis.care.ui;

import app.trellis.care.ManagingClients;
import app.trellis.care.OpenedMonth;
import app.trellis.care.OpenedMonth.Day;
import app.trellis.care.OpenedMonth.Opened;
import app.trellis.care.ReasonWords;
import app.trellis.care.SeeingWhoOpened;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.ReadsBack;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

/** Who opened the client's record, a month at a time, and what this page cannot show. */
@Route(WhoOpenedView.PATH)
@RolesAllowed("CLIENT")
@ReadsBack
class WhoOpenedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/opened";

    private final SeeingWhoOpened seeing;
    private final ManagingClients clients;
    private final Div months = new Div();
    private final Button earlier = new Button(getTranslation("care.opened.earlier"));
    private int shown;

    WhoOpenedView(SeeingWhoOpened seeing, ManagingClients clients) {
        this.seeing = seeing;
        this.clients = clients;
        months.addClassName("stack");
        Div foot = new Div(earlier);
        getContent().addClassNames("page", "stack");
        getContent()
                .add(
                        new PageHeader(getTranslation("care.opened")),
                        soft(getTranslation("care.opened.about")),
                        months,
                        foot,
                        Card.titled(
                                getTranslation("care.opened.not-here"),
                                new Paragraph(getTranslation("care.opened.not-here.lists")),
                                new Paragraph(getTranslation("care.opened.not-here.server")),
                                new Paragraph(getTranslation("care.opened.not-you")),
                                new Div(
                                        Replacing.walk(
                                                new Anchor(
                                                        "me/profile",
                                                        getTranslation(
                                                                "care.opened.not-you.way"))))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        earlier.addClickListener(click -> showNext(client));
        showNext(client);
    }

    private void showNext(ClientId client) {
        OpenedMonth month = seeing.month(client, shown);
        shown++;
        months.add(card(month));
        earlier.setVisible(month.earlier());
    }

    private Card card(OpenedMonth month) {
        Card card = Card.titled(Days.month(month.month(), getLocale()));
        if (month.days().isEmpty()) {
            card.add(soft(getTranslation("care.opened.none")));
            return card;
        }
        Facts facts = new Facts().worded();
        month.days().forEach(day -> facts.row(Days.onWeekday(day.day(), getLocale()), lines(day)));
        card.add(facts);
        if (month.cut()) {
            card.add(soft(getTranslation("care.opened.cut")));
        }
        return card;
    }

    private Component lines(Day day) {
        Div lines = new Div();
        day.by().forEach(one -> lines.add(new Div(new Span(line(one)))));
        day.reasoned()
                .forEach(one ->
                        lines.add(
                                new Div(
                                        new Span(
                                                getTranslation(
                                                        ReasonWords.keyForClient(one.kind()),
                                                        Days.hour(one.at(), getLocale()))))));
        if (!day.signIns().isEmpty()) {
            Div own = new Div(new Span(getTranslation("care.opened.you", hours(day.signIns()))));
            own.addClassName("soft");
            lines.add(own);
        }
        return lines;
    }

    private String line(Opened opened) {
        return getTranslation(Names.of("care.opened.for.", opened.why()), opened.who());
    }

    private String hours(List<LocalTime> times) {
        return times.stream()
                .map(time -> Days.hour(time, getLocale()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
