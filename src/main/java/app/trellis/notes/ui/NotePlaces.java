package app.trellis.notes.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place that notes bring to the side bar. */
@Configuration
class NotePlaces {

    @Bean
    NavigationEntry notesPlace() {
        return new NavigationEntry(
                "notes.navigation", LucideIcon.FILE_PEN, "desk/notes", Role.PRACTITIONER, 30);
    }

    @Bean
    NavigationEntry coSignPlace() {
        return new NavigationEntry(
                "notes.co-sign.place",
                LucideIcon.FILE_PEN,
                CoSignQueueView.PATH,
                Role.SUPERVISOR,
                30);
    }
}
