package app.trellis.responses.ui;

import app.trellis.care.OwnPlace;
import org.springframework.stereotype.Component;

/** Leads a client from what is theirs to who may read their pages at first. */
@Component
class FirstSharingPlace implements OwnPlace {

    private static final int ORDER = 40;

    @Override
    public String path() {
        return FirstSharingView.PATH;
    }

    @Override
    public String titleKey() {
        return "responses.first";
    }

    @Override
    public String aboutKey() {
        return "responses.first.short";
    }

    @Override
    public int order() {
        return ORDER;
    }
}
