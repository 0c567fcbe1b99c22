package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;

/** A conclusion in one sentence that opens to how it was reached. */
public final class Verdict extends Composite<Div> {

    private final Div shown = new Div();

    /**
     * @param sentence the conclusion, no more certain than the numbers allow
     * @param opens the words one presses to see how it is known
     * @param reasons formula, parameters, source and version, line by line
     */
    public Verdict(String sentence, String opens, List<Facts.Row> reasons) {
        this(sentence, opens, new Facts(reasons));
    }

    /**
     * @param reasons anything that explains it
     */
    public Verdict(String sentence, String opens, Component reasons) {
        NativeDetails details = new NativeDetails(opens, reasons);
        details.addClassName("verdict-reasons");
        shown.addClassName("verdict-shown");
        getContent().addClassName("verdict");
        getContent().add(new Sentence(sentence), shown, details);
    }

    /** What stands between the sentence and its reasons, always in sight. */
    public Verdict withFacts(Facts facts) {
        shown.add(facts);
        return this;
    }
}
