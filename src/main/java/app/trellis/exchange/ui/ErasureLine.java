package app.trellis.exchange.ui;

import app.trellis.exchange.ErasureWish;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where a wish to be erased stands, in a sentence for people who work here. */
final class ErasureLine extends Paragraph {

    ErasureLine(ErasureWish wish, ZoneId zone, Instant now) {
        String asked = day(wish.askedAt(), zone);
        setText(
                switch (wish.stateAt(now)) {
                    case WAITING ->
                            getTranslation(
                                    "exchange.erasure.is.waiting",
                                    asked,
                                    day(wish.opensAt(), zone));
                    case TO_CONFIRM ->
                            getTranslation(
                                    "exchange.erasure.is.to-confirm",
                                    asked,
                                    day(wish.lapsesAt(), zone));
                    case LAPSED ->
                            getTranslation(
                                    "exchange.erasure.is.lapsed",
                                    asked,
                                    day(wish.lapsesAt(), zone));
                    case TAKEN_BACK -> getTranslation("exchange.erasure.is.taken-back", asked);
                    case CONFIRMED ->
                            getTranslation(
                                    "exchange.erasure.is.confirmed",
                                    asked,
                                    day(wish.confirmedAt(), zone),
                                    day(wish.answerBy(zone)));
                    case ANSWERED ->
                            getTranslation(
                                    "exchange.erasure.is.answered",
                                    asked,
                                    day(wish.answeredAt(), zone));
                    case PARTLY_ERASED ->
                            getTranslation(
                                    "exchange.erasure.is.partly",
                                    asked,
                                    day(wish.writtenErasedAt(), zone));
                });
    }

    private String day(@Nullable Instant at, ZoneId zone) {
        return day(at == null ? null : LocalDate.ofInstant(at, zone));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.inWords(day, getLocale());
    }
}
