package app.trellis.shared.ui;

import org.jspecify.annotations.Nullable;

/**
 * One place in a navigation.
 *
 * @param label the word one reads
 * @param path route path without a leading slash; the place is current on this path and below it
 * @param count how many wait there; 0 shows nothing
 * @param countText the same number in words for a screen reader ("6 waiting")
 */
public record NavEntry(
        String label, LucideIcon icon, String path, int count, @Nullable String countText) {

    public NavEntry {
        if (count < 0) {
            throw new IllegalArgumentException("A count is not negative: " + count);
        }
    }

    public NavEntry(String label, LucideIcon icon, String path) {
        this(label, icon, path, 0, null);
    }

    boolean leadsTo(String current) {
        return current.equals(path) || (!path.isEmpty() && current.startsWith(path + "/"));
    }
}
