package app.trellis.notes;

/** A part of a note; codes are stored and never change their meaning. */
public enum NoteSection {
    SUBJECTIVE,
    OBJECTIVE,
    DATA,
    BEHAVIOUR,
    ASSESSMENT,
    INTERVENTION,
    RESPONSE,
    PLAN,
    TEXT,
    /** The sections of a practice's own template, in its order; it says what they are called. */
    PART_1,
    PART_2,
    PART_3,
    PART_4,
    PART_5,
    PART_6,
    PART_7,
    PART_8,
    PART_9,
    PART_10,
    PART_11,
    PART_12,
    /** The parts of a formulation and plan. */
    BROUGHT,
    WOUND,
    KEEPS_GOING,
    PROTECTS,
    AIMS,
    STEPS
}
