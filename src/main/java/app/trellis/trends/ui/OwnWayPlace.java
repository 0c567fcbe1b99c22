package app.trellis.trends.ui;

import app.trellis.care.OwnPlace;
import org.springframework.stereotype.Component;

/** Leads a client from what is theirs to their own dots and days. */
@Component
class OwnWayPlace implements OwnPlace {

    private static final int ORDER = 10;

    @Override
    public String path() {
        return OwnWayView.PATH;
    }

    @Override
    public String titleKey() {
        return "trends.mine";
    }

    @Override
    public String aboutKey() {
        return "trends.mine.short";
    }

    @Override
    public int order() {
        return ORDER;
    }
}
