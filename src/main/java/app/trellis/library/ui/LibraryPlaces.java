package app.trellis.library.ui;

import app.trellis.shared.Role;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library in the side bar, for those who assign from it and for those who supervise them. */
@Configuration
class LibraryPlaces {

    private static final int ORDER = 40;

    @Bean
    NavigationEntry libraryForPractitioners() {
        return place(Role.PRACTITIONER);
    }

    @Bean
    NavigationEntry libraryForSupervisors() {
        return place(Role.SUPERVISOR);
    }

    private static NavigationEntry place(Role role) {
        return new NavigationEntry("library.place", LucideIcon.BOOK, LibraryView.PATH, role, ORDER);
    }
}
