package app.trellis.assignments;

import app.trellis.library.Level;
import java.util.List;

/**
 * What can be assigned, whatever kind it is of.
 *
 * @param name for professionals
 * @param together whether the first time has to be in a session
 * @param keepsQuietWay whether it stays open in its quiet way while pages with others rest
 * @param shortMinutes how long its short version takes; 0 where there is none
 */
record Material(
        AssignmentKind kind,
        String key,
        int version,
        String name,
        String phoneTitle,
        String why,
        int minutes,
        Level level,
        boolean otherPerson,
        boolean keepsQuietWay,
        boolean together,
        int shortMinutes,
        List<String> notFor) {

    boolean isStrong() {
        return level == Level.STRONG;
    }
}
