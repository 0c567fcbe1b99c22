package app.trellis.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why Trellis does not start, and what to do, where a stack trace would stand. */
class CannotStartReport extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable thrown, CannotStart cause) {
        return new FailureAnalysis(cause.why(), cause.todo(), thrown);
    }
}
