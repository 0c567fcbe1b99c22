package app.trellis.notes.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.OverviewCard;
import app.trellis.notes.ReadingFormulations;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;

/** Brings a client's formulation and plan to the first page of their record. */
@org.springframework.stereotype.Component
class FormulationOnOverview implements OverviewCard {

    private final ReadingFormulations reading;

    FormulationOnOverview(ReadingFormulations reading) {
        this.reading = reading;
    }

    @Override
    public Component card(ClientDetails client, ZoneId practiceZone, Instant now) {
        return new FormulationCard(client, reading.newest(client.id()), practiceZone, now);
    }
}
