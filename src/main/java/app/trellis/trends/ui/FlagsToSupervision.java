package app.trellis.trends.ui;

import app.trellis.care.BringToSupervision;
import app.trellis.care.BringingToSupervision;
import app.trellis.care.Brought;
import app.trellis.shared.ClientId;
import app.trellis.trends.Flag;
import app.trellis.trends.LookingTogether;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Map;
import java.util.UUID;

/** Where a flag that waits is brought to supervision. */
@org.springframework.stereotype.Component
class FlagsToSupervision {

    private final LookingTogether looking;
    private final BringingToSupervision marks;
    private final BringToSupervision parts;

    FlagsToSupervision(
            LookingTogether looking, BringingToSupervision marks, BringToSupervision parts) {
        this.looking = looking;
        this.marks = marks;
        this.parts = parts;
    }

    /** The part of each flag; what waits already is read once for all of them. */
    SerializableFunction<Flag, Component> of(ClientId client, Sayings words) {
        Map<UUID, Brought> known = marks.things(client);
        return flag ->
                parts.of(
                        client,
                        known.get(flag.id()),
                        FlagsCard.sentence(words, flag),
                        question -> looking.bring(client, flag.id(), question));
    }
}
