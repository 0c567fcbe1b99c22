package app.trellis.exchange.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The administrator's places for what clients ask to be erased and for the whole practice, and
 * where files come in.
 */
@Configuration
class ExchangePlaces {

    private static final int ORDER = 84;
    private static final int BRING_IN = 46;
    private static final int WHOLE = 86;

    @Bean
    NavigationEntry erasureRequests() {
        return new NavigationEntry(
                "exchange.erasure.requests",
                LucideIcon.SHIELD,
                ErasureRequestsView.PATH,
                Role.ADMINISTRATOR,
                ORDER);
    }

    @Bean
    NavigationEntry practiceOutPlace() {
        return new NavigationEntry(
                "exchange.house",
                LucideIcon.DOWNLOAD,
                PracticeOutView.PATH,
                Role.ADMINISTRATOR,
                WHOLE);
    }

    @Bean
    NavigationEntry bringInPlace() {
        return new NavigationEntry(
                "exchange.import", LucideIcon.LIST, BringInView.PATH, Role.PRACTITIONER, BRING_IN);
    }
}
