package app.trellis.tools.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.BeginElsewhere;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's place for tools of the practice. */
@Configuration
class ToolPlaces {

    private static final int ORDER = 85;

    @Bean
    BeginElsewhere exerciseFromFhir() {
        return new BeginElsewhere(
                "desk/library/ours", "tools.import.title", QuestionnaireInView.PATH);
    }

    @Bean
    BeginElsewhere formFromFhir() {
        return new BeginElsewhere("desk/own-forms", "tools.import.title", QuestionnaireInView.PATH);
    }

    @Bean
    NavigationEntry toolsPlace() {
        return new NavigationEntry(
                "tools.place", LucideIcon.KEY, ToolsView.PATH, Role.ADMINISTRATOR, ORDER);
    }
}
