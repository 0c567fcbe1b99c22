package app.trellis.organization.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's places in the side bar. */
@Configuration
class AdministratorPlaces {

    @Bean
    NavigationEntry overviewPlace() {
        return place("organization.overview.place", LucideIcon.BUILDING, "desk/practice", 80);
    }

    @Bean
    NavigationEntry peoplePlace() {
        return place("organization.people.place", LucideIcon.USERS, "desk/practice/people", 81);
    }

    @Bean
    NavigationEntry supervisionPlace() {
        return place(
                "organization.supervision.place",
                LucideIcon.SUPERVISION,
                "desk/practice/supervision",
                82);
    }

    @Bean
    NavigationEntry settingsPlace() {
        return place(
                "organization.settings.place", LucideIcon.SETTINGS, "desk/practice/settings", 83);
    }

    private static NavigationEntry place(String titleKey, LucideIcon icon, String path, int order) {
        return new NavigationEntry(titleKey, icon, path, Role.ADMINISTRATOR, order);
    }
}
