package app.trellis.care.ui;

import app.trellis.care.BringingToSupervision;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.HardDate;
import app.trellis.care.HoldDetails;
import app.trellis.care.Holds;
import app.trellis.care.Signal;
import app.trellis.care.TalkStanding;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What needs a look on the left, what comes next on the right. */
class Overview extends Composite<Div> {

    private static final int DAYS_AHEAD = 7;

    private final Data data;

    /**
     * What the room shows.
     *
     * @param hardDates days that may be hard
     * @param nextSession start of the next planned session, or null
     * @param zone the practice's zone
     */
    record Data(
            ClientDetails details,
            List<Signal> signals,
            List<HoldDetails> holds,
            boolean contactMissing,
            TalkStanding talk,
            boolean agreementMissing,
            List<HardDate> hardDates,
            @Nullable Instant nextSession,
            ZoneId zone,
            Instant now) {}

    /**
     * @param cards what other modules put beside it
     */
    Overview(Data data, List<Component> cards, Holds holds, BringingToSupervision bringing) {
        this.data = data;
        ClientId client = data.details().id();
        Div main = new Div(look(client));
        main.addClassName("stack");
        if (!data.holds().isEmpty()) {
            main.add(new HoldsCard(holds, client, data.holds(), data.zone()));
        }
        Div aside = new Div();
        aside.addClassName("stack");
        OrderedList steps = nextSteps(client);
        if (steps.getElement().getChildCount() > 0) {
            aside.add(Card.titled(getTranslation("care.step.title"), steps));
        }
        aside.add(new Card(facts()));
        aside.add(cards);
        aside.add(new SupervisionCard(bringing, client, data.zone()));
        getContent().addClassName("columns");
        getContent().add(main, aside);
    }

    private Card look(ClientId client) {
        Card card = Card.titled(getTranslation("care.overview.look"));
        if (data.signals().isEmpty()) {
            card.add(new EmptyState(getTranslation("care.overview.nothing-waiting")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("look-list");
        list.getElement().setAttribute("role", "list");
        for (Signal signal : data.signals()) {
            var shape = Needs.shape(signal);
            String key =
                    shape == app.trellis.shared.ui.Signal.NEW && !signal.isAnswer()
                            ? "care.signal.new-one"
                            : signal.said();
            Span said = new Span(getTranslation(key, moment(signal.since()), signal.about()));
            said.addClassName("words");
            Pill pill = Pill.signal(shape, getTranslation(Needs.wordKey(shape)));
            list.add(new ListItem(row(client, signal, pill, said)));
        }
        hardDates(client).forEach(list::add);
        if (list.getElement().getChildCount() > 0) {
            card.add(list);
        }
        return card;
    }

    /** Those of the next seven days, as a word and not as a flag. */
    private List<ListItem> hardDates(ClientId client) {
        if (data.details().status() == ClientStatus.ENDED) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(data.now(), data.details().zone());
        Map<LocalDate, List<HardDate>> soon = new TreeMap<>();
        for (HardDate one : data.hardDates()) {
            one.nextFrom(today)
                    .filter(day -> !day.isAfter(today.plusDays(DAYS_AHEAD)))
                    .ifPresent(day -> soon.computeIfAbsent(day, any -> new ArrayList<>()).add(one));
        }
        List<ListItem> rows = new ArrayList<>();
        soon.forEach((day, those) ->
                those.forEach(one -> {
                    Span said = new Span(one.label());
                    said.addClassName("words");
                    said.getElement().setAttribute("dir", "auto");
                    String when = HardDateWords.when(this::getTranslation, today, day);
                    Pill pill = Pill.neutral(getTranslation("care.hard-date.pill", when));
                    rows.add(new ListItem(link(client, "details", pill, said)));
                }));
        return rows;
    }

    /** Leads to the room that deals with it; what rests is dealt with on this page. */
    private Component row(ClientId client, Signal signal, Pill pill, Span said) {
        String room = Needs.room(signal);
        if (room == null) {
            Div row = new Div(pill, said);
            row.addClassName("look-row");
            return row;
        }
        return link(client, room, pill, said);
    }

    private Anchor link(ClientId client, String room, Pill pill, Span said) {
        Span open = new Span(getTranslation("care.overview.open"));
        open.addClassName("open");
        Anchor row = new Anchor("desk/clients/" + client + "/" + room, pill, said, open);
        row.addClassName("look-row");
        return row;
    }

    private OrderedList nextSteps(ClientId client) {
        OrderedList steps = new OrderedList();
        if (data.details().status() != ClientStatus.ACTIVE) {
            return steps;
        }
        if (data.contactMissing()) {
            steps.add(step("care.step.safe-contact", client, "details"));
        }
        if (data.talk() == TalkStanding.NONE) {
            steps.add(step("care.step.private-talk", client, "details"));
        }
        if (data.talk() == TalkStanding.AGAIN) {
            steps.add(step("care.step.private-talk-again", client, "details"));
        }
        if (data.agreementMissing()) {
            steps.add(step("care.step.agreement", client, AgreementView.ROOM));
        }
        if (!data.details().hasArrived()) {
            steps.add(step("care.step.invite", client, "details"));
        }
        steps.add(step("care.step.assign", client, "plan"));
        return steps;
    }

    private ListItem step(String key, ClientId client, String room) {
        return new ListItem(new Anchor("desk/clients/" + client + "/" + room, getTranslation(key)));
    }

    private Facts facts() {
        ClientDetails details = data.details();
        Instant next = data.nextSession();
        return new Facts()
                .row(getTranslation("care.fact.added"), Days.say(details.addedOn(), getLocale()))
                .row(
                        getTranslation("care.fact.team"),
                        String.join(
                                ", ",
                                details.team().stream()
                                        .map(ClientDetails.Colleague::name)
                                        .toList()))
                .row(
                        getTranslation("care.caseload.next"),
                        next == null ? getTranslation("care.next.none") : moment(next))
                .row(
                        getTranslation("care.fact.local-time"),
                        Days.hour(LocalTime.ofInstant(data.now(), details.zone()), getLocale()));
    }

    private String moment(Instant instant) {
        return Days.withHour(instant, data.zone(), getLocale());
    }
}
