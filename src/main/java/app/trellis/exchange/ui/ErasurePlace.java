package app.trellis.exchange.ui;

import app.trellis.care.OwnPlace;
import org.springframework.stereotype.Component;

/** Leads a client from what is theirs to asking that it be erased. */
@Component
class ErasurePlace implements OwnPlace {

    private static final int ORDER = 60;

    @Override
    public String path() {
        return ErasureView.PATH;
    }

    @Override
    public String titleKey() {
        return "exchange.erasure";
    }

    @Override
    public String aboutKey() {
        return "exchange.erasure.short";
    }

    @Override
    public int order() {
        return ORDER;
    }
}
