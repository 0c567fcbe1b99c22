package app.trellis.measures.ui;

import app.trellis.measures.Norms.ReliabilityType;
import app.trellis.measures.OwnForm;
import app.trellis.measures.OwnFormFault;
import app.trellis.measures.OwnFormFault.Part;
import app.trellis.shared.ui.Card;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument.Combine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that is typed for a form, part by part. */
final class OwnFormFields extends Composite<Div> {

    private static final int NAME = 100;
    private static final int TITLE = 60;
    private static final int SENTENCE = 300;
    private static final int NOTE = 1_000;

    private final SerializableRunnable changed;
    private final TextField name;
    private final TextField about;
    private final TextField phoneTitle;
    private final TextArea licence;
    private final Checkbox right = new Checkbox(getTranslation("measures.own.right"));
    private final TextField line;
    private final TextField recall;
    private final QuestionRows questions;
    private final TextField lowest;
    private final TextField highest;
    private final TextArea answers;
    private final RadioButtonGroup<Direction> direction = new RadioButtonGroup<>();
    private final RadioButtonGroup<Combine> combine = new RadioButtonGroup<>();
    private final TextField minimum;
    private final TextArea citation;
    private final TextField caseFrom;
    private final TextField threshold;
    private final TextField sd;
    private final TextField reliability;
    private final RadioButtonGroup<ReliabilityType> type = new RadioButtonGroup<>();
    private final BandRows bands;
    private final TextField alertFrom;
    private final Paragraph uncited = new Paragraph();
    private final Div alert = new Div();
    private final Paragraph alerts = new Paragraph();
    private final Map<Part, Component> places = new EnumMap<>(Part.class);
    private final Map<Part, Paragraph> sayings = new EnumMap<>(Part.class);
    private boolean showing;

    /**
     * @param changed told of every change that a person made, and when a field is left
     */
    OwnFormFields(SerializableRunnable changed) {
        this.changed = changed;
        name = line("name", NAME);
        about = line("about-it", SENTENCE);
        phoneTitle = line("phone-title", TITLE);
        licence = Fields.lines(label("licence"), NOTE, this::tell);
        licence.setHelperText(getTranslation("measures.own.licence.help"));
        line = line("line", NOTE);
        recall = line("recall", SENTENCE);
        questions = new QuestionRows(this::tell);
        lowest = number("lowest");
        highest = number("highest");
        answers = Fields.lines(label("answers"), NOTE, this::tell);
        answers.setHelperText(getTranslation("measures.own.answers.help"));
        answers.setMinRows(4);
        minimum = number("minimum");
        citation = Fields.lines(label("citation"), NOTE, this::tell);
        citation.setHelperText(getTranslation("measures.own.citation.help"));
        caseFrom = number("case");
        threshold = number("threshold");
        sd = number("sd");
        reliability = number("reliability");
        bands = new BandRows(this::tell);
        alertFrom = number("alert-from");
        Fields.chosen(right, this::tell);
        choice(direction, "direction", Direction.LOWER_IS_BETTER, Direction.HIGHER_IS_BETTER);
        choice(combine, "combine", Combine.values());
        choice(type, "reliability-type", ReliabilityType.values());
        places();
        build();
    }

    private void build() {
        uncited.addClassNames("soft", "small");
        uncited.setText(getTranslation("measures.own.uncited"));
        alerts.addClassNames("soft", "small");
        Paragraph alertAbout = new Paragraph(getTranslation("measures.own.alert.about"));
        alert.add(alertAbout, alertFrom);
        alert.addClassName("stack");
        getContent().addClassName("stack");
        getContent()
                .add(
                        card("measures.own.part.name", name, about, phoneTitle),
                        card("measures.own.part.right", licence, right, line),
                        card(
                                "measures.own.part.questions",
                                recall,
                                saying(Part.QUESTIONS),
                                questions),
                        card(
                                "measures.own.part.answers",
                                beside(lowest, highest),
                                answers,
                                alert,
                                alerts),
                        card("measures.own.part.score", direction, combine, minimum),
                        card(
                                "measures.own.part.known",
                                soft("measures.own.part.known.about"),
                                citation,
                                uncited,
                                beside(threshold, caseFrom),
                                beside(sd, reliability),
                                type,
                                new H3(getTranslation("measures.own.bands")),
                                saying(Part.BANDS),
                                bands));
    }

    private void places() {
        places.put(Part.NAME, name);
        places.put(Part.ABOUT, about);
        places.put(Part.PHONE_TITLE, phoneTitle);
        places.put(Part.LICENCE, licence);
        places.put(Part.RIGHT, right);
        places.put(Part.LINE, line);
        places.put(Part.RECALL, recall);
        places.put(Part.LOWEST, lowest);
        places.put(Part.HIGHEST, highest);
        places.put(Part.ANSWERS, answers);
        places.put(Part.DIRECTION, direction);
        places.put(Part.COMBINE, combine);
        places.put(Part.MINIMUM, minimum);
        places.put(Part.CITATION, citation);
        places.put(Part.CASE, caseFrom);
        places.put(Part.THRESHOLD, threshold);
        places.put(Part.SPREAD, sd);
        places.put(Part.RELIABILITY, reliability);
        places.put(Part.RELIABILITY_TYPE, type);
        places.put(Part.ALERT, alertFrom);
    }

