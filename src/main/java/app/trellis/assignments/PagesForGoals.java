package app.trellis.assignments;

import app.trellis.care.GoalWork;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names what is assigned for a goal: by its phone title for the client, by its name else. */
@Component
class PagesForGoals implements GoalWork {

    private final ServingGoals serving;
    private final Shelf shelf;

    PagesForGoals(ServingGoals serving, Shelf shelf) {
        this.serving = serving;
        this.shelf = shelf;
    }

    @Override
    public Map<UUID, List<String>> of(ClientId client, Locale locale) {
        boolean isClient = Me.is(Role.CLIENT);
        return serving.byGoal(client).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one ->
                                        one.getValue().stream()
                                                .map(page -> title(page, isClient, locale))
                                                .distinct()
                                                .toList()));
    }

    private String title(ServingGoals.Served page, boolean isClient, Locale locale) {
        Material material =
                shelf.pinned(page.kind(), page.contentKey(), page.contentVersion(), locale);
        return isClient ? material.phoneTitle() : material.name();
    }
}
