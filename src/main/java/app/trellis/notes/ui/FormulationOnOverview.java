package app.trellis.notes.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.OverviewCard;
import app.trellis.notes.ReadingFormulations;
import app.trellis.organization.PracticeSettings;
import com.vaadin.flow.component.Component;
import java.time.Clock;

/** Brings a client's formulation and plan to the first page of their record. */
@org.springframework.stereotype.Component
class FormulationOnOverview implements OverviewCard {

    private final ReadingFormulations reading;
    private final PracticeSettings settings;
    private final Clock clock;

    FormulationOnOverview(ReadingFormulations reading, PracticeSettings settings, Clock clock) {
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Component card(ClientDetails client) {
        return new FormulationCard(
                client, reading.newest(client.id()), settings.read().zone(), clock.instant());
    }
}
