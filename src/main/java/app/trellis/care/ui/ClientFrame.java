package app.trellis.care.ui;

import app.trellis.care.OwnCare;
import app.trellis.care.Standing;
import app.trellis.identity.PageLock;
import app.trellis.shared.ui.ClientShell;
import app.trellis.shared.ui.CloseLink;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LockAfter;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.NavEntry;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every client page: Close first, four places, nothing else. It says where care
 * stands, and leads out of pages that have closed.
 */
@Layout("me")
@RolesAllowed("CLIENT")
class ClientFrame extends Composite<ClientShell> implements RouterLayout, BeforeEnterObserver {

    private static final String TODAY = "me";
    private static final String PROFILE = "me/profile";

    private final OwnCare care;
    private final PageLock lock;
    private final LockAfter lockAfter;
    private final StandingNotice notice = new StandingNotice();

    ClientFrame(OwnCare care, PageLock lock) {
        this.care = care;
        this.lock = lock;
        this.lockAfter = new LockAfter(lock.after().orElseThrow());
        Anchor profile =
                new Anchor(
                        "me/profile",
                        Icon.named(LucideIcon.USER, getTranslation("care.client.profile")));
        profile.addClassName("icon-link");
        getContent().setSlot(Replacing.walk(profile));
        getContent().setNotice(notice);
        getContent().add(lockAfter);
    }

    @Override
    protected ClientShell initContent() {
        return new ClientShell(
                new ClientShell.Words(
                        getTranslation("shared.skip"), getTranslation("shared.navigation")),
                new CloseLink(getTranslation("shared.close"), "/closed"),
                List.of(
                        new NavEntry(getTranslation("care.client.today"), LucideIcon.SUN, "me"),
                        new NavEntry(
                                getTranslation("care.client.looking-back"),
                                LucideIcon.CHART,
                                "me/looking-back"),
                        new NavEntry(
                                getTranslation("care.client.private"),
                                LucideIcon.LOCK,
                                "me/private"),
                        new NavEntry(getTranslation("shared.help"), LucideIcon.HELP, "/help")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        lock.after().ifPresent(lockAfter::after);
        String path = event.getLocation().getPath();
        Standing standing = care.standing();
        boolean staysOpen = path.equals(PROFILE) || path.equals(ClosedView.PATH);
        if (!standing.isReadable() && !staysOpen) {
            event.forwardTo(ClosedView.class);
            return;
        }
        notice.show(standing, path.equals(TODAY));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        getContent().showRouterLayoutContent(content);
    }
}
