package app.trellis.trends.ui;

import app.trellis.measures.CheckIns;
import app.trellis.shared.ui.MiniTrend;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ten questions drawn one by one as they were answered, and never tested. */
final class ItemTrends extends Composite<Div> {

    private static final int SLOTS = 12;
    private static final int FIRST_LOW = 6;
    private static final int LAST_LOW = 8;

    private ItemTrends(String title, String about, Div tiles) {
        Paragraph under = new Paragraph(about);
        under.addClassNames("soft", "small");
        getContent().addClassName("stack");
        getContent().add(new H2(title), under, tiles);
    }

    /** The eight that make the mark. */
    static ItemTrends ofTheMark(CheckInTrend trend, Sayings words, CheckInWords said) {
        return new ItemTrends(
                words.say("trends.items.title"),
                words.say("trends.items.never-tested"),
                tiles(trend, words, said, 1, LAST_LOW));
    }

    /** The two about what other people do, which stay out of the mark. */
    static ItemTrends aroundMe(CheckInTrend trend, Sayings words, CheckInWords said) {
        return new ItemTrends(
                words.say("trends.items.around-me"),
                words.say("trends.items.around-me-apart"),
                tiles(trend, words, said, LAST_LOW + 1, LAST_LOW + 2));
    }

    private static Div tiles(
            CheckInTrend trend, Sayings words, CheckInWords said, int from, int to) {
        Div tiles = new Div();
        tiles.addClassName("tiles");
        for (int number = from; number <= to; number++) {
            tiles.add(item(trend, words, said, number));
        }
        return tiles;
    }

    private static Component item(
            CheckInTrend trend, Sayings words, CheckInWords said, int number) {
        String item = "q" + number;
        List<@Nullable Integer> answers = new ArrayList<>();
        List<Integer> given = new ArrayList<>();
        for (CheckIn one : trend.series()) {
            Integer answer = one.items().get(item);
            answers.add(answer);
            if (answer != null) {
                given.add(answer);
            }
        }
        Paragraph name = new Paragraph(words.say(CheckIns.dimensionKey(item)));
        name.addClassNames("small", "strong");
        Paragraph note = new Paragraph(note(trend, words, said, number));
        note.addClassNames("soft", "tile-note");
        Div tile = new Div(name);
        if (!given.isEmpty()) {
            String first = String.valueOf(given.getFirst());
            String last = String.valueOf(given.getLast());
            tile.add(
                    new MiniTrend(
                                    answers,
                                    first,
                                    last,
                                    words.say(
                                            "trends.items.said",
                                            words.say(CheckIns.dimensionKey(item)),
                                            given.size(),
                                            first,
                                            last))
                            .slots(Math.max(2, Math.min(SLOTS, answers.size()))));
        }
        tile.add(note);
        return tile;
    }

    private static String note(CheckInTrend trend, Sayings words, CheckInWords said, int number) {
        return trend.range("q" + number)
                .map(range -> {
                    if (number > LAST_LOW) {
                        return said.range(range);
                    }
                    boolean lowIsBetter = number >= FIRST_LOW;
                    return said.range(range)
                            + " · "
                            + words.say(
                                    lowIsBetter
                                            ? "trends.lower-is-better"
                                            : "trends.higher-is-better");
                })
                .orElseGet(() -> words.say("trends.items.never-answered"));
    }
}
