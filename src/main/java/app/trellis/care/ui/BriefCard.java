package app.trellis.care.ui;

import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Act;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Mark;
import app.trellis.care.BriefPart.Quote;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** One part of a brief as a card: a line for each thing, the client's words under it. */
final class BriefCard extends Composite<Card> {

    private final ClientId client;
    private final SerializableConsumer<Act> act;

    BriefCard(ClientId client, BriefPart part, SerializableConsumer<Act> act) {
        this.client = client;
        this.act = act;
        Card card = getContent().withTitle(part.title());
        String room = part.room();
        if (room != null) {
            Anchor all = new Anchor(path(room), getTranslation("care.brief.open-room"));
            all.getElement()
                    .setAttribute(
                            "aria-label", getTranslation("care.brief.open-room-of", part.title()));
            all.addClassNames("no-print");
            card.withAside(all);
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("brief-lines");
        lines.getElement().setAttribute("role", "list");
        part.lines().forEach(line -> lines.add(new ListItem(content(line))));
        card.add(lines);
        if (!part.acts().isEmpty()) {
            card.add(buttons(part.acts(), part.title()));
        }
    }

    private Component[] content(Line line) {
        Div head = new Div();
        head.addClassName("brief-head");
        Mark mark = line.mark();
        if (mark != null) {
            head.add(mark.pill());
        }
        head.add(said(line));
        Div all = new Div(head);
        if (!line.about().isBlank()) {
            Span about = new Span(line.about());
            about.addClassNames("soft", "small");
            all.add(about);
        }
        if (!line.quotes().isEmpty()) {
            all.add(quotes(line.quotes()));
        }
        if (!line.acts().isEmpty()) {
            all.add(buttons(line.acts(), line.said()));
        }
        return new Component[] {all};
    }

    private Component said(Line line) {
        String room = line.room();
        if (room == null) {
            Span said = new Span(line.said());
            said.addClassName("brief-said");
            return said;
        }
        Anchor said = new Anchor(path(room), line.said());
        said.addClassName("brief-said");
        return said;
    }

    private String path(String room) {
        return "desk/clients/" + client + "/" + room;
    }

    private static DescriptionList quotes(List<Quote> quotes) {
        DescriptionList list = new DescriptionList();
        list.addClassName("brief-quotes");
        for (Quote quote : quotes) {
            Div pair = new Div();
            if (!quote.question().isBlank()) {
                pair.add(new DescriptionList.Term(quote.question()));
            }
            DescriptionList.Description answer = new DescriptionList.Description(quote.answer());
            answer.getElement().setAttribute("dir", "auto");
            pair.add(answer);
            list.getElement().appendChild(pair.getElement());
        }
        return list;
    }

    private Div buttons(List<Act> acts, String about) {
        Div row = new Div();
        row.addClassNames("brief-acts", "no-print");
        for (Act one : acts) {
            Button button = new Button(one.label(), click -> act.accept(one));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(getTranslation("care.brief.act-on", one.label(), about));
            row.add(button);
        }
        return row;
    }
}
