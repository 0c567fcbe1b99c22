package app.trellis.exchange.ui;

import app.trellis.exchange.BringingIn;
import app.trellis.exchange.ImportCheck;
import app.trellis.exchange.ImportKind;
import app.trellis.exchange.ImportMapping;
import app.trellis.exchange.ImportPreview;
import app.trellis.exchange.ImportProblem;
import app.trellis.measures.ChoosingMeasures;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Where a practitioner brings clients and past scores in from a file, after looking at it. */
@Route(BringInView.PATH)
@RolesAllowed("PRACTITIONER")
class BringInView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/bring-in";

    private static final int MOST_BYTES = 10_000_000;

    private final BringingIn bringing;
    private final ChoosingMeasures measures;
    private final PracticeSettings settings;
    private final AtomicReference<byte @Nullable []> arrived = new AtomicReference<>();
    private final RadioButtonGroup<ImportKind> kind = new RadioButtonGroup<>();
    private final RuleLine rule = new RuleLine();
    private final Div steps = new Div();
    private final Div before = new Div();
    private @Nullable ImportRun run;

    BringInView(BringingIn bringing, ChoosingMeasures measures, PracticeSettings settings) {
        this.bringing = bringing;
        this.measures = measures;
        this.settings = settings;
        getContent().addClassNames("page", "narrow");
        steps.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("exchange.import")),
                        soft(getTranslation("exchange.import.about")),
                        choose(),
                        steps,
                        before);
        showBefore();
    }

    private Card choose() {
        kind.setLabel(getTranslation("exchange.import.kind"));
        kind.setItems(ImportKind.values());
        kind.setItemLabelGenerator(one ->
                getTranslation(
                        one == ImportKind.CLIENTS
                                ? "exchange.import.kind.clients"
                                : "exchange.import.kind.scores"));
        kind.setValue(ImportKind.CLIENTS);
        kind.addValueChangeListener(changed -> steps.removeAll());
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
        upload.setUploadButton(new Button(getTranslation("exchange.import.choose")));
        Registration rejected =
                upload.addFileRejectedListener(event ->
                        rule.say(
                                getTranslation(
                                        "exchange.import.file.large", MOST_BYTES / 1_000_000)));
        upload.addAllFinishedListener(event -> {
            byte[] file = arrived.getAndSet(null);
            upload.clearFileList();
            if (file != null) {
                look(file);
            }
        });
        addDetachListener(detached -> rejected.remove());
        Div form = new Div(kind, upload, rule);
        form.addClassName("form");
        return Card.titled(
                getTranslation("exchange.import.file"),
                soft(getTranslation("exchange.import.file.about")),
                form);
    }

    /** Shows what is in a file, before anything of it is brought in. */
    void look(byte[] file) {
        rule.clear();
        steps.removeAll();
        try {
            preview(file, bringing.look(file, kind.getValue()));
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private void preview(byte[] file, ImportPreview seen) {
        if (seen.alreadyBrought()) {
            rule.say(getTranslation("exchange.import.again"));
            return;
        }
        ColumnsForm columns = new ColumnsForm(kind.getValue(), seen, measures.usable());
        Div result = new Div();
        result.addClassName("stack");
        RuleLine missing = new RuleLine();
        Button check = new Button(getTranslation("exchange.import.check"));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.addClickListener(click -> {
            missing.clear();
            result.removeAll();
            try {
                ImportMapping mapping = columns.mapping();
                result.add(result(file, mapping, bringing.check(file, kind.getValue(), mapping)));
            } catch (Refused refused) {
                missing.say(refused);
            }
        });
        steps.add(
                Card.titled(
                        getTranslation("exchange.import.seen"),
                        new Paragraph(
                                getTranslation(
                                        "exchange.import.seen.about",
                                        seen.rows(),
                                        seen.headings().size(),
                                        getTranslation(
                                                switch (seen.separator()) {
                                                    case ';' -> "exchange.import.semicolons";
                                                    case '\t' -> "exchange.import.tabs";
                                                    default -> "exchange.import.commas";
                                                }),
                                        seen.utf8() ? "UTF-8" : "Windows-1252")),
                        table(seen),
                        columns,
                        missing,
                        new Div(check)),
                result);
    }

    private DataTable table(ImportPreview seen) {
        List<DataTable.Column> heads =
                IntStream.range(0, seen.headings().size())
                        .mapToObj(i ->
                                DataTable.Column.text(
                                        seen.headings().get(i).isBlank()
                                                ? getTranslation("exchange.import.column", i + 1)
                                                : shorter(seen.headings().get(i))))
                        .toList();
        List<List<DataTable.Cell>> rows =
                seen.first().stream()
                        .map(row ->
                                IntStream.range(0, heads.size())
                                        .mapToObj(i ->
                                                DataTable.Cell.of(
                                                        i < row.size() ? shorter(row.get(i)) : ""))
                                        .toList())
                        .toList();
        return new DataTable(getTranslation("exchange.import.first"), heads, rows);
    }

    private static String shorter(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    private Card result(byte[] file, ImportMapping mapping, ImportCheck check) {
        if (check.isClean()) {
            Card card =
                    Card.titled(
                            getTranslation("exchange.import.clean"),
                            new Paragraph(
                                    getTranslation(
                                            kind.getValue() == ImportKind.CLIENTS
                                                    ? "exchange.import.clean.clients"
                                                    : "exchange.import.clean.scores",
                                            check.rows())));
            Button bring = new Button(getTranslation("exchange.import.bring", check.rows()));
            bring.addThemeVariants(ButtonVariant.PRIMARY);
            bring.setDisableOnClick(true);
            bring.addClickListener(click -> bring(card, file, mapping, check.rows()));
            card.add(new Div(bring));
            return card;
        }
        return Card.titled(
                getTranslation("exchange.import.problems"),
                new Paragraph(
                        getTranslation(
                                "exchange.import.problems.about",
                                check.count(),
                                check.problems().size())),
                new DataTable(
                                getTranslation("exchange.import.problems"),
                                List.of(
                                        DataTable.Column.text(
                                                getTranslation("exchange.import.problem.row")),
                                        DataTable.Column.text(
                                                getTranslation("exchange.import.problem.column")),
                                        DataTable.Column.text(
                                                getTranslation("exchange.import.problem.what"))),
                                check.problems().stream().map(this::line).toList())
                        .underItsName());
    }

    private List<DataTable.Cell> line(ImportProblem one) {
        return List.of(
                DataTable.Cell.of(String.valueOf(one.row())),
                DataTable.Cell.of(shorter(one.column())),
                DataTable.Cell.of(getTranslation(one.key(), one.arguments().toArray())));
    }

    private void bring(Card card, byte[] file, ImportMapping mapping, int rows) {
        ImportKind what = kind.getValue();
        ProgressBar bar = new ProgressBar();
        Paragraph far = new Paragraph(getTranslation("exchange.import.far", 0, rows));
        far.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("exchange.import.bringing"));
        card.add(far, bar);
        UI ui = getUI().orElseThrow();
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        run =
                ImportRun.start(
                        done -> bringing.bring(file, what, mapping, done),
                        done ->
                                ui.access(() -> {
                                    bar.setValue((double) done / rows);
                                    far.setText(getTranslation("exchange.import.far", done, rows));
                                }),
                        begun ->
                                ui.access(
                                        new DelegatingSecurityContextRunnable(
                                                        () -> over(ui, begun, rows))
                                                ::run));
    }

    private void over(UI ui, ImportRun begun, int rows) {
        ui.getPushConfiguration().setPushMode(PushMode.DISABLED);
        steps.removeAll();
        Refused refused = begun.refused();
        if (refused == null) {
            Notices.done(this, getTranslation("exchange.import.done", rows));
        } else {
            rule.say(refused);
        }
        showBefore();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (!detached.getUI().isClosing()) {
            detached.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED);
        }
    }

    private void showBefore() {
        before.removeAll();
        before.add(new BroughtInCard(bringing, settings.read().zone(), this::showBefore));
    }

    /** What runs or ran last, for whoever has to wait for it. */
    @Nullable ImportRun run() {
        return run;
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.import");
    }
}
