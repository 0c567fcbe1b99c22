package app.trellis.notes.ui;

import app.trellis.care.Attendance;
import app.trellis.care.ClientDetails;
import app.trellis.care.SessionKind;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteOutline;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteSectionKeys;
import app.trellis.notes.NoteState;
import app.trellis.notes.NoteText;
import app.trellis.notes.WaitingNote;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Say;
import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How sessions and notes are called on screen, their times in the practice's zone. */
record NoteWords(Component page, Locale locale, ZoneId zone) implements Serializable {

    /** Words for one who reads in this language, whoever's request it is. */
    String say(String key, Object... arguments) {
        return page.getTranslation(locale, key, arguments);
    }

    String dateTime(Instant when) {
        return Days.withHour(when, zone, locale);
    }

    String day(Instant when) {
        return Days.say(when, zone, locale);
    }

    /** What the practice calls a client: their own word, or else their name. */
    static String of(ClientDetails client) {
        return client.onPaper();
    }

    /** What a supervisor reads in place of a client's name. */
    String of(WaitingNote note) {
        return of(note.pseudonym(), note.shortNumber());
    }

    /** The practice's word for a client, or else a short number. */
    String of(@Nullable String pseudonym, String shortNumber) {
        return pseudonym == null
                ? page.getTranslation(locale, "notes.co-sign.client-number", shortNumber)
                : pseudonym;
    }

    /** Where a note stands, in a word. */
    String of(NoteState state) {
        return page.getTranslation(
                locale,
                switch (state) {
                    case DRAFT -> "notes.standing.draft";
                    case SIGNED -> "notes.standing.signed";
                    case WAITING -> "notes.standing.waiting";
                    case CO_SIGNED -> "notes.standing.co-signed";
                    case RETURNED -> "notes.standing.returned";
                    case WITHDRAWN -> "notes.standing.withdrawn";
                });
    }

    /** The practice's own name for a template, or what the shipped format is called. */
    String of(NoteOutline outline) {
        return outline.name().isEmpty() ? of(outline.format()) : outline.name();
    }

    /** What stands above a section of a text. */
    String of(NoteText text, NoteSection section) {
        return text.heading(section, this::of);
    }

    String of(NoteFormat format) {
        return page.getTranslation(
                locale,
                switch (format) {
                    case SOAP -> "notes.format.soap";
                    case DAP -> "notes.format.dap";
                    case BIRP -> "notes.format.birp";
                    case FREE -> "notes.format.free";
                    case OWN -> "notes.format.own";
                    case FORMULATION -> "notes.plan";
                });
    }

    String of(NoteSection section) {
        return say(NoteSectionKeys.of(section));
    }

    /** What helps to write a section; empty where its name says it all. */
    String hint(NoteOutline outline, NoteSection section) {
        return outline.heading(section)
                .map(NoteOutline.Heading::hint)
                .orElseGet(() ->
                        outline.format() == NoteFormat.FORMULATION
                                ? page.getTranslation(locale, hint(section))
                                : "");
    }

    private static String hint(NoteSection section) {
        return switch (section) {
            case BROUGHT -> "notes.section.brought.hint";
            case WOUND -> "notes.section.wound.hint";
            case KEEPS_GOING -> "notes.section.keeps-going.hint";
            case PROTECTS -> "notes.section.protects.hint";
            case AIMS -> "notes.section.aims.hint";
            case STEPS -> "notes.section.steps.hint";
            default -> throw new IllegalArgumentException("No part of a formulation: " + section);
        };
    }

    String of(SessionKind kind) {
        return of(this::say, kind);
    }

    static String of(Say words, SessionKind kind) {
        return words.say(
                switch (kind) {
                    case SCREENING -> "notes.kind.screening";
                    case ASSESSMENT -> "notes.kind.assessment";
                    case SESSION -> "notes.kind.session";
                    case REVIEW -> "notes.kind.review";
                    case CLOSING -> "notes.kind.closing";
                    case FOLLOW_UP -> "notes.kind.follow-up";
                    case CALL -> "notes.kind.call";
                    case MESSAGE -> "notes.kind.message";
                    case CRISIS -> "notes.kind.crisis";
                    case THIRD_PARTY -> "notes.kind.third-party";
                });
    }

    String of(Attendance attendance) {
        return page.getTranslation(
                locale,
                switch (attendance) {
                    case PLANNED -> "notes.attendance.planned";
                    case ATTENDED -> "notes.attendance.attended";
                    case MISSED -> "notes.attendance.missed";
                    case CANCELLED_BY_CLIENT -> "notes.attendance.cancelled-by-client";
                    case CANCELLED_BY_PRACTITIONER -> "notes.attendance.cancelled-by-practitioner";
                    case CONTACT -> "notes.attendance.contact";
                });
    }
}
