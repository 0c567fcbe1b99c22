package app.trellis.assignments.ui;

import app.trellis.assignments.Today;
import app.trellis.assignments.TodayLine;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.PhonePage;
import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;

/** A client's Today for a practitioner who looks at it; what it asks the client alone stays out. */
@org.springframework.stereotype.Component
class TodayLookedAt implements PhonePage {

    private static final int ORDER = 10;

    private final TodaysPage todaysPage;
    private final ObjectProvider<TodayLine> lines;

    TodayLookedAt(TodaysPage todaysPage, ObjectProvider<TodayLine> lines) {
        this.todaysPage = todaysPage;
        this.lines = lines;
    }

    @Override
    public String path() {
        return "today";
    }

    @Override
    public String titleKey() {
        return "care.client.today";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component lookedAt(ClientId client, Locale locale) {
        Today today = todaysPage.lookedAt(client, locale);
        TodaySheet sheet = new TodaySheet(today, locale, item -> {}, () -> {});
        sheet.rest(today, () -> {}, () -> {});
        lines.orderedStream()
                .map(one -> one.lookedAt(client, locale))
                .flatMap(List::stream)
                .forEach(sheet::tell);
        return sheet;
    }
}
