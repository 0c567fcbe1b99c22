package app.trellis.care.ui;

import app.trellis.care.OwnPlace;
import org.springframework.stereotype.Component;

/** Leads a client from what is theirs to what they want to reach. */
@Component
class OwnGoalsPlace implements OwnPlace {

    private static final int ORDER = 20;

    @Override
    public String path() {
        return OwnGoalsView.PATH;
    }

    @Override
    public String titleKey() {
        return "care.goals.mine";
    }

    @Override
    public String aboutKey() {
        return "care.goals.mine.short";
    }

    @Override
    public int order() {
        return ORDER;
    }
}
