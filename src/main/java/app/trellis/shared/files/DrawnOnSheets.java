package app.trellis.shared.files;

import app.trellis.shared.files.Drawing.Box;
import app.trellis.shared.files.Drawing.Dot;
import app.trellis.shared.files.Drawing.Ink;
import app.trellis.shared.files.Drawing.Line;
import app.trellis.shared.files.Drawing.Mark;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The drawings of a document, put onto its sheets as paths of the page itself. */
final class DrawnOnSheets implements FSObjectDrawerFactory, FSObjectDrawer {

    /** What an element of the page is called that stands for a drawing. */
    static final String TAG = "object";

    /** Which drawing an element stands for. */
    static final String NUMBER = "data-drawing";

    private final List<Drawing> drawings = new ArrayList<>();

    /** Keeps a drawing and gives the number by which an element names it. */
    int add(Drawing drawing) {
        drawings.add(drawing);
        return drawings.size() - 1;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.hasAttribute(NUMBER);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice sheet,
            RenderingContext context,
            int dotsPerPixel) {
        Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute(NUMBER)));
        double scale = width / drawing.width();
        drawing.marks().forEach(mark -> draw(mark, x, y, scale, sheet));
        return null;
    }

    private static void draw(Mark mark, double x, double y, double scale, OutputDevice sheet) {
        switch (mark) {
            case Line one -> {
                ink(one.ink(), sheet);
                stroke(one.weight() * scale, sheet);
                sheet.draw(
                        new Line2D.Double(
                                x + one.x1() * scale,
                                y + one.y1() * scale,
                                x + one.x2() * scale,
                                y + one.y2() * scale));
            }
            case Box one -> {
                ink(one.ink(), sheet);
                sheet.fill(
                        new Rectangle2D.Double(
                                x + one.x() * scale,
                                y + one.y() * scale,
                                one.width() * scale,
                                one.height() * scale));
            }
            case Dot one -> {
                Shape circle =
                        new Ellipse2D.Double(
                                x + (one.x() - one.radius()) * scale,
                                y + (one.y() - one.radius()) * scale,
                                2 * one.radius() * scale,
                                2 * one.radius() * scale);
                if (one.filled()) {
                    ink(one.ink(), sheet);
                } else {
                    sheet.setColor(new FSRGBColor(0xffffff));
                }
                sheet.fill(circle);
                if (!one.filled()) {
                    ink(one.ink(), sheet);
                    stroke(one.radius() / 3 * scale, sheet);
                    sheet.draw(circle);
                }
            }
        }
    }

    private static void ink(Ink ink, OutputDevice sheet) {
        sheet.setColor(new FSRGBColor(ink.shade()));
    }

    private static void stroke(double weight, OutputDevice sheet) {
        sheet.setStroke(
                new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
}
