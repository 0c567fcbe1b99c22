package app.trellis.shared;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.stereotype.Component;

/** The first wall between practices: tells Hibernate whose rows it may see. */
@Component
class PracticeTenant implements CurrentTenantIdentifierResolver<UUID> {

    /** No row carries it, so work outside a practice sees none. */
    static final UUID NONE = new UUID(0, 0);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return CurrentPractice.find().map(PracticeId::value).orElse(NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
