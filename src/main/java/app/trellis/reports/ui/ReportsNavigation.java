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
    private static final int UNDER_THE_SETTINGS = 84;

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
    NavigationEntry outcomesEntry() {
        return outcomes(OutcomesView.PATH, Role.SUPERVISOR, ORDER);
    }

    @Bean
    NavigationEntry ownOutcomesEntry() {
        return outcomes(OwnOutcomesView.PATH, Role.PRACTITIONER, ORDER);
    }

    @Bean
    NavigationEntry practiceOutcomesEntry() {
        return outcomes(PracticeOutcomesView.PATH, Role.ADMINISTRATOR, UNDER_THE_SETTINGS);
    }

    private static NavigationEntry outcomes(String path, Role role, int order) {
        return new NavigationEntry("reports.outcome.title", LucideIcon.CHART, path, role, order);
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
