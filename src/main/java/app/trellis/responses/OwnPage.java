package app.trellis.responses;

import java.util.List;

/**
 * Something the client sent, with everything they wrote, for themselves to read again.
 *
 * @param correctable the questions whose answers they can set right
 * @param mayTakeBack whether it was sent at night and can still be changed or taken back
 * @param mayTell whether there is something in it that they can let be known after all
 * @param thread what is written to and fro on it
 */
public record OwnPage(
        SentPage page,
        List<AnsweredQuestion> questions,
        List<Correctable> correctable,
        boolean mayTakeBack,
        boolean mayTell,
        PageThread thread) {

    public OwnPage {
        questions = List.copyOf(questions);
        correctable = List.copyOf(correctable);
    }
}
