package app.trellis.care.ui;

import app.trellis.care.KeepingCalendarFeed;
import app.trellis.identity.CurrentPerson;
import app.trellis.identity.DeskProfilePart;
import app.trellis.shared.Role;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/** Lets a practitioner see their sessions in a calendar of their own. */
@org.springframework.stereotype.Component
class CalendarPart implements DeskProfilePart {

    private final KeepingCalendarFeed feed;
    private final CurrentPerson current;
    private final String publicUrl;

    CalendarPart(
            KeepingCalendarFeed feed,
            CurrentPerson current,
            @Value("${trellis.public-url}") String publicUrl) {
        this.feed = feed;
        this.current = current;
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<Component> content() {
        return current.get().is(Role.PRACTITIONER)
                ? Optional.of(new CalendarCard(feed, publicUrl))
                : Optional.empty();
    }
}
