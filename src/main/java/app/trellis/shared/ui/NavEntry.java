package app.trellis.shared.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in a navigation.
 *
 * @param label the word one reads
 * @param icon its drawing; null only where all entries stand beside each other as words
 * @param path route path without a leading slash, current there and below; with a leading slash a
 *     page outside the application
 * @param count how many wait there; 0 shows nothing
 * @param countText the same number in words for a screen reader ("6 waiting")
 * @param also paths of pages that belong to it without lying below it
 */
public record NavEntry(
        String label,
        @Nullable LucideIcon icon,
        String path,
        int count,
        @Nullable String countText,
        List<String> also) {

    public NavEntry {
        if (count < 0) {
            throw new IllegalArgumentException("A count is not negative: " + count);
        }
        also = List.copyOf(also);
    }

    public NavEntry(String label, LucideIcon icon, String path) {
        this(label, icon, path, 0, null, List.of());
    }

    /** A place in words alone, for {@link Rooms}. */
    public static NavEntry room(String label, String path) {
        return new NavEntry(label, null, path, 0, null, List.of());
    }

    boolean isOutside() {
        return path.startsWith("/");
    }

    boolean leadsTo(String current) {
        return isAtOrBelow(path, current)
                || also.stream().anyMatch(other -> isAtOrBelow(other, current));
    }

    /** Whether another place lies below this one: then this one is only its own page. */
    boolean contains(NavEntry other) {
        return !path.isEmpty() && other.path.startsWith(path + "/");
    }

    private static boolean isAtOrBelow(String place, String current) {
        return current.equals(place) || (!place.isEmpty() && current.startsWith(place + "/"));
    }
}
