package app.trellis.care.ui;

import app.trellis.care.OpeningToReview;
import app.trellis.care.OpeningWithReason;
import app.trellis.care.ReasonWords;
import app.trellis.care.ReviewingReasons;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** What was opened with a reason, for administrators to look at once a week. */
@Route(OpeningWithReason.REVIEW)
@RolesAllowed("ADMINISTRATOR")
class ReviewOpeningsView extends Composite<Div> implements HasDynamicTitle {

    private final ReviewingReasons reviewing;
    private final Clock clock;
    private final ZoneId zone;
    private final Div body = new Div();

    ReviewOpeningsView(ReviewingReasons reviewing, PracticeSettings settings, Clock clock) {
        this.reviewing = reviewing;
        this.clock = clock;
        this.zone = settings.read().zone();
        body.addClassName("stack");
        Paragraph about = new Paragraph(getTranslation("care.reason.review.about"));
        about.addClassName("soft");
        getContent().addClassNames("page", "stack");
        getContent().add(new PageHeader(getTranslation("care.reason.review")), about, body);
        show();
    }

    private void show() {
        List<OpeningToReview> all = reviewing.all();
        List<OpeningToReview> waiting =
                all.stream().filter(one -> one.reviewedAt() == null).toList();
        List<OpeningToReview> past = all.stream().filter(one -> one.reviewedAt() != null).toList();
        Card card = Card.titled(getTranslation("care.reason.review.waiting"));
        if (waiting.isEmpty()) {
            card.add(new EmptyState(getTranslation("care.reason.review.none")));
        } else {
            Div list = new Div();
            list.addClassName("deeds");
            list.getElement().setAttribute("role", "list");
            waiting.forEach(one -> list.add(row(one)));
            card.add(list);
        }
        body.removeAll();
        body.add(card);
        if (!past.isEmpty()) {
            body.add(past(past));
        }
    }

    private Div row(OpeningToReview one) {
        Div words =
                new Div(
                        Pill.opened(getTranslation(ReasonWords.key(one.kind()))),
                        new Div(
                                getTranslation(
                                        "care.reason.review.line",
                                        one.by(),
                                        one.shortNumber(),
                                        one.practitioner())),
                        new Span(when(one)));
        words.addClassName("two-lines");
        if (one.from().isBefore(clock.instant().minus(ReviewingReasons.WEEK))) {
            words.add(new Span(getTranslation("care.reason.review.late")));
        }
        Div row = new Div(words);
        if (one.own()) {
            words.add(new Span(getTranslation("care.reason.review.own")));
        } else {
            Button seen =
                    new Button(getTranslation("care.reason.review.looked"), click -> looked(one));
            seen.setAriaLabel(
                    getTranslation(
                            "care.change-named",
                            getTranslation("care.reason.review.looked"),
                            when(one)));
            row.add(seen);
        }
        row.addClassName("deed");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Card past(List<OpeningToReview> past) {
        String title = getTranslation("care.reason.review.past");
        return Card.titled(
                title,
                new DataTable(
                                title,
                                List.of(
                                        Column.text(getTranslation("care.reason.review.when")),
                                        Column.text(getTranslation("care.reason.review.who")),
                                        Column.text(getTranslation("care.reason.review.whose")),
                                        Column.text(getTranslation("care.reason.review.kind")),
                                        Column.text(getTranslation("care.reason.review.seen"))),
                                past.stream().map(this::cells).toList())
                        .aligned("worded")
                        .underItsName());
    }

    private List<Cell> cells(OpeningToReview one) {
        Instant reviewed = one.reviewedAt();
        return List.of(
                Cell.of(when(one)),
                Cell.of(one.by()),
                Cell.of(
                        getTranslation(
                                "care.reason.review.client",
                                one.shortNumber(),
                                one.practitioner())),
                Cell.of(getTranslation(ReasonWords.key(one.kind()))),
                Cell.of(
                        reviewed == null
                                ? ""
                                : getTranslation(
                                        "care.reason.review.seen-by",
                                        one.reviewedBy(),
                                        Days.say(reviewed, zone, getLocale()))));
    }

    private String when(OpeningToReview one) {
        return getTranslation(
                "care.reason.review.span",
                Days.withHour(one.from(), zone, getLocale()),
                Days.hour(LocalTime.ofInstant(one.until(), zone), getLocale()));
    }

    private void looked(OpeningToReview one) {
        reviewing.reviewed(one.id());
        Notices.done(this, getTranslation("care.reason.review.done"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.reason.review");
    }
}
