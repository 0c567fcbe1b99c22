package app.trellis.supervision.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place that supervision brings to the side bar. */
@Configuration
class SupervisionPlaces {

    private static final int AFTER_TALK_OVER = 62;

    @Bean
    NavigationEntry meetingsPlace() {
        return new NavigationEntry(
                "supervision.meetings",
                LucideIcon.CALENDAR,
                MeetingsView.PATH,
                Role.SUPERVISOR,
                AFTER_TALK_OVER,
                List.of(SupervisionNotesView.PATH));
    }
}
