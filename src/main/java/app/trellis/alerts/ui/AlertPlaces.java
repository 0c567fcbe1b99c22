package app.trellis.alerts.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places that alerts bring to the side bar. */
@Configuration
class AlertPlaces {

    @Bean
    NavigationEntry alertsPlace() {
        return new NavigationEntry(
                "alerts.place", LucideIcon.ALERT, AlertsView.PATH, Role.PRACTITIONER, 20);
    }

    @Bean
    NavigationEntry supervisorsAlertsPlace() {
        return new NavigationEntry(
                "alerts.place", LucideIcon.ALERT, AlertsView.PATH, Role.SUPERVISOR, 20);
    }

    @Bean
    NavigationEntry coverPlace() {
        return new NavigationEntry(
                "alerts.cover.place", LucideIcon.ALERT, CoverView.PATH, Role.ADMINISTRATOR, 84);
    }
}
