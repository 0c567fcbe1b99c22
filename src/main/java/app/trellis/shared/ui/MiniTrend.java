package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A few points as a thin line with its first and its last number, small enough for a row.
 *
 * <p>In the template of a grid row write the element itself: {@code <mini-trend
 * points="${item.points}" first="${item.first}" last="${item.last}" slots="8"
 * ?quiet="${item.quiet}" label="${item.said}"></mini-trend>}, with {@link #points(List)} for the
 * first of them.
 */
@Tag("mini-trend")
@JsModule("./mini-trend.ts")
public final class MiniTrend extends Component implements HasStyle {

    /**
     * @param values oldest first; null where one was left blank
     * @param first the first number as it is to be read
     * @param last the last number as it is to be read
     * @param label what a screen reader says instead of the drawing
     */
    public MiniTrend(
            List<? extends @Nullable Number> values, String first, String last, String label) {
        getElement()
                .setAttribute("points", points(values))
                .setAttribute("first", first)
                .setAttribute("last", last)
                .setAttribute("label", label);
    }

    /** The width is meant for this many points; fewer leave room at the right. Default 8. */
    public MiniTrend slots(int slots) {
        getElement().setAttribute("slots", String.valueOf(slots));
        return this;
    }

    /** Nothing has come since: the line goes on dotted and ends without a mark. */
    public MiniTrend quiet(boolean quiet) {
        getElement().setAttribute("quiet", quiet);
        return this;
    }

    /** The value of the {@code points} attribute: numbers with blanks between commas. */
    public static String points(List<? extends @Nullable Number> values) {
        return values.stream()
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(","));
    }
}
