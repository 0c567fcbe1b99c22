package app.trellis.care;

import app.trellis.care.RecordEntry.Line;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the client was put about who reads, word for word, and what they said to it. */
@Component
class AgreementsInRecord implements RecordPart {

    private static final int ORDER = 20;

    private final KeepingAgreements agreements;
    private final ClientZones zones;
    private final MessageSource messages;

    AgreementsInRecord(KeepingAgreements agreements, ClientZones zones, MessageSource messages) {
        this.agreements = agreements;
        this.zones = zones;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "agreements";
    }

    @Override
    public String titleKey() {
        return "care.agreement.mine";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        ZoneId zone = zones.of(client);
        return agreements.mine(client).reversed().stream()
                .skip(from)
                .limit(AT_ONCE)
                .map(version ->
                        entry(
                                version,
                                agreements.read(client, version.id(), locale),
                                zone,
                                locale,
                                "care.copy.answer"))
                .toList();
    }

    /**
     * @param answerKey message key of the name of what the client said to it
     */
    RecordEntry entry(
            AgreementVersion version,
            List<AgreementPart> parts,
            ZoneId zone,
            Locale locale,
            String answerKey) {
        Instant answered = version.answeredAt();
        AgreementAnswer answer = version.answer();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("number", version.number());
        data.put("putAt", version.drawnAt().toString());
        data.put("answer", answer == null ? null : answer.name());
        data.put("answeredAt", answered == null ? null : answered.toString());
        data.put(
                "parts",
                parts.stream()
                        .map(part ->
                                Map.of(
                                        "title",
                                        part.title(),
                                        "intro",
                                        part.intro(),
                                        "points",
                                        part.points()))
                        .toList());
        List<Line> lines = new ArrayList<>();
        parts.forEach(part -> {
            List<String> words = new ArrayList<>();
            if (!part.intro().isBlank()) {
                words.add(part.intro());
            }
            words.addAll(part.points());
            lines.add(new Line(part.title(), words));
        });
        if (answer != null && answered != null) {
            lines.add(
                    Line.of(
                            say(answerKey, locale),
                            say(
                                            "care.agreement.answer."
                                                    + answer.name()
                                                            .toLowerCase(Locale.ROOT)
                                                            .replace('_', '-'),
                                            locale)
                                    + " · "
                                    + Days.say(answered, zone, locale)));
        }
        return new RecordEntry(data, Days.say(version.drawnAt(), zone, locale), lines);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
