package app.trellis.exchange.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.OverviewCard;
import app.trellis.exchange.AskingForErasure;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;

/** Tells the care team where a client's wish to be erased stands; nothing where there is none. */
@org.springframework.stereotype.Component
class ErasureOnOverview implements OverviewCard {

    private final AskingForErasure asking;

    ErasureOnOverview(AskingForErasure asking) {
        this.asking = asking;
    }

    @Override
    public Component card(ClientDetails client, ZoneId practiceZone, Instant now) {
        Div place = new Div();
        place.setVisible(false);
        asking.newest(client.id())
                .ifPresent(wish -> {
                    place.setVisible(true);
                    place.add(
                            Card.titled(
                                    place.getTranslation("exchange.erasure.card"),
                                    new ErasureLine(wish, practiceZone, now)));
                });
        return place;
    }
}
