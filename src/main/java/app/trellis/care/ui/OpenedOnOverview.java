package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.OverviewCard;
import app.trellis.care.SeeingReasons;
import app.trellis.care.ToldOpening;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;

/** The mark in a record that its signed notes were opened with a reason; nothing otherwise. */
@org.springframework.stereotype.Component
@Order(-1)
class OpenedOnOverview implements OverviewCard {

    private final SeeingReasons seeing;

    OpenedOnOverview(SeeingReasons seeing) {
        this.seeing = seeing;
    }

    @Override
    public Component card(ClientDetails client, ZoneId practiceZone, Instant now) {
        Div place = new Div();
        List<ToldOpening> all = seeing.of(client.id());
        place.setVisible(!all.isEmpty());
        if (!all.isEmpty()) {
            Card card = Card.titled(place.getTranslation("care.reason.mark"));
            Div list = new Div();
            list.addClassName("deeds");
            list.getElement().setAttribute("role", "list");
            all.forEach(one -> {
                Div row = new Div(new OpenedLines(one, practiceZone));
                row.addClassName("deed");
                row.getElement().setAttribute("role", "listitem");
                list.add(row);
            });
            card.add(list);
            place.add(card);
        }
        return place;
    }
}
