package app.trellis.notes;

import app.trellis.care.ErasedPart;
import app.trellis.care.ErasedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module. */
@Configuration
class NotesErased {

    @Bean
    ErasedPart notesNoted() {
        return ErasedTables.noted(
                60,
                "note_shown",
                "note_withdrawal",
                "note_return",
                "note_addendum",
                "note_signature",
                "note_version",
                "session_note",
                "process_note",
                "formulation_version",
                "formulation");
    }
}
