package app.trellis.organization;

import app.trellis.identity.ErasedAccounts;
import app.trellis.shared.AccountId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes away a client's invitations and place, when their record is erased. */
@Component
public class ErasedPlaces {

    private final PracticeSql sql;
    private final ErasedAccounts accounts;

    ErasedPlaces(PracticeSql sql, ErasedAccounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    /**
     * What they agreed to went before; nothing points at their place any more.
     *
     * @param member null where they never came
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(ClientId client, @Nullable MemberId member) {
        sql.sql("delete from invitation where practice_id = :practice and client_id = :client")
                .param("client", client.value())
                .update();
        if (member == null) {
            return;
        }
        AccountId account =
                sql.sql(
                                """
                                select account_id from membership
                                 where practice_id = :practice and id = :member and is_client
                                """)
                        .param("member", member.value())
                        .query((row, number) ->
                                new AccountId(row.getObject("account_id", UUID.class)))
                        .single();
        sql.sql("delete from membership where practice_id = :practice and id = :member")
                .param("member", member.value())
                .update();
        accounts.eraseUnlessElsewhere(account, member);
    }
}
