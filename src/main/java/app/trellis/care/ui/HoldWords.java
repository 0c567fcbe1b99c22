package app.trellis.care.ui;

import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Say;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why pages rest, as far as the client shared it. */
record HoldWords(Say words, ZoneId zone, Locale locale) {

    /** Signs of one kind belong together: one talk answers them, and one note. */
    Map<String, List<HoldDetails>> alike(List<HoldDetails> open) {
        return open.stream()
                .collect(Collectors.groupingBy(this::why, LinkedHashMap::new, Collectors.toList()));
    }

    /** Why and since when. */
    String of(List<HoldDetails> alike) {
        HoldDetails first = alike.getFirst();
        String since =
                first.outside()
                        ? Days.say(first.placedAt(), ZoneOffset.UTC, locale)
                        : Days.withHour(first.placedAt(), zone, locale);
        return alike.size() == 1
                ? words.say("care.hold.since", why(first), since)
                : words.say("care.hold.times-since", why(first), alike.size(), since);
    }

    private String why(HoldDetails hold) {
        HoldCode code = hold.code();
        if (hold.scope() == HoldScope.WISH) {
            return words.say("care.hold.code.wish");
        }
        if (hold.outside()) {
            return words.say("care.hold.code.outside");
        }
        String sign =
                code == null
                        ? words.say("care.hold.code.not-shared")
                        : words.say(Names.of("care.hold.code.", code));
        About about = hold.about();
        return about == null
                ? sign
                : words.say(
                        "care.hold.about-whom", sign, words.say(Names.of("care.about.", about)));
    }
}
