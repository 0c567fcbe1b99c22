package app.trellis.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/**
 * The newest of a long list first, and one press for the rest: what stands under the list is not
 * buried by it.
 */
public final class ShowAll extends Composite<Div> {

    /** How many are shown at first. */
    public static final int AT_FIRST = 10;

    /**
     * @param words of the button, with the number of all
     * @param all how many there are; with no more than fit at first there is nothing to press
     * @param show shows them, and puts the focus where they are
     */
    public ShowAll(String words, int all, SerializableRunnable show) {
        getContent().addClassNames("show-all", "no-print");
        getContent()
                .add(
                        new Button(
                                words,
                                click -> {
                                    setVisible(false);
                                    show.run();
                                }));
        setVisible(all > AT_FIRST);
    }

    /** The first ones of a list that starts with the newest. */
    public static <T> List<T> first(List<T> newestFirst) {
        return newestFirst.subList(0, Math.min(AT_FIRST, newestFirst.size()));
    }
}