    /** What is on screen now. */
    OwnForm value() {
        return new OwnForm(
                name.getValue(),
                about.getValue(),
                phoneTitle.getValue(),
                licence.getValue(),
                right.getValue(),
                line.getValue(),
                recall.getValue(),
                questions.value(),
                lowest.getValue(),
                highest.getValue(),
                answers.getValue().lines().toList(),
                direction.getValue(),
                combine.getValue(),
                minimum.getValue(),
                citation.getValue(),
                caseFrom.getValue(),
                threshold.getValue(),
                sd.getValue(),
                reliability.getValue(),
                type.getValue(),
                bands.value(),
                alertFrom.getValue());
    }

    /** Shows another form in place of what is on screen, and tells nobody. */
    void show(OwnForm form) {
        showing = true;
        try {
            name.setValue(form.name());
            about.setValue(form.about());
            phoneTitle.setValue(form.phoneTitle());
            licence.setValue(form.licence());
            right.setValue(form.rightHeld());
            line.setValue(form.line());
            recall.setValue(form.recall());
            questions.show(form.questions());
            lowest.setValue(form.lowest());
            highest.setValue(form.highest());
            answers.setValue(String.join("\n", form.answers()));
            direction.setValue(form.direction());
            combine.setValue(form.combine());
            minimum.setValue(form.minimumAnswered());
            citation.setValue(form.citation());
            caseFrom.setValue(form.caseFrom());
            threshold.setValue(form.threshold());
            sd.setValue(form.sd());
            reliability.setValue(form.reliability());
            type.setValue(form.reliabilityType());
            bands.show(form.bands());
            alertFrom.setValue(form.alertFrom());
        } finally {
            showing = false;
        }
        follow(form);
    }

    /** What else is said on the page depends on what was typed. */
    void follow(OwnForm form) {
        uncited.setVisible(form.citation().isBlank());
        // Hidden and not taken away: what is typed in it counts as kept on both sides of the line.
        boolean alerting = form.questions().stream().anyMatch(OwnForm.Question::aboutRisk);
        alert.getElement().setAttribute("hidden", !alerting);
        alerts.setText(
                getTranslation(alerting ? "measures.own.no-other-alert" : "measures.own.no-alert"));
    }

    /** UTF-16 units of all that is typed. */
    int length() {
        return Stream.of(
                                name,
                                about,
                                phoneTitle,
                                licence,
                                line,
                                recall,
                                lowest,
                                highest,
                                answers,
                                minimum,
                                citation,
                                caseFrom,
                                threshold,
                                sd,
                                reliability,
                                alertFrom)
                        .map(HasValue::getValue)
                        .mapToInt(String::length)
                        .sum()
                + questions.length()
                + bands.length();
    }

    /** Says at each part what stands in the way, and goes to the first one. */
    void say(List<OwnFormFault> faults) {
        places.values().forEach(place -> mark(place, ""));
        sayings.values().forEach(place -> place.setVisible(false));
        faults.reversed()
                .forEach(fault -> {
                    String sentence = getTranslation(fault.key(), fault.arguments().toArray());
                    Component place = places.get(fault.part());
                    if (place == null) {
                        Paragraph saying = saying(fault.part());
                        saying.setText(sentence);
                        saying.setVisible(true);
                    } else {
                        mark(place, sentence);
                    }
                });
        faults.stream().findFirst().ifPresent(fault -> focus(fault.part()));
    }

    private static void mark(Component place, String sentence) {
        if (place instanceof HasValidationProperties field) {
            field.setErrorMessage(sentence);
            field.setInvalid(!sentence.isEmpty());
        }
    }

    private void focus(Part part) {
        if (part == Part.QUESTIONS) {
            questions.focusFirst();
        } else {
            Component place = places.getOrDefault(part, bands);
            place.getElement().executeJs("setTimeout(() => this.focus?.())");
        }
    }

    void focusFirst() {
        name.focus();
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }

    private Paragraph saying(Part part) {
        return sayings.computeIfAbsent(
                part,
                at -> {
                    Paragraph saying = new Paragraph();
                    saying.addClassName("own-fault");
                    saying.getElement().setAttribute("role", "alert");
                    saying.setVisible(false);
                    return saying;
                });
    }

    private TextField line(String key, int longest) {
        TextField field = Fields.line(label(key), longest, this::tell);
        field.setHelperText(getTranslation("measures.own." + key + ".help"));
        return field;
    }

    private TextField number(String key) {
        TextField field = Fields.number(label(key), this::tell);
        field.setHelperText(getTranslation("measures.own." + key + ".help"));
        return field;
    }

    @SafeVarargs
    private <E extends Enum<E>> void choice(RadioButtonGroup<E> group, String key, E... values) {
        group.setLabel(label(key));
        group.setItems(values);
        group.setItemLabelGenerator(value ->
                getTranslation(
                        "measures.own."
                                + key
                                + "."
                                + value.name().toLowerCase(Locale.ROOT).split("_", 2)[0]));
        Fields.chosen(group, this::tell);
    }

    private String label(String key) {
        return getTranslation("measures.own." + key);
    }

    private Paragraph soft(String key) {
        Paragraph paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassNames("soft", "small");
        return paragraph;
    }

    private static Div beside(Component... fields) {
        Div beside = new Div(fields);
        beside.addClassName("own-beside");
        return beside;
    }

    private Card card(String title, Component... parts) {
        Div form = new Div(parts);
        form.addClassName("form");
        return Card.titled(getTranslation(title), form);
    }
}
