package app.trellis.shared.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Makes parts of a page in another language than the page around them. */
public final class Spoken {

    private Spoken() {}

    /** Whatever is made meanwhile takes its words and days from this language. */
    public static void in(UI ui, Locale language, Runnable make) {
        Locale around = ui.getLocale();
        ui.setLocale(language);
        try {
            make.run();
        } finally {
            ui.setLocale(around);
        }
    }
}
