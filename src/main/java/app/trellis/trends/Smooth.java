package app.trellis.trends;

import app.trellis.statistics.ControlChart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One place of the smoothed line, which is for the eye only and off until somebody asks for it. */
public record Smooth(LocalDate on, double value) {

    static List<Smooth> of(List<Taken> counted) {
        List<Double> values =
                ControlChart.ewmaIrregular(
                        Series.times(counted),
                        Series.values(counted),
                        ControlChart.SMOOTHER_LAMBDA,
                        ControlChart.SMOOTHER_TAU_DAYS);
        List<Smooth> line = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            line.add(new Smooth(counted.get(i).on(), values.get(i)));
        }
        return List.copyOf(line);
    }
}
