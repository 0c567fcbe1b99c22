package app.trellis.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Ends sessions for real: a place that was ended or a password that was changed elsewhere bites at
 * the next navigation, and a session that Flow closes for idleness also signs out.
 */
@Component
class LiveSessions implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);

    private final MembershipSource memberships;
    private final CurrentPerson current;
    private final ObjectProvider<AuthenticationContext> context;

    LiveSessions(
            MembershipSource memberships,
            CurrentPerson current,
            ObjectProvider<AuthenticationContext> context) {
        this.memberships = memberships;
        this.current = current;
        this.context = context;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> {
                    UI ui = init.getUI();
                    current.find()
                            .ifPresent(person ->
                                    ui.setLocale(Locale.forLanguageTag(person.language())));
                    ui.addBeforeEnterListener(this::demandLive);
                });
        event.getSource()
                .addSessionDestroyListener(destroyed -> {
                    WrappedSession session = destroyed.getSession().getSession();
                    if (session != null) {
                        invalidate(session);
                    }
                });
    }

    private void demandLive(BeforeEnterEvent event) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (current.find().isPresent()
                && authentication != null
                && !memberships.isLive(authentication)) {
            context.getObject().logout();
        }
    }

    private static void invalidate(WrappedSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyOver) {
            LOG.debug("The session was already over");
        }
    }
}
