package app.trellis.notes;

import app.trellis.care.CountedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module is counted before two records of a client become one. */
@Configuration
class NotesCounted {

    @Bean
    CountedTable rowsOfNotes() {
        return new CountedTable(20, "notes.twice", "session_note");
    }
}
