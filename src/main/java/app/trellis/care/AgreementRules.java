package app.trellis.care;

import app.trellis.organization.PracticeAtWork;
import app.trellis.organization.PracticeDetails;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rules of today, in words for an agreement and in codes to compare it with. */
@Component
class AgreementRules {

    private final ObjectProvider<Watching> watching;
    private final PracticeAtWork practiceAtWork;
    private final MessageSource messages;

    AgreementRules(
            ObjectProvider<Watching> watching,
            PracticeAtWork practiceAtWork,
            MessageSource messages) {
        this.watching = watching;
        this.practiceAtWork = practiceAtWork;
        this.messages = messages;
    }

    /** What holds for everybody, as it is compared. */
    String codesOfPractice() {
        PracticeDetails practice = practiceAtWork.details();
        List<WatchedRule> rules = everywhere(Locale.ENGLISH);
        return codes(rules)
                + "\nhours-%s-%s-%s"
                        .formatted(practice.readFrom(), practice.readUntil(), practice.zone())
                + "\nhelp-"
                + Integer.toHexString(practice.crisis().own().hashCode())
                + (practice.crisis().other() == null
                        ? ""
                        : "\nhelp-other-"
                                + Integer.toHexString(practice.crisis().other().hashCode()));
    }

    /** What holds for one client besides, as it is compared. */
    String codesOf(ClientId client) {
        return codes(of(client, Locale.ENGLISH));
    }

    private static String codes(List<WatchedRule> rules) {
        return rules.stream().map(WatchedRule::code).sorted().collect(Collectors.joining("\n"));
    }

    private List<WatchedRule> everywhere(Locale language) {
        return watching.orderedStream().flatMap(one -> one.everywhere(language).stream()).toList();
    }

    private List<WatchedRule> of(ClientId client, Locale language) {
        return watching.orderedStream().flatMap(one -> one.of(client, language).stream()).toList();
    }

    /**
     * The whole agreement as it would be put to the client today.
     *
     * @param line the practitioner's own; may be blank
     */
    List<AgreementPart> words(
            ClientId client, ReadingRhythm reading, String line, Locale language) {
        PracticeDetails practice = practiceAtWork.details();
        List<WatchedRule> rules = new ArrayList<>(everywhere(language));
        rules.addAll(of(client, language));
        List<String> then = new ArrayList<>(sentences(rules, false));
        then.add(say("care.agreement.then.shown", language));
        List<AgreementPart> parts = new ArrayList<>();
        parts.add(
                new AgreementPart(
                        say("care.agreement.reads", language),
                        say("care.agreement.reads.about", language, practice.name()),
                        List.of(
                                say(readingKey(reading), language),
                                say(
                                        "care.agreement.reads.hours",
                                        language,
                                        Days.hour(practice.readFrom(), language),
                                        Days.hour(practice.readUntil(), language),
                                        practice.zone().getDisplayName(TextStyle.FULL, language)),
                                say("care.agreement.reads.nobody", language))));
        parts.add(
                new AgreementPart(
                        say("care.agreement.tells", language),
                        say("care.agreement.tells.about", language),
                        sentences(rules, true)));
        parts.add(
                new AgreementPart(
                        say("care.agreement.then", language),
                        say("care.agreement.then.about", language),
                        then));
        parts.add(
                new AgreementPart(
                        say("care.agreement.cannot", language),
                        say("care.agreement.cannot.about", language),
                        List.of(
                                say("care.agreement.cannot.words", language),
                                say("care.agreement.cannot.private", language),
                                say("care.agreement.cannot.phone", language),
                                say("care.agreement.cannot.blank", language),
                                say("care.agreement.cannot.night", language))));
        parts.add(
                new AgreementPart(
                        say("care.agreement.danger", language),
                        practice.crisis().in(language),
                        List.of(say("care.agreement.danger.help", language))));
        if (!line.isBlank()) {
            parts.add(new AgreementPart(say("care.agreement.besides", language), line, List.of()));
        }
        return parts;
    }

    /** The message key of how often what came in is read. */
    static String readingKey(ReadingRhythm reading) {
        return switch (reading) {
            case EVERY_WORKING_DAY -> "care.agreement.reads.every-working-day";
            case BEFORE_EACH_SESSION -> "care.agreement.reads.before-each-session";
            case ONCE_A_WEEK -> "care.agreement.reads.once-a-week";
        };
    }

    private static List<String> sentences(List<WatchedRule> rules, boolean answers) {
        return rules.stream()
                .filter(rule -> rule.answer() == answers)
                .map(WatchedRule::sentence)
                .distinct()
                .toList();
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
