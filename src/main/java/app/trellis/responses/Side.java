package app.trellis.responses;

/** Who writes or reads on a page: by what they came for, not by every role they hold. */
enum Side {
    CLIENT,
    PRACTICE
}
