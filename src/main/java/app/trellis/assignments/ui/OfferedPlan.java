package app.trellis.assignments.ui;

import app.trellis.assignments.Plan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the plan that an exercise offers apart, so that each part can stand in its field as a
 * suggestion. What does not come apart is simply not suggested.
 */
final class OfferedPlan {

    private static final Pattern FIRST =
            Pattern.compile(
                    "When (?<when>[^.]+?)(?:, (?<where>[^,.]+))?, (?:I|we) will (?<will>[^.]+)\\.");
    private static final Pattern THEN =
            Pattern.compile("If (?<obstacle>[^,.]+), (?:I|we) will (?<then>[^.]+)\\.");

    private OfferedPlan() {}

    static Plan of(String ifThen) {
        Matcher first = FIRST.matcher(ifThen);
        Matcher then = THEN.matcher(ifThen);
        boolean begins = first.lookingAt();
        boolean goesOn = then.find();
        return new Plan(
                begins ? part(first, "when") : "",
                begins ? part(first, "where") : "",
                begins ? part(first, "will") : "",
                goesOn ? part(then, "obstacle") : "",
                goesOn ? part(then, "then") : "");
    }

    private static String part(Matcher found, String name) {
        String part = found.group(name);
        return part == null ? "" : part;
    }
}
