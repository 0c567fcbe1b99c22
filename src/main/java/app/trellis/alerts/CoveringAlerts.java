package app.trellis.alerts;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WatchingChanges;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberSummary;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names who answers safety answers when the care team does not. */
@Service
public class CoveringAlerts {

    private final AlertCovers covers;
    private final ManagingMembers members;
    private final WatchingChanges watching;
    private final Audit audit;

    CoveringAlerts(
            AlertCovers covers, ManagingMembers members, WatchingChanges watching, Audit audit) {
        this.covers = covers;
        this.members = members;
        this.watching = watching;
        this.audit = audit;
    }

    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public CoverDetails read() {
        AlertCover cover = cover();
        return new CoverDetails(cover.limit(), cover.duty(), cover.fallback());
    }

    /**
     * Sets both at once. Once somebody is named as the fallback the place can pass to another
     * person and never be empty again.
     *
     * @throws Refused when one of them reads no records, or the fallback would be nobody
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void set(Duration limit, @Nullable MemberId duty, @Nullable MemberId fallback) {
        AlertCover cover = cover();
        if (fallback == null && cover.fallback() != null) {
            throw new Refused("alerts.fallback-stays");
        }
        demand(duty, EnumSet.of(Role.PRACTITIONER));
        demand(fallback, EnumSet.of(Role.PRACTITIONER, Role.SUPERVISOR));
        cover.set(limit, duty, fallback);
        covers.saveAndFlush(cover);
        watching.changedEverywhere();
        audit.record(Action.ALERT_COVER_CHANGED, CurrentPractice.get().value());
    }

    private void demand(@Nullable MemberId id, Set<Role> roles) {
        if (id == null) {
            return;
        }
        boolean fits =
                members.staff().stream()
                        .filter(one -> one.id().equals(id) && one.endedAt() == null)
                        .map(MemberSummary::roles)
                        .anyMatch(held -> held.stream().anyMatch(roles::contains));
        if (!fits) {
            throw new Refused("alerts.cover-reads-no-records");
        }
    }

    private AlertCover cover() {
        return covers.findById(CurrentPractice.get().value())
                .orElseGet(() -> new AlertCover(CurrentPractice.get()));
    }
}
