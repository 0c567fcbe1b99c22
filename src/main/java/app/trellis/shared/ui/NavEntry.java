package app.trellis.shared.ui;

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
 */
public record NavEntry(
        String label,
        @Nullable LucideIcon icon,
        String path,
        int count,
        @Nullable String countText) {

    public NavEntry {
        if (count < 0) {
            throw new IllegalArgumentException("A count is not negative: " + count);
        }
    }

    public NavEntry(String label, LucideIcon icon, String path) {
        this(label, icon, path, 0, null);
    }

    /** A place in words alone, for {@link Rooms}. */
    public static NavEntry room(String label, String path) {
        return new NavEntry(label, null, path, 0, null);
    }

    boolean isOutside() {
        return path.startsWith("/");
    }

    boolean leadsTo(String current) {
        return current.equals(path) || (!path.isEmpty() && current.startsWith(path + "/"));
    }
}
