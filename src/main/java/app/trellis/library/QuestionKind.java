package app.trellis.library;

import java.util.Arrays;
import java.util.Optional;

/** What a question of a practice's own asks for. */
public enum QuestionKind {
    SHORT_TEXT("shortText"),
    LONG_TEXT("longText"),
    SLIDER("slider"),
    YES_NO("yesNo"),
    SINGLE_CHOICE("singleChoice"),
    MULTIPLE_CHOICE("multipleChoice"),
    CHECKLIST("checklist"),
    NUMBER("number"),
    DATE("date"),
    TIME("time"),
    EMOTIONS("emotions"),
    BODY_MAP("bodyMap"),
    ROWS("rows"),
    TEXT("text"),
    /** A text with a picture below it. */
    PICTURE("text");

    private final String type;

    QuestionKind(String type) {
        this.type = type;
    }

    /** As content files call it. */
    public String type() {
        return type;
    }

    static Optional<QuestionKind> of(String type) {
        return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
    }

    /** Whether its answers are picked from a list that somebody types. */
    public boolean hasChoices() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE || this == CHECKLIST;
    }

    /** Whether there is nothing to answer. */
    public boolean isRead() {
        return this == TEXT || this == PICTURE;
    }

    /** Whether it can stand in a row of another question. */
    public boolean fitsInRow() {
        return this != ROWS && !isRead() && this != EMOTIONS && this != BODY_MAP;
    }
}
