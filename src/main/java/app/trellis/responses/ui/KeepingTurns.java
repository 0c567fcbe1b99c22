package app.trellis.responses.ui;

import app.trellis.responses.KeepingTurn;
import app.trellis.responses.TurnDraft;
import java.io.Serializable;

/** Where what is written on a page goes while somebody writes, and when they send it. */
interface KeepingTurns extends Serializable {

    KeepingTurn keep(TurnDraft typed);

    void send(int revision);
}
