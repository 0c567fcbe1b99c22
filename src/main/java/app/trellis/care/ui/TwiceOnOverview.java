package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ClientTab;
import app.trellis.care.KeepingOneRecord;
import app.trellis.care.OtherRecord;
import app.trellis.care.OverviewCard;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;

/** Leads from the record that is kept to the rooms of a second one of the same client. */
@org.springframework.stereotype.Component
@Order(90)
class TwiceOnOverview implements OverviewCard {

    private final KeepingOneRecord keeping;
    private final ObjectProvider<ClientTab> rooms;

    TwiceOnOverview(KeepingOneRecord keeping, ObjectProvider<ClientTab> rooms) {
        this.keeping = keeping;
        this.rooms = rooms;
    }

    @Override
    public Component card(ClientDetails client, ZoneId practiceZone, Instant now) {
        Div place = new Div();
        List<OtherRecord> all = keeping.others(client.id());
        place.setVisible(!all.isEmpty());
        List<ClientTab> inOrder =
                rooms.stream().sorted(Comparator.comparingInt(ClientTab::order)).toList();
        all.forEach(one -> place.add(new OtherCard(one, inOrder, practiceZone)));
        return place;
    }

    /** A second record, by each room but the first, which leads back here. */
    private static final class OtherCard extends Composite<Card> {

        OtherCard(OtherRecord other, List<ClientTab> rooms, ZoneId zone) {
            Div links = new Div();
            links.addClassName("row");
            rooms.stream()
                    .skip(1)
                    .forEach(room ->
                            links.add(
                                    new Anchor(
                                            "desk/clients/" + other.id() + "/" + room.path(),
                                            getTranslation(room.titleKey()))));
            getContent()
                    .add(
                            new Paragraph(
                                    getTranslation(
                                            "care.twice.other-means",
                                            other.name(),
                                            Days.inWords(
                                                    LocalDate.ofInstant(other.since(), zone),
                                                    getLocale()))),
                            links);
        }

        @Override
        protected Card initContent() {
            return Card.titled(getTranslation("care.twice.other"));
        }
    }
}
