package app.trellis.notes;

/** A note that waits for a second signature, opened for whoever gives it. */
public record NoteToCoSign(WaitingNote waiting, NoteDetails note) {}
