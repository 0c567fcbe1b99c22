package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shares with their intervals under each other on one scale from 0 to 100 %: what is said stands in
 * words, and the drawing beside it repeats it. Rows keep the order they are given; nothing is
 * ranked and no row has a colour of its own.
 */
@Tag("div")
public final class RangeChart extends Component implements HasStyle {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 28;
    private static final double[] SCALE = {0, 0.5, 1};

    /**
     * The limits within which chance alone would keep a row of its size.
     *
     * @param middle what all rows together came to, 0 to 1
     */
    public record Limits(
            double low998, double low95, double middle, double high95, double high998) {}

    /**
     * One row; shares run from 0 to 1.
     *
     * @param said the numbers in words
     * @param low lower end of the interval; equal to {@code at} where none is drawn
     * @param limits null where none are drawn
     */
    public record Row(
            String name,
            String said,
            double at,
            double low,
            double high,
            @Nullable Limits limits) {}

    /**
     * @param caption what the chart is called, for screen readers
     * @param rows in the order in which they are to stand
     */
    public RangeChart(String caption, List<Row> rows) {
        addClassName("range-chart");
        StringBuilder html = new StringBuilder("<ul aria-label=\"");
        html.append(Markup.escaped(caption)).append("\">");
        rows.forEach(row -> append(html, row));
        html.append("</ul><p class=\"range-scale\" aria-hidden=\"true\">");
        NumberFormat percent = NumberFormat.getPercentInstance(getLocale());
        for (double mark : SCALE) {
            html.append("<span>").append(percent.format(mark)).append("</span>");
        }
        html.append("</p>");
        getElement().setProperty("innerHTML", html.toString());
    }

    private static void append(StringBuilder html, Row row) {
        html.append("<li><span class=\"range-name\">")
                .append(Markup.escaped(row.name()))
                .append("</span><span class=\"range-said\">")
                .append(Markup.escaped(row.said()))
                .append("</span><svg class=\"range-line\" aria-hidden=\"true\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\" preserveAspectRatio=\"none\">");
        line(html, "axis", 0, HEIGHT / 2, 1, HEIGHT / 2);
        Limits limits = row.limits();
        if (limits != null) {
            band(html, "wide", limits.low998(), limits.high998());
            band(html, "narrow", limits.low95(), limits.high95());
            line(html, "middle", limits.middle(), 0, limits.middle(), HEIGHT);
        }
        if (row.low() < row.high()) {
            line(html, "interval", row.low(), HEIGHT / 2, row.high(), HEIGHT / 2);
        }
        line(html, "at", row.at(), HEIGHT / 2, row.at(), HEIGHT / 2);
        html.append("</svg></li>");
    }

    private static void line(
            StringBuilder html, String name, double fromX, int fromY, double toX, int toY) {
        html.append(
                "<path class=\"range-%s\" d=\"M%s %d L%s %d\"/>"
                        .formatted(name, place(fromX), fromY, place(toX), toY));
    }

    private static void band(StringBuilder html, String name, double from, double to) {
        html.append(
                "<rect class=\"range-%s\" x=\"%s\" y=\"0\" width=\"%s\" height=\"%d\"/>"
                        .formatted(name, place(from), place(Math.max(0, to - from)), HEIGHT));
    }

    private static String place(double share) {
        return String.format(Locale.ROOT, "%.1f", share * WIDTH);
    }
}
