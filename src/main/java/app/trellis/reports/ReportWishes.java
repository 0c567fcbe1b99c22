package app.trellis.reports;

import app.trellis.shared.AccountId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who asked to be told of which report; inside the transaction of whoever asks. */
@Component
class ReportWishes {

    private final PracticeSql sql;
    private final Clock clock;

    ReportWishes(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A wish of somebody who works here now and may open the page still. */
    record Wish(MemberId member, AccountId account, ReportPage page) {}

    @Transactional(propagation = Propagation.MANDATORY)
    boolean has(MemberId member, ReportPage page) {
        return sql.sql(
                                """
                                select count(*) from report_wish
                                 where practice_id = :practice and member_id = :member
                                   and page = :page
                                """)
                        .param("member", member.value())
                        .param("page", page.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(MemberId member, ReportPage page) {
        if (has(member, page)) {
            return;
        }
        sql.sql(
                        """
                        insert into report_wish (practice_id, id, member_id, page, asked_at)
                        values (:practice, :id, :member, :page, :now)
                        """)
                .param("id", Ids.next())
                .param("member", member.value())
                .param("page", page.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void drop(MemberId member, ReportPage page) {
        sql.sql(
                        """
                        delete from report_wish
                         where practice_id = :practice and member_id = :member and page = :page
                        """)
                .param("member", member.value())
                .param("page", page.name())
                .update();
    }

    /** Those that hold, of everybody, in the order in which they were asked; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Wish> all() {
        return sql
                .sql(
                        """
                        select w.member_id, w.page, m.account_id, m.is_practitioner,
                               m.is_supervisor, m.is_administrator
                          from report_wish w
                          join membership m
                            on m.practice_id = w.practice_id and m.id = w.member_id
                         where w.practice_id = :practice and m.ended_at is null
                         order by w.asked_at, w.id
                        """)
                .query((row, number) -> {
                    ReportPage page = ReportPage.valueOf(row.getString("page"));
                    boolean may =
                            row.getBoolean(
                                    page.reader() == Role.SUPERVISOR
                                            ? "is_supervisor"
                                            : page.reader() == Role.ADMINISTRATOR
                                                    ? "is_administrator"
                                                    : "is_practitioner");
                    return may
                            ? List.of(
                                    new Wish(
                                            new MemberId(row.getObject("member_id", UUID.class)),
                                            new AccountId(row.getObject("account_id", UUID.class)),
                                            page))
                            : List.<Wish>of();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
