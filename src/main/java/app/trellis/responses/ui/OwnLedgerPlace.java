package app.trellis.responses.ui;

import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.OwnPlace;
import org.springframework.stereotype.Component;

/** Leads a client from what is theirs to what they look back on once a week. */
@Component
class OwnLedgerPlace implements OwnPlace {

    private static final int ORDER = 15;

    @Override
    public String path() {
        return SwitchingLedger.OWN_PLACE;
    }

    @Override
    public String titleKey() {
        return "responses.noticed";
    }

    @Override
    public String aboutKey() {
        return "responses.noticed.short";
    }

    @Override
    public int order() {
        return ORDER;
    }
}
