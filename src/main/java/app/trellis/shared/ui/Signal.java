package app.trellis.shared.ui;

/**
 * What a practitioner's eye is led to, always a colour with a shape and a word beside it.
 *
 * <p>Only for pages of professionals. The absence of a flag is neutral ink and never green, because
 * it promises nothing.
 */
public enum Signal {
    /** ◆ plum: a safety answer. */
    SAFETY("plum", "diamond", "\u25C6"),
    /** ▼ plum: worse than at the start. */
    WORSE("plum", "down", "\u25BC"),
    /** ▲ amber: look together. */
    LOOK("amber", "up", "\u25B2"),
    /** ● sky: something new. */
    NEW("sky", "dot", "\u25CF"),
    /** ○ neutral: nothing for some days. */
    NOTHING("neutral", "ring", "\u25CB"),
    /** ○ neutral: no flag. */
    NO_FLAG("neutral", "ring", "\u25CB");

    private final String tone;
    private final String shape;
    private final String sign;

    Signal(String tone, String shape, String sign) {
        this.tone = tone;
        this.shape = shape;
        this.sign = sign;
    }

    /** Its shape as a character, for paper. */
    public String sign() {
        return sign;
    }

    /**
     * The class names of a pill of this signal, for the template of a grid row: {@code <span
     * class="${item.pill}">${item.word}</span>}.
     */
    public String pillClasses() {
        return "pill pill-" + tone + " shape shape-" + shape;
    }
}
