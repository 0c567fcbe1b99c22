package app.trellis.trends.ui;

import app.trellis.care.ClientTab;
import app.trellis.shared.ClientId;
import app.trellis.trends.ReadingTrends;
import com.vaadin.flow.component.Component;

/** The room of a client's page in which one sees how the check-ins move. */
@org.springframework.stereotype.Component
class TrendsTab implements ClientTab {

    private static final int ORDER = 40;

    private final ReadingTrends trends;

    TrendsTab(ReadingTrends trends) {
        this.trends = trends;
    }

    @Override
    public String path() {
        return "trends";
    }

    @Override
    public String titleKey() {
        return "trends.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component content(ClientId client) {
        return new TrendsRoom(client, trends);
    }
}
