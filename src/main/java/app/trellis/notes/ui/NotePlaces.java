package app.trellis.notes.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place that notes bring to the side bar. */
@Configuration
class NotePlaces {

    private static final int BESIDE_OWN_FORMS = 63;
    private static final int UNDER_THE_SETTINGS = 86;

    @Bean
    NavigationEntry notesPlace() {
        return new NavigationEntry(
                "notes.navigation", LucideIcon.FILE_PEN, "desk/notes", Role.PRACTITIONER, 30);
    }

    @Bean
    NavigationEntry templatesForSupervisors() {
        return templates(Role.SUPERVISOR, BESIDE_OWN_FORMS);
    }

    @Bean
    NavigationEntry templatesForAdministrators() {
        return templates(Role.ADMINISTRATOR, UNDER_THE_SETTINGS);
    }

    private static NavigationEntry templates(Role role, int order) {
        return new NavigationEntry(
                "notes.template.place", LucideIcon.LAYERS, TemplatesView.PATH, role, order);
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
