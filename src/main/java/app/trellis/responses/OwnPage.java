package app.trellis.responses;

import java.util.List;

/** Something the client sent, with everything they wrote, for themselves to read again. */
public record OwnPage(SentPage page, List<AnsweredQuestion> questions) {

    public OwnPage {
        questions = List.copyOf(questions);
    }
}
