package app.trellis.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which of the two databases this is; only what really differs between them may ask. */
@Component
public class Database {

    private final boolean postgresql;

    Database(@Value("${spring.datasource.url}") String url) {
        this.postgresql = url.startsWith("jdbc:postgresql");
    }

    public boolean isPostgresql() {
        return postgresql;
    }
}
