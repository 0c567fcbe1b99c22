package app.trellis.exchange.ui;

import app.trellis.care.OwnPlace;
import org.springframework.stereotype.Component;

/** Leads a client from what is theirs to a copy of all of it. */
@Component
class TakeAlongPlace implements OwnPlace {

    private static final int ORDER = 50;

    @Override
    public String path() {
        return TakeAlongView.PATH;
    }

    @Override
    public String titleKey() {
        return "exchange.copy";
    }

    @Override
    public String aboutKey() {
        return "exchange.copy.short";
    }

    @Override
    public int order() {
        return ORDER;
    }
}
