package app.trellis.care.ui;

import app.trellis.care.OwnPlace;
import org.springframework.stereotype.Component;

/** Leads a client from what is theirs to who opened their record. */
@Component
class WhoOpenedPlace implements OwnPlace {

    private static final int ORDER = 30;

    @Override
    public String path() {
        return WhoOpenedView.PATH;
    }

    @Override
    public String titleKey() {
        return "care.opened";
    }

    @Override
    public String aboutKey() {
        return "care.opened.short";
    }

    @Override
    public int order() {
        return ORDER;
    }
}
