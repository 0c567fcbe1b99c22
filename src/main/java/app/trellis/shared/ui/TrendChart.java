package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * One measure over time on its full scale, with lanes for sessions and exercises under the axis.
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
}
