package app.trellis.notes.ui;

import app.trellis.care.ContactFacts;
import app.trellis.care.SessionKind;
import app.trellis.care.SessionSummary;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of a contact, in one line. */
final class ContactWords {

    private ContactWords() {}

    /** Its kind, then what was noted of it; what was left blank is left out. */
    static String said(Say words, SessionSummary contact, Locale language) {
        ContactFacts facts = contact.facts();
        List<String> said = new ArrayList<>();
        said.add(NoteWords.of(words, contact.kind()));
        ContactFacts.Whom whom = facts.whom();
        if (whom != null) {
            said.add(of(words, whom));
        }
        ContactFacts.Way way = facts.way();
        if (way != null) {
            said.add(of(words, way));
        }
        Integer minutes = facts.minutes();
        if (minutes != null) {
            said.add(words.say("notes.contact.minutes-said", minutes));
        }
        if (contact.kind() == SessionKind.THIRD_PARTY && !facts.equals(ContactFacts.NONE)) {
            LocalDate agreed = facts.agreedOn();
            said.add(
                    agreed == null
                            ? words.say("notes.contact.listened")
                            : words.say("notes.contact.agreed-said", Days.say(agreed, language)));
        }
        return String.join(" · ", said);
    }

    static String of(Say words, ContactFacts.Way way) {
        return words.say(
                switch (way) {
                    case THEY_REACHED_US -> "notes.contact.way.they";
                    case WE_REACHED_OUT -> "notes.contact.way.we";
                });
    }

    static String of(Say words, ContactFacts.Whom whom) {
        return words.say(
                switch (whom) {
                    case FAMILY -> "notes.contact.whom.family";
                    case DOCTOR -> "notes.contact.whom.doctor";
                    case THERAPIST -> "notes.contact.whom.therapist";
                    case SCHOOL_OR_WORK -> "notes.contact.whom.school-or-work";
                    case COURT_OR_AUTHORITY -> "notes.contact.whom.court-or-authority";
                    case SOMEBODY_ELSE -> "notes.contact.whom.somebody-else";
                });
    }
}
