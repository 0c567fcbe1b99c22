package app.trellis.shared.ui;

/**
 * What a practitioner's eye is led to, always a colour with a shape and a word beside it.
 *
 * <p>Only for pages of professionals. The absence of a flag is neutral ink and never green, because
 * it promises nothing.
 */
public enum Signal {
    /** ◆ plum: a safety answer. */
    SAFETY("plum", "diamond"),
    /** ▼ plum: worse than at the start. */
    WORSE("plum", "down"),
    /** ▲ amber: look together. */
    LOOK("amber", "up"),
    /** ● sky: something new. */
    NEW("sky", "dot"),
    /** ○ neutral: nothing for some days. */
    NOTHING("neutral", "ring"),
    /** ○ neutral: no flag. */
    NO_FLAG("neutral", "ring");

    private final String tone;
    private final String shape;

    Signal(String tone, String shape) {
        this.tone = tone;
        this.shape = shape;
    }

    /**
     * The class names of a pill of this signal, for the template of a grid row: {@code <span
     * class="${item.pill}">${item.word}</span>}.
     */
    public String pillClasses() {
        return "pill pill-" + tone + " shape shape-" + shape;
    }
}
