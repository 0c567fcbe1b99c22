package app.trellis.reminders;

import app.trellis.care.ErasedPart;
import app.trellis.care.ErasedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module. */
@Configuration
class RemindersErased {

    @Bean
    ErasedPart remindersWritten() {
        return ErasedTables.written(
                10,
                "reminder_notice",
                "reminder_device",
                "stop_link",
                "reminder",
                "reminder_cue",
                "reminder_choice");
    }
}
