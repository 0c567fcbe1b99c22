package app.trellis.trends;

import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.assignments.SmallSteps;
import app.trellis.care.About;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.TrendSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Small steps up and back under the line of the scores: how many were done or open, and when. */
@Component
class LadderPanel implements TrendPanel {

    private static final int ORDER = 30;

    /** As many steps as a list holds. */
    private static final int HIGHEST = 8;

    private final KeepingSmallSteps steps;
    private final MessageSource messages;

    LadderPanel(KeepingSmallSteps steps, MessageSource messages) {
        this.steps = steps;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<TrendSpec.Panel> of(ClientId client, Locale locale) {
        List<SmallSteps.Move> moves = steps.moves(client);
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        Map<About, List<TrendSpec.Point>> lines = new LinkedHashMap<>();
        for (SmallSteps.Move move : moves) {
            lines.computeIfAbsent(move.about(), about -> new ArrayList<>())
                    .add(
                            new TrendSpec.Point(
                                    move.on().toString(),
                                    move.height(),
                                    false,
                                    text(move, locale)));
        }
        long back = moves.stream().filter(move -> move.kind() == SmallSteps.Kind.BACK).count();
        return Optional.of(
                new TrendSpec.Panel(
                        say("trends.ladder", locale),
                        say(
                                "trends.ladder.sentence",
                                locale,
                                moves.size() - back,
                                back,
                                Days.inWords(moves.getLast().on(), locale)),
                        null,
                        new TrendSpec.Scale(0, HIGHEST),
                        lines.entrySet().stream()
                                .map(one ->
                                        new TrendSpec.Line(
                                                say("assignments.about." + one.getKey(), locale),
                                                one.getValue()))
                                .toList(),
                        List.of(),
                        say("trends.ladder.caption", locale)));
    }

    private String text(SmallSteps.Move move, Locale locale) {
        String day = Days.withoutYear(move.on(), locale);
        return switch (move.kind()) {
            case OPENED -> say("trends.ladder.opened", locale, move.height(), day);
            case DONE -> say("trends.ladder.done", locale, move.height(), day);
            case BACK -> say("trends.ladder.back", locale, move.height(), day);
        };
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
