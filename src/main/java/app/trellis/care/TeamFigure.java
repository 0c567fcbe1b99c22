package app.trellis.care;

/**
 * A figure of the report over a team. The module that knows what it counts contributes one as a
 * bean; the report reads all of them in one statement and never learns whose they are.
 *
 * <p>The select may use {@code team (member_id, from_day, until_day)}, the days on which somebody
 * was supervised, one row a line, and the parameters {@code :practice}, {@code :from}, {@code
 * :until} (the days of the report, both counted), {@code :today} and {@code :before} (work started
 * earlier has waited too long). Lines may overlap, so ask for them with {@code exists}.
 *
 * @param name what the report calls it, lower-case letters and dashes
 * @param select one row a member with the columns {@code member_id}, {@code clients} (how many
 *     different clients stand behind it, 0 where it counts work and not clients), {@code amount}
 *     and {@code done}, in this order
 */
public record TeamFigure(String name, String select) {

    public TeamFigure {
        if (!name.matches("[a-z-]+")) {
            throw new IllegalArgumentException("No name for a figure: " + name);
        }
    }
}
