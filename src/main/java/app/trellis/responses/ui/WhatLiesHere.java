package app.trellis.responses.ui;

import app.trellis.assignments.TodayPart;
import app.trellis.library.Content;
import app.trellis.responses.PhoneKeys;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.KeptHere;
import app.trellis.shared.ui.PlayerTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Leads to what lies on a client's phone alone: in a line, or all of it. */
@Component
class WhatLiesHere implements TodayPart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> LINE = List.of("sent", "waits", "here", "look");
    private static final List<String> FULL =
            List.of(
                    "sent",
                    "waits",
                    "nothing",
                    "written",
                    "until",
                    "is-draft",
                    "is-sent",
                    "is-gone",
                    "go",
                    "copy",
                    "copied",
                    "not-copied",
                    "keep",
                    "stays",
                    "remove",
                    "remove-ask",
                    "remove-yes",
                    "removed");

    private final PhoneKeys keys;
    private final Content content;
    private final MessageSource messages;

    WhatLiesHere(PhoneKeys keys, Content content, MessageSource messages) {
        this.keys = keys;
        this.content = content;
        this.messages = messages;
    }

    @Override
    public KeptHere part(ClientId client, Locale locale) {
        KeptHere line = new KeptHere(keys.names(client), words(LINE, locale));
        line.leadTo("/" + Places.ON_THIS_PHONE);
        return line;
    }

    KeptHere inFull(ClientId client, Locale locale) {
        KeptHere all = new KeptHere(keys.names(client), words(FULL, locale));
        all.inFull(PlayerTexts.json(locale), content.listsJson(locale));
        return all;
    }

    /** The placeholders are filled by the browser, which knows the days. */
    private String words(List<String> names, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : names) {
            words.put(
                    name,
                    messages.getMessage(
                            "responses.on-phone." + name, new Object[] {"{day}"}, locale));
        }
        return JSON.writeValueAsString(words);
    }
}
