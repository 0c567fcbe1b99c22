package app.trellis.demo;

import app.trellis.care.AgreementAnswer;
import app.trellis.care.KeepingAgreements;
import app.trellis.care.ReadingRhythm;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's clients agreed on: most do, some would like to talk, some have not said. */
@Component
@Profile("demo")
class DemoAgreements {

    private static final int EVERY = 6;
    private static final int TALKS = 3;
    private static final int SAYS_NOTHING = 5;

    private final KeepingAgreements agreements;
    private final DemoActing acting;

    DemoAgreements(KeepingAgreements agreements, DemoActing acting) {
        this.agreements = agreements;
        this.acting = acting;
    }

    /** The practitioner puts it to the client. */
    void put(DemoClient client) {
        acting.does(
                client.practitioner(),
                () ->
                        agreements.draw(
                                client.id(),
                                ReadingRhythm.BEFORE_EACH_SESSION,
                                "Ring the practice when you would rather speak."));
    }

    /** What the client says to it, if they do. */
    void answer(DemoClient client) {
        int turn = client.seed() % EVERY;
        if (turn == SAYS_NOTHING) {
            return;
        }
        acting.does(
                client.person(),
                () ->
                        agreements.answer(
                                client.id(),
                                agreements.mine(client.id()).getFirst().id(),
                                turn == TALKS ? AgreementAnswer.TALK_FIRST : AgreementAnswer.AGREED,
                                client.locale()));
    }
}
