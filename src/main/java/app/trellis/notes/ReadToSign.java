package app.trellis.notes;

/** A version of a note that was read, to be co-signed together with others. */
public record ReadToSign(NoteId note, int version) {}
