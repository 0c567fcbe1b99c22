package app.trellis.reports;

import app.trellis.identity.Mailbox;
import app.trellis.identity.Mailboxes;
import app.trellis.messages.Mail;
import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.organization.PracticeAtWork;
import app.trellis.reports.ReportWishes.Wish;
import app.trellis.shared.AccountId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever asked that a report is ready: one mail a person and month, however many pages they
 * asked for and however often this is tried.
 */
@Component
class MonthlyRound {

    /** The day of the month, when the month before has surely ended everywhere. */
    static final int DAY = 2;

    /** In the practice's zone. */
    static final LocalTime AT = LocalTime.of(7, 0);

    /** After which a mail that still waits is left out. */
    private static final Duration SENSE = Duration.ofDays(14);

    private final ReportWishes wishes;
    private final PracticeAtWork practice;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final Clock clock;

    MonthlyRound(
            ReportWishes wishes,
            PracticeAtWork practice,
            Mailboxes mailboxes,
            Outbox outbox,
            Clock clock) {
        this.wishes = wishes;
        this.practice = practice;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Puts the mails of this month on their way and gives when the next ones go. */
    @Transactional
    Instant tell() {
        Instant now = clock.instant();
        ZoneId zone = practice.details().zone();
        YearMonth month = YearMonth.from(now.atZone(zone));
        Map<MemberId, Wish> first = new LinkedHashMap<>();
        wishes.all().forEach(one -> first.putIfAbsent(one.member(), one));
        Map<AccountId, Mailbox> boxes =
                mailboxes.of(first.values().stream().map(Wish::account).toList());
        List<Mail> mails = new ArrayList<>();
        first.values()
                .forEach(one -> {
                    Mailbox box = boxes.get(one.account());
                    if (box != null) {
                        mails.add(
                                new Mail(
                                        ReportMails.key(CurrentPractice.get(), one.member(), month),
                                        box.address(),
                                        MailKind.REPORT,
                                        box.language(),
                                        "/" + one.page().path(),
                                        null,
                                        now.plus(SENSE)));
                    }
                });
        outbox.send(mails);
        return next(now, zone);
    }

    /** When the next mails go, for somebody who asks now. */
    @Transactional
    Instant first() {
        return next(clock.instant(), practice.details().zone());
    }

    static Instant next(Instant now, ZoneId zone) {
        YearMonth month = YearMonth.from(now.atZone(zone));
        Instant here = month.atDay(DAY).atTime(AT).atZone(zone).toInstant();
        return here.isAfter(now)
                ? here
                : month.plusMonths(1).atDay(DAY).atTime(AT).atZone(zone).toInstant();
    }
}
