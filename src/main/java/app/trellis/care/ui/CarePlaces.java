package app.trellis.care.ui;

import app.trellis.care.OpeningWithReason;
import app.trellis.organization.MemberPage;
import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places that care brings to the side bar. */
@Configuration
class CarePlaces {

    private static final int AFTER_LIBRARY = 45;
    private static final int UNDER_THE_SETTINGS = 84;

    @Bean
    NavigationEntry caseloadPlace() {
        return new NavigationEntry(
                "care.caseload",
                LucideIcon.LIST,
                "desk/caseload",
                Role.PRACTITIONER,
                10,
                List.of("desk/clients", "desk/new-client", AwayView.PATH, OwnHandOverView.PATH));
    }

    @Bean
    NavigationEntry forSupervisionPlace() {
        return new NavigationEntry(
                "care.supervision.place",
                LucideIcon.MESSAGE,
                ForSupervisionView.PATH,
                Role.PRACTITIONER,
                AFTER_LIBRARY);
    }

    @Bean
    NavigationEntry reviewPlace() {
        return new NavigationEntry(
                "care.reason.review",
                LucideIcon.KEY,
                OpeningWithReason.REVIEW,
                Role.ADMINISTRATOR,
                UNDER_THE_SETTINGS);
    }

    @Bean
    MemberPage handOverPage() {
        return new MemberPage(
                "care.hand-over.link",
                "care.hand-over.title",
                Role.PRACTITIONER,
                "desk/practice/people/%s/clients");
    }

    @Bean
    MemberPage awayPage() {
        return new MemberPage(
                "care.away.of-link",
                "care.away.of-link-named",
                Role.PRACTITIONER,
                "desk/practice/people/%s/away");
    }
}
