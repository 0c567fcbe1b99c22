package app.trellis.care;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;

/**
 * What a module watches of what clients send. The agreement is made of these sentences, and a rule
 * that comes, goes or changes asks for a new version of it.
 */
public interface Watching {

    /** The rules that hold for everybody in the practice. */
    default List<WatchedRule> everywhere(Locale language) {
        return List.of();
    }

    /** The rules that hold for one client besides. */
    default List<WatchedRule> of(ClientId client, Locale language) {
        return List.of();
    }
}
