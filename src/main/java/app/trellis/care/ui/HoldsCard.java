package app.trellis.care.ui;

import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.NoteDialog;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages that rest, why as far as the client shared it, and the way to lift that. */
class HoldsCard extends Composite<Card> {

    private final Holds holds;
    private final ClientId client;

    HoldsCard(Holds holds, ClientId client, List<HoldDetails> open, ZoneId zone) {
        this.holds = holds;
        this.client = client;
        Div list = new Div();
        list.addClassName("stack");
        list.add(new Paragraph(getTranslation("care.hold.about")));
        alike(open).values().forEach(holdsAlike -> list.add(row(holdsAlike, zone)));
        getContent().withTitle(getTranslation("care.hold.title")).add(list);
    }

    /** Signs of one kind stand in one row: one talk answers them, and one note. */
    private Map<String, List<HoldDetails>> alike(List<HoldDetails> open) {
        return open.stream()
                .collect(Collectors.groupingBy(this::why, LinkedHashMap::new, Collectors.toList()));
    }

    private Div row(List<HoldDetails> alike, ZoneId zone) {
        Div row = new Div(words(alike, zone));
        row.addClassName("row");
        if (alike.getFirst().scope() != HoldScope.WISH) {
            Button lift = new Button(getTranslation("care.hold.lift"), click -> ask(alike));
            row.add(lift);
        }
        return row;
    }

    private Span words(List<HoldDetails> alike, ZoneId zone) {
        HoldDetails first = alike.getFirst();
        String since =
                first.outside()
                        ? Days.say(first.placedAt(), ZoneOffset.UTC, getLocale())
                        : Days.withHour(first.placedAt(), zone, getLocale());
        return new Span(
                alike.size() == 1
                        ? getTranslation("care.hold.since", why(first), since)
                        : getTranslation("care.hold.times-since", why(first), alike.size(), since));
    }

    private String why(HoldDetails hold) {
        HoldCode code = hold.code();
        if (hold.scope() == HoldScope.WISH) {
            return getTranslation("care.hold.code.wish");
        }
        if (hold.outside()) {
            return getTranslation("care.hold.code.outside");
        }
        String sign =
                code == null
                        ? getTranslation("care.hold.code.not-shared")
                        : getTranslation(Names.of("care.hold.code.", code));
        About about = hold.about();
        return about == null
                ? sign
                : getTranslation(
                        "care.hold.about-whom",
                        sign,
                        getTranslation(Names.of("care.about.", about)));
    }

    private void ask(List<HoldDetails> alike) {
        new NoteDialog(
                        getTranslation("care.hold.lift-title"),
                        getTranslation("care.hold.lift-about"),
                        getTranslation("care.hold.note"),
                        getTranslation("care.hold.lift"),
                        getTranslation("care.cancel"),
                        note -> {
                            holds.liftAll(
                                    client, alike.stream().map(HoldDetails::id).toList(), note);
                            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                        })
                .open();
    }
}
