package app.trellis.care.ui;

import app.trellis.identity.CurrentPerson;
import app.trellis.identity.SignedIn;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavEntry;
import app.trellis.shared.ui.NavigationEntry;
import app.trellis.shared.ui.Shell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame of every page for people who work here; its places follow their roles. */
@Layout("desk")
@RolesAllowed({"PRACTITIONER", "SUPERVISOR", "ADMINISTRATOR"})
class StaffFrame extends Composite<Shell> implements RouterLayout {

    private final CurrentPerson current;
    private final List<NavigationEntry> entries;

    StaffFrame(
            CurrentPerson current,
            List<NavigationEntry> entries,
            AuthenticationContext authentication) {
        this.current = current;
        this.entries = entries;
        SignedIn person = current.get();
        Anchor profile =
                new Anchor("desk/profile", Icon.of(LucideIcon.USER), new Span(person.name()));
        profile.addClassName("nav-link");
        Button signOut =
                new Button(
                        getTranslation("care.sign-out"),
                        Icon.of(LucideIcon.SIGN_OUT),
                        click -> authentication.logout());
        signOut.addThemeName("tertiary");
        getContent().setPerson(profile, signOut);
    }

    @Override
    protected Shell initContent() {
        return new Shell(
                new Shell.Words(
                        getTranslation("shared.brand"),
                        "",
                        getTranslation("shared.skip"),
                        getTranslation("shared.navigation"),
                        getTranslation("shared.more")),
                places());
    }

    private List<NavEntry> places() {
        SignedIn person = current.get();
        return entries.stream()
                .filter(entry -> person.is(entry.role()) && entry.role() != Role.CLIENT)
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .map(entry ->
                        new NavEntry(
                                getTranslation(entry.titleKey()),
                                entry.icon(),
                                entry.path(),
                                0,
                                null,
                                entry.also()))
                .distinct()
                .toList();
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        getContent().showRouterLayoutContent(content);
    }
}
