package app.trellis.shared.ui;

import app.trellis.shared.Role;
import java.util.List;

/**
 * A place in the side bar, contributed as a bean by the module that has the page.
 *
 * @param titleKey message key of its name
 * @param path address below the root, without a slash at the start
 * @param role who sees it
 * @param order smaller stands further up
 * @param also addresses of pages that belong to it without lying below it
 */
public record NavigationEntry(
        String titleKey, LucideIcon icon, String path, Role role, int order, List<String> also) {

    public NavigationEntry {
        also = List.copyOf(also);
    }

    public NavigationEntry(String titleKey, LucideIcon icon, String path, Role role, int order) {
        this(titleKey, icon, path, role, order, List.of());
    }
}
