package app.trellis.measures.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The practice's own forms in the side bar, for those who may bring one. */
@Configuration
class OwnFormPlaces {

    private static final int BESIDE_THE_REPORTS = 62;
    private static final int UNDER_THE_SETTINGS = 85;

    @Bean
    NavigationEntry ownFormsForSupervisors() {
        return place(Role.SUPERVISOR, BESIDE_THE_REPORTS);
    }

    @Bean
    NavigationEntry ownFormsForAdministrators() {
        return place(Role.ADMINISTRATOR, UNDER_THE_SETTINGS);
    }

    private static NavigationEntry place(Role role, int order) {
        return new NavigationEntry(
                "measures.own.place", LucideIcon.FILE_PEN, OwnFormsView.PATH, role, order);
    }
}
