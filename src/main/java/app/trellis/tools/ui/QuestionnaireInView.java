package app.trellis.tools.ui;

import app.trellis.shared.Me;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.RuleLine;
import app.trellis.tools.BringingQuestionnaires;
import app.trellis.tools.QuestionnaireSeen;
import app.trellis.tools.QuestionnaireSeen.Remark;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a Questionnaire of FHIR comes in as a draft, after looking at what becomes of it. */
@Route(QuestionnaireInView.PATH)
@RolesAllowed({"PRACTITIONER", "SUPERVISOR", "ADMINISTRATOR"})
class QuestionnaireInView extends Composite<Div> implements HasDynamicTitle {

    static final String PATH = "desk/questionnaire-in";

    private static final String EXERCISES = "desk/library/ours/";
    private static final String FORMS = "desk/own-forms/";
    private static final int MOST_BYTES = 1_000_000;

    private final BringingQuestionnaires bringing;
    private final AtomicReference<byte @Nullable []> arrived = new AtomicReference<>();
    private final RuleLine rule = new RuleLine();
    private final Div seen = new Div();

    QuestionnaireInView(BringingQuestionnaires bringing) {
        this.bringing = bringing;
        seen.addClassName("stack");
        getContent().addClassNames("page", "narrow");
        getContent()
                .add(
                        new PageHeader(getTranslation("tools.import.title")),
                        soft(getTranslation("tools.import.about")),
                        choose(),
                        seen);
    }

    private Card choose() {
        Upload upload =
                new Upload(
                        (UploadHandler)
                                event -> {
                                    try (InputStream in = event.getInputStream()) {
                                        arrived.set(in.readNBytes(MOST_BYTES + 1));
                                    }
                                });
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("tools.import.choose")));
        Registration rejected =
                upload.addFileRejectedListener(event ->
                        rule.say(
                                getTranslation(
                                        "tools.import.broken.large", MOST_BYTES / 1_000_000)));
        upload.addAllFinishedListener(event -> {
            byte[] file = arrived.getAndSet(null);
            upload.clearFileList();
            if (file != null) {
                look(file);
            }
        });
        addDetachListener(detached -> rejected.remove());
        Div form = new Div(upload, rule);
        form.addClassName("form");
        return Card.titled(getTranslation("tools.import.file"), form);
    }

    /** Shows what would become of a file; nothing of it is stored. */
    void look(byte[] file) {
        rule.clear();
        seen.removeAll();
        try {
            show(file, bringing.look(file, getLocale()));
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private void show(byte[] file, QuestionnaireSeen found) {
        String title =
                found.title().isEmpty() ? getTranslation("tools.import.unnamed") : found.title();
        Card taken = Card.titled(title);
        taken.add(
                new Paragraph(getTranslation("tools.import.taken", found.lines().size())),
                questions(found));
        found.remarks().forEach(one -> taken.add(new Paragraph(say(one))));
        seen.add(taken);
        if (!found.left().isEmpty()) {
            UnorderedList left = new UnorderedList();
            found.left().forEach(one -> left.add(new ListItem(one.text() + ": " + say(one.why()))));
            seen.add(Card.titled(getTranslation("tools.import.left", found.left().size()), left));
        }
        seen.add(right(found), begin(file, found));
    }

    private DataTable questions(QuestionnaireSeen found) {
        DataTable table =
                new DataTable(
                        getTranslation("tools.import.questions"),
                        List.of(
                                Column.text(getTranslation("tools.import.question")),
                                Column.text(getTranslation("tools.import.becomes")),
                                Column.text(getTranslation("tools.import.noted"))),
                        found.lines().stream()
                                .map(line ->
                                        List.of(
                                                Cell.of(line.text()),
                                                Cell.of(becomes(line)),
                                                Cell.of(
                                                        line.remarks().stream()
                                                                .map(this::say)
                                                                .collect(Collectors.joining(" ")))))
                                .toList());
        table.underItsName();
        return table;
    }

    private String becomes(QuestionnaireSeen.Line line) {
        String kind = getTranslation(Names.of("tools.import.kind.", line.kind()));
        return line.answers() == 0
                ? kind
                : getTranslation("tools.import.with-answers", kind, line.answers());
    }

    /** A published scale may need a permission, whoever wrote the file. */
    private Card right(QuestionnaireSeen found) {
        Card card =
                Card.titled(
                        getTranslation("tools.import.right"),
                        new Paragraph(getTranslation("tools.import.right.about")));
        if (!found.copyright().isEmpty()) {
            card.add(
                    soft(getTranslation("tools.import.right.says")),
                    new Paragraph(found.copyright()));
        }
        return card;
    }

    private Card begin(byte[] file, QuestionnaireSeen found) {
        Card card =
                Card.titled(
                        getTranslation("tools.import.begin"),
                        soft(getTranslation("tools.import.begin.about")));
        if (Me.is(Role.PRACTITIONER) || Me.is(Role.SUPERVISOR)) {
            card.add(
                    button(
                            "tools.import.as-exercise",
                            () -> EXERCISES + bringing.asExercise(file, getLocale())));
        }
        if (Me.is(Role.SUPERVISOR) || Me.is(Role.ADMINISTRATOR)) {
            Remark why = found.noForm();
            if (why != null) {
                card.add(new Paragraph(say(why)));
            }
            if (found.form() != null) {
                card.add(
                        button(
                                "tools.import.as-form",
                                () -> FORMS + bringing.asForm(file, getLocale())));
            }
        }
        return card;
    }

    private Div button(String key, SerializableSupplier<String> begin) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                String path = begin.get();
                getUI().ifPresent(ui -> ui.navigate(path));
            } catch (Refused refused) {
                rule.say(refused);
                button.setEnabled(true);
            }
        });
        return new Div(button);
    }

    private String say(Remark remark) {
        return getTranslation(remark.key(), remark.arguments().toArray());
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tools.import.title");
    }
}
