package app.trellis.care.ui;

import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.PrivateTalkDetails;
import app.trellis.care.TalkResult;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
 * That private talks were held: date and result, and what they open today. The prompts are for the
 * practitioner's own eyes.
 */
class PrivateTalksCard extends Composite<InPlace> {

    private static final int PROMPTS = 12;
    private static final String PERSON = "care.about.";
    private static final String RESULT = "care.talkresult.";

    private final HoldingPrivateTalks talks;
    private final ClientId client;
    private final Clock clock;
    private final ComboBox<About> person = new ComboBox<>();
    private final DatePicker day;
    private final RadioButtonGroup<TalkResult> result = new RadioButtonGroup<>();
    private final RuleLine rule = new RuleLine();
    private final Div form;

    PrivateTalksCard(HoldingPrivateTalks talks, ClientId client, Clock clock) {
        this.talks = talks;
        this.client = client;
        this.clock = clock;
        this.day = DayFields.field(getTranslation("care.talk.day"), getLocale());
        this.form = form();
        getContent().show(held());
    }

    @Override
    protected InPlace initContent() {
        return new InPlace(
                getTranslation("care.talk.title"),
                getTranslation("care.talk.record"),
                () -> getContent().edit(form, person));
    }

    private Div form() {
        person.setLabel(getTranslation("care.talk.person"));
        person.setItems(
                About.PARTNER,
                About.FORMER_PARTNER,
                About.FAMILY,
                About.FRIEND,
                About.WORK,
                About.GROUP,
                About.SOMEONE_ELSE);
        person.setItemLabelGenerator(one -> getTranslation(Names.of(PERSON, one)));
        day.setValue(LocalDate.now(clock));
        result.setLabel(getTranslation("care.talk.result"));
        result.setItems(TalkResult.values());
        result.setItemLabelGenerator(one -> getTranslation(Names.of(RESULT, one)));
        result.setHelperText(getTranslation("care.talk.result-help"));
        Button save = new Button(getTranslation("care.talk.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            record();
            save.setEnabled(true);
        });
        Button cancel =
                new Button(getTranslation("care.cancel"), click -> getContent().showAgain(held()));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("buttons");
        Div fields = new Div(about(), prompts(), person, day, result, rule, buttons);
        fields.addClassName("form");
        return fields;
    }

    private void record() {
        rule.clear();
        day.setInvalid(false);
        if (person.isEmpty() || day.isEmpty() || result.isEmpty()) {
            rule.say(new Refused("care.talk.incomplete"));
            return;
        }
        try {
            talks.record(client, person.getValue(), day.getValue(), result.getValue());
        } catch (Refused refused) {
            day.setInvalid(true);
            day.setErrorMessage(Notices.sentence(this, refused));
            return;
        }
        boolean rests = result.getValue() != TalkResult.NO_CONCERN;
        Notices.done(this, getTranslation(rests ? "care.talk.kept-rests" : "care.kept"));
        person.clear();
        result.clear();
        if (rests) {
            // What rests now stands on this page too.
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        } else {
            getContent().showAgain(held());
        }
    }

    private Component[] held() {
        List<PrivateTalkDetails> all = talks.of(client);
        if (all.isEmpty()) {
            return new Component[] {new Paragraph(getTranslation("care.talk.none")), prompts()};
        }
        TalkWords words = new TalkWords(this, getLocale(), LocalDate.now(clock));
        Facts now = new Facts().worded();
        talks.newest(client)
                .forEach(talk ->
                        now.row(getTranslation(Names.of(PERSON, talk.about())), words.opens(talk)));
        return new Component[] {now, earlier(all), prompts()};
    }

    private Details earlier(List<PrivateTalkDetails> all) {
        DataTable table =
                new DataTable(
                        getTranslation("care.talk.title"),
                        List.of(
                                DataTable.Column.text(getTranslation("care.talk.day")),
                                DataTable.Column.text(getTranslation("care.talk.person")),
                                DataTable.Column.text(getTranslation("care.talk.result"))),
                        all.stream().map(this::row).toList());
        return new Details(getTranslation("care.talk.all", all.size()), table);
    }

    private List<DataTable.Cell> row(PrivateTalkDetails talk) {
        return List.of(
                DataTable.Cell.of(Days.say(talk.heldOn(), getLocale())),
                DataTable.Cell.of(getTranslation(Names.of(PERSON, talk.about()))),
                DataTable.Cell.of(getTranslation(Names.of(RESULT, talk.result()))));
    }

    private Paragraph about() {
        Paragraph about = new Paragraph(getTranslation("care.talk.about"));
        about.addClassNames("soft", "small");
        return about;
    }

    private Details prompts() {
        OrderedList prompts = new OrderedList();
        for (int prompt = 1; prompt <= PROMPTS; prompt++) {
            prompts.add(new ListItem(getTranslation("care.talk.prompt" + prompt)));
        }
        return new Details(getTranslation("care.talk.prompts"), prompts);
    }
}
