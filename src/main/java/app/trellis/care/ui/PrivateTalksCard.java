package app.trellis.care.ui;

import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.PrivateTalkDetails;
import app.trellis.care.TalkResult;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * That private talks were held: date and result. The prompts are for the practitioner's own eyes.
 */
class PrivateTalksCard extends Composite<Card> {

    private static final int PROMPTS = 12;
    private static final String PERSON = "care.about.";
    private static final String RESULT = "care.talkresult.";

    private final HoldingPrivateTalks talks;
    private final ClientId client;
    private final Div list = new Div();

    PrivateTalksCard(HoldingPrivateTalks talks, ClientId client, Clock clock) {
        this.talks = talks;
        this.client = client;
        Paragraph about = new Paragraph(getTranslation("care.talk.about"));
        about.addClassName("soft");
        OrderedList prompts = new OrderedList();
        for (int prompt = 1; prompt <= PROMPTS; prompt++) {
            prompts.add(new ListItem(getTranslation("care.talk.prompt" + prompt)));
        }
        Details words = new Details(getTranslation("care.talk.prompts"), prompts);
        showTalks();
        getContent()
                .withTitle(getTranslation("care.talk.title"))
                .add(about, words, list, form(clock));
    }

    private Div form(Clock clock) {
        ComboBox<About> person = new ComboBox<>(getTranslation("care.talk.person"));
        person.setItems(
                About.PARTNER,
                About.FORMER_PARTNER,
                About.FAMILY,
                About.FRIEND,
                About.WORK,
                About.GROUP,
                About.SOMEONE_ELSE);
        person.setItemLabelGenerator(one -> getTranslation(Names.of(PERSON, one)));
        DatePicker day = Days.field(getTranslation("care.talk.day"), getLocale());
        day.setValue(LocalDate.now(clock));
        RadioButtonGroup<TalkResult> result =
                new RadioButtonGroup<>(getTranslation("care.talk.result"));
        result.setItems(TalkResult.values());
        result.setItemLabelGenerator(one -> getTranslation(Names.of(RESULT, one)));
        Button save = new Button(getTranslation("care.talk.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            record(person, day, result);
            save.setEnabled(true);
        });
        Div form = new Div(person, day, result, save);
        form.addClassName("form");
        return form;
    }

    private void record(
            ComboBox<About> person, DatePicker day, RadioButtonGroup<TalkResult> result) {
        if (person.isEmpty() || day.isEmpty() || result.isEmpty()) {
            Notices.refused(this, new Refused("care.talk.incomplete"));
            return;
        }
        try {
            talks.record(client, person.getValue(), day.getValue(), result.getValue());
            person.clear();
            result.clear();
            showTalks();
            Notices.done(this, getTranslation("care.kept"));
        } catch (Refused refused) {
            day.setInvalid(true);
            day.setErrorMessage(Notices.sentence(this, refused));
        }
    }

    private void showTalks() {
        list.removeAll();
        List<PrivateTalkDetails> held = talks.of(client);
        if (held.isEmpty()) {
            return;
        }
        list.add(
                new DataTable(
                        getTranslation("care.talk.title"),
                        List.of(
                                DataTable.Column.text(getTranslation("care.talk.day")),
                                DataTable.Column.text(getTranslation("care.talk.person")),
                                DataTable.Column.text(getTranslation("care.talk.result"))),
                        held.stream()
                                .map(talk ->
                                        List.of(
                                                DataTable.Cell.of(
                                                        Days.say(talk.heldOn(), getLocale())),
                                                DataTable.Cell.of(
                                                        getTranslation(
                                                                Names.of(PERSON, talk.about()))),
                                                DataTable.Cell.of(
                                                        getTranslation(
                                                                Names.of(RESULT, talk.result())))))
                                .toList()));
    }
}
