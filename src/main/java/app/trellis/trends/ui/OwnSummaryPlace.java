package app.trellis.trends.ui;

import app.trellis.care.OwnPlace;
import org.springframework.stereotype.Component;

/** Leads a client from what is theirs to a sheet that they can hand on. */
@Component
class OwnSummaryPlace implements OwnPlace {

    private static final int ORDER = 48;

    @Override
    public String path() {
        return OwnSummaryView.PATH;
    }

    @Override
    public String titleKey() {
        return "trends.summary";
    }

    @Override
    public String aboutKey() {
        return "trends.summary.short";
    }

    @Override
    public int order() {
        return ORDER;
    }
}
