package app.trellis.reports.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the side bar leads to. */
@Configuration
class ReportsNavigation {

    private static final int ORDER = 60;

    @Bean
    NavigationEntry teamEntry() {
        return new NavigationEntry(
                "reports.support.place",
                LucideIcon.USERS,
                TeamView.PATH,
                Role.SUPERVISOR,
                ORDER - 1);
    }

    @Bean
    NavigationEntry reportsEntry() {
        return new NavigationEntry(
                "reports.title", LucideIcon.CHART_BARS, ReportsView.PATH, Role.SUPERVISOR, ORDER);
    }

    @Bean
    NavigationEntry talkOverEntry() {
        return new NavigationEntry(
                "reports.over.place",
                LucideIcon.MESSAGE,
                TalkOverView.PATH,
                Role.SUPERVISOR,
                ORDER + 1);
    }
}
