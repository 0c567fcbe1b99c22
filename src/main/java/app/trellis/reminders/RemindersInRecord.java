package app.trellis.reminders;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.RecordPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.ui.Days;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the client settled about reminders, and their devices by name. Where a device is reached is
 * not in it: whoever has that can make it sound.
 */
@Component
class RemindersInRecord implements RecordPart {

    private static final int ORDER = 70;

    private final Devices devices;
    private final PracticeSql sql;
    private final MessageSource messages;

    RemindersInRecord(Devices devices, PracticeSql sql, MessageSource messages) {
        this.devices = devices;
        this.sql = sql;
        this.messages = messages;
    }

    private record Choice(boolean on, ReminderWish wish) {}

    @Override
    public String key() {
        return "reminders";
    }

    @Override
    public String titleKey() {
        return "reminders.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        if (from > 0) {
            return List.of();
        }
        List<DeviceSummary> own = devices.of(client).stream().map(Devices.Device::summary).toList();
        Optional<Choice> choice = choice(client);
        if (choice.isEmpty() && own.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("on", choice.map(Choice::on).orElse(false));
        choice.map(Choice::wish)
                .ifPresent(wish -> {
                    data.put("usualAt", wish.usualAt().toString());
                    data.put("byMail", wish.byMail());
                    data.put("lateNudge", wish.lateNudge());
                    data.put("checkInLink", wish.checkInLink());
                });
        data.put(
                "devices",
                own.stream()
                        .map(one -> Map.of("name", one.name(), "since", one.since().toString()))
                        .toList());
        String hour =
                choice.filter(Choice::on)
                        .map(one -> Days.hour(one.wish().usualAt(), locale))
                        .orElse("");
        return List.of(
                new RecordEntry(
                        data,
                        "",
                        RecordEntry.lines(
                                Line.of(say("reminders.usual", locale), hour),
                                new Line(
                                        say("reminders.devices", locale),
                                        own.stream()
                                                .map(one ->
                                                        say(
                                                                "reminders.device.since",
                                                                locale,
                                                                one.name(),
                                                                Days.inWords(one.since(), locale)))
                                                .toList()))));
    }

    private Optional<Choice> choice(ClientId client) {
        return sql.sql(
                        """
                        select said_yes_at, usual_at, by_mail, late_nudge, check_in_link
                          from reminder_choice
                         where practice_id = :practice and client_id = :client
                        """)
                .param("client", client.value())
                .query((row, number) ->
                        new Choice(
                                row.getTimestamp("said_yes_at") != null,
                                new ReminderWish(
                                        row.getObject("usual_at", LocalTime.class),
                                        row.getBoolean("by_mail"),
                                        row.getBoolean("late_nudge"),
                                        row.getBoolean("check_in_link"))))
                .optional();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
