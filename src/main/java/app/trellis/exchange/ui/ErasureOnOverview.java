package app.trellis.exchange.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.OverviewCard;
import app.trellis.care.Restricting;
import app.trellis.exchange.AskingForErasure;
import app.trellis.exchange.ErasingRecords;
import app.trellis.exchange.ErasurePlan.Barrier;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.time.ZoneId;

/** Tells the care team where a client's wish to be erased stands; nothing where there is none. */
@org.springframework.stereotype.Component
class ErasureOnOverview implements OverviewCard {

    private final AskingForErasure asking;
    private final ErasingRecords erasing;
    private final Restricting restricting;

    ErasureOnOverview(AskingForErasure asking, ErasingRecords erasing, Restricting restricting) {
        this.asking = asking;
        this.erasing = erasing;
        this.restricting = restricting;
    }

    @Override
    public Component card(ClientDetails client, ZoneId practiceZone, Instant now) {
        Div place = new Div();
        place.addClassName("stack");
        show(place, client.id(), practiceZone, now);
        return place;
    }

    private void show(Div place, ClientId client, ZoneId zone, Instant now) {
        place.removeAll();
        asking.newest(client)
                .ifPresent(wish -> {
                    Card card =
                            Card.titled(
                                    place.getTranslation("exchange.erasure.card"),
                                    new ErasureLine(wish, zone, now));
                    erasing.plan(client)
                            .ifPresent(plan -> {
                                card.add(new ErasurePlanLines(plan));
                                if (plan.barrier() == Barrier.NOTHING && plan.careTeam() == null) {
                                    card.add(
                                            new Div(
                                                    approve(
                                                            place,
                                                            client,
                                                            () -> show(place, client, zone, now))));
                                }
                            });
                    place.add(card);
                });
        restricting
                .newest(client)
                .filter(one -> one.overAt() == null)
                .ifPresent(one ->
                        place.add(
                                Card.titled(
                                        place.getTranslation("exchange.restriction"),
                                        new RestrictionLine(one, zone))));
        place.setVisible(place.getComponentCount() > 0);
    }

    private Button approve(Div place, ClientId client, SerializableRunnable then) {
        Button approve = new Button(place.getTranslation("exchange.erase.approve"));
        approve.addClickListener(click ->
                Confirm.ask(
                        place.getTranslation("exchange.erase.approve.title"),
                        place.getTranslation("exchange.erase.approve.means"),
                        place.getTranslation("exchange.erase.approve"),
                        place.getTranslation("exchange.erasure.answer.no"),
                        () -> {
                            try {
                                erasing.approveForTeam(client);
                                Notices.done(
                                        place, place.getTranslation("exchange.erase.approve.done"));
                            } catch (Refused refused) {
                                Notices.refused(place, refused);
                            }
                            then.run();
                        }));
        return approve;
    }
}
