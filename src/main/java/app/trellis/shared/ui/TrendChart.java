package app.trellis.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * One measure over time on its full scale, with lanes for sessions and exercises under the axis. A
 * reader looks closer at a stretch of time, walks along the marks by keyboard, and keeps a picture
 * of it.
 *
 * <p>Put its sentence and its table beside it; the chart alone is never the only way to the
 * numbers.
 */
@Tag("trend-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./trend-chart.ts")
public final class TrendChart extends Component implements HasSize, HasStyle {

    public TrendChart() {}

    public TrendChart(TrendSpec spec) {
        setSpec(spec);
    }

    /**
     * Draws this.
     *
     * @param json a {@link TrendSpec} written as JSON
     */
    public void setSpec(String json) {
        getElement().setProperty("spec", json);
    }

    public void setSpec(TrendSpec spec) {
        getElement().setPropertyBean("spec", spec);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().setPropertyBean("words", words());
    }

    private Words words() {
        return new Words(
                getTranslation("shared.chart"),
                getTranslation("shared.chart.keys"),
                getTranslation("shared.chart.closer"),
                getTranslation("shared.chart.wider"),
                getTranslation("shared.chart.whole"),
                getTranslation("shared.chart.showing", "{from}", "{to}"),
                getTranslation("shared.chart.smooth"),
                getTranslation("shared.chart.png"),
                getTranslation("shared.chart.svg"),
                getTranslation("shared.chart.print"));
    }

    /** The words of the tools around the drawing, as the browser knows them. */
    record Words(
            String chart,
            String keys,
            String closer,
            String wider,
            String whole,
            String showing,
            String smooth,
            String png,
            String svg,
            String print) {}
}
