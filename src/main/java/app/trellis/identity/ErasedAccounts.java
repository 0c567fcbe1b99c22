package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes away the account of somebody whose last place is gone. */
@Component
public class ErasedAccounts {

    private final Accounts accounts;
    private final PasswordResets resets;
    private final RecoveryCodes codes;
    private final PracticeSql sql;

    ErasedAccounts(Accounts accounts, PasswordResets resets, RecoveryCodes codes, PracticeSql sql) {
        this.accounts = accounts;
        this.resets = resets;
        this.codes = codes;
        this.sql = sql;
    }

    /** An account that has or had a place in another practice stays, and forgets this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eraseUnlessElsewhere(AccountId account, MemberId gone) {
        boolean elsewhere =
                sql.acrossPracticesOf(
                                        account,
                                        "select count(*) from membership where account_id = :account")
                                .query(Long.class)
                                .single()
                        > 0;
        if (elsewhere) {
            accounts.findById(account).ifPresent(found -> found.forget(gone));
            return;
        }
        resets.deleteAll(resets.findByAccount(account));
        resets.flush();
        codes.deleteOf(account);
        accounts.deleteById(account);
        accounts.flush();
    }
}
