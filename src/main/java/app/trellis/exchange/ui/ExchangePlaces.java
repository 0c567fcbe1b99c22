package app.trellis.exchange.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's place for what clients ask to be erased. */
@Configuration
class ExchangePlaces {

    private static final int ORDER = 84;

    @Bean
    NavigationEntry erasureRequests() {
        return new NavigationEntry(
                "exchange.erasure.requests",
                LucideIcon.SHIELD,
                ErasureRequestsView.PATH,
                Role.ADMINISTRATOR,
                ORDER);
    }
}
