package app.trellis.care.ui;

import app.trellis.care.CaseloadRow;
import app.trellis.care.NeedWords;
import app.trellis.care.SignalKind;
import app.trellis.shared.ui.Signal;
import org.jspecify.annotations.Nullable;

/** How a client's need looks: its shape and the word beside it. */
final class Needs {

    private Needs() {}

    static Signal shape(CaseloadRow row) {
        if (row.signals().isEmpty()) {
            return row.isQuiet() ? Signal.NOTHING : Signal.NO_FLAG;
        }
        return shape(row.signals().getFirst());
    }

    static Signal shape(app.trellis.care.Signal signal) {
        return NeedWords.shape(signal.kind());
    }

    /** The room of a client's page that deals with it; null where the overview does. */
    static @Nullable String room(app.trellis.care.Signal signal) {
        if (signal.isFlag()) {
            return "trends";
        }
        if (signal.isAboutAgreement()) {
            return AgreementView.ROOM;
        }
        return signal.kind() == SignalKind.LOOK ? null : "responses";
    }

    static String wordKey(CaseloadRow row) {
        return wordKey(shape(row));
    }

    static String wordKey(Signal shape) {
        return NeedWords.key(shape);
    }
}
