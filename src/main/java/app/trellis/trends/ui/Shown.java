package app.trellis.trends.ui;

import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.FiveSecondLine;
import app.trellis.shared.ui.Signal;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.shared.ui.Verdict;
import app.trellis.statistics.Direction;
import app.trellis.trends.BeforeAfter;
import app.trellis.trends.NewStart;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instrument as the room shows it: what every instrument has, said by its own rules. All parts
 * are made of the same data, so that they cannot disagree.
 */
sealed interface Shown permits ShownCheckIns, ShownMeasure {

    /** The key of the instrument. */
    String key();

    String name();

    /** Whether there is a score to draw. */
    boolean hasDrawing();

    TrendSpec drawing(Beside beside);

    /** Everything the chart shows, in sentences. */
    String description(Beside beside);

    /** What may be claimed, with what it rests on. */
    Verdict verdict();

    /** Whether somebody should look, and why. */
    Signal flag(Beside beside);

    /** Latest score, change, age and completeness, in this order. */
    void inFiveSeconds(FiveSecondLine line, Beside beside);

    List<Column> columns();

    /** A row for each form, the newest first. */
    List<List<Cell>> rows();

    /** What stands beside the chart, after the verdict. */
    List<Component> aside();

    /** What is drawn beneath chart and table. */
    List<Component> more();

    /** The counted scores, oldest first, whatever the start. */
    List<BeforeAfter.Scored> counted();

    Direction direction();

    /** The day from which everything is counted anew; null while that is the first one. */
    @Nullable NewStart start();

    /** A score as it is said. */
    String score(double value);
}
