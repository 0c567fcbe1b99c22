package app.trellis.trends.ui;

import app.trellis.care.GoalDetails;
import app.trellis.care.KeepingGoals;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.trends.TrendPanel;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the client wants to reach, as they rated it: one line a goal, on a scale of its own. */
@Component
class GoalsPanel implements TrendPanel {

    private static final int LABEL = 40;

    private final KeepingGoals goals;
    private final I18NProvider words;

    GoalsPanel(KeepingGoals goals, I18NProvider words) {
        this.goals = goals;
        this.words = words;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<TrendSpec.Panel> of(ClientId client, Locale locale) {
        Sayings say =
                new Sayings(
                        (key, arguments) -> words.getTranslation(key, locale, arguments), locale);
        List<GoalDetails> rated =
                goals.of(client).stream()
                        .filter(goal -> goal.isOpen() && !goal.ratings().isEmpty())
                        .toList();
        return rated.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TrendSpec.Panel(
                                say.say("trends.goals"),
                                sentence(say, rated),
                                say.say("trends.higher-is-better"),
                                new TrendSpec.Scale(0, KeepingGoals.FULLY),
                                rated.stream().map(goal -> line(say, goal)).toList(),
                                List.of(),
                                say.say("trends.goals.caption")));
    }

    private static String sentence(Sayings say, List<GoalDetails> rated) {
        return rated.stream()
                .map(goal -> {
                    GoalDetails.Rating last = goal.ratings().getLast();
                    return say.say(
                            "trends.goals.said", goal.words(), last.mark(), say.day(last.on()));
                })
                .collect(Collectors.joining(" "));
    }

    private static TrendSpec.Line line(Sayings say, GoalDetails goal) {
        return new TrendSpec.Line(
                shortened(goal.words()),
                goal.ratings().stream()
                        .map(one ->
                                new TrendSpec.Point(
                                        one.on().toString(),
                                        one.mark(),
                                        false,
                                        say.say(
                                                "trends.fact.on",
                                                one.mark(),
                                                say.shortDay(one.on()))))
                        .toList());
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= LABEL
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LABEL)).strip() + "…";
    }
}
