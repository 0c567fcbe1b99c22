package app.trellis.responses;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page as the player would hand it in. */
record Written(
        int revision,
        Map<String, Object> answers,
        Sharing sharing,
        boolean bring,
        @Nullable Boolean keep) {

    static Written with(Map<String, Object> answers) {
        return new Written(0, answers, Sharing.SHARED, false, null);
    }

    Written from(int from) {
        return new Written(from, answers, sharing, bring, keep);
    }

    Written shared(Sharing wanted) {
        return new Written(revision, answers, wanted, bring, keep);
    }

    Written bringing() {
        return new Written(revision, answers, sharing, true, keep);
    }

    Written keeping(boolean wanted) {
        return new Written(revision, answers, sharing, bring, wanted);
    }

    Writing writing() {
        return new Writing(revision, new HashMap<>(answers), "", sharing, bring, null, false, keep);
    }
}
