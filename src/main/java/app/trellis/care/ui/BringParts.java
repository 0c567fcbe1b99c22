package app.trellis.care.ui;

import app.trellis.care.BringToSupervision;
import app.trellis.care.BringingToSupervision;
import app.trellis.care.Brought;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/** Makes the part of a page that brings something to supervision. */
@org.springframework.stereotype.Component
class BringParts implements BringToSupervision {

    private final BringingToSupervision bringing;
    private final PracticeSettings settings;

    BringParts(BringingToSupervision bringing, PracticeSettings settings) {
        this.bringing = bringing;
        this.settings = settings;
    }

    @Override
    public Component of(
            ClientId client,
            @Nullable Brought mark,
            String named,
            SerializableFunction<String, Brought> bring) {
        return new BringPart(bringing, client, mark, named, bring, () -> settings.read().zone());
    }
}
