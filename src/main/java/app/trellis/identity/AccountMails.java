package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The e-mail addresses of accounts, for a practice that is taken out. For modules. */
@Component
public class AccountMails {

    private final Accounts accounts;
    private final Vault vault;

    AccountMails(Accounts accounts, Vault vault) {
        this.accounts = accounts;
        this.vault = vault;
    }

    /** In one statement; what is not there is left out. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<AccountId, String> of(Collection<AccountId> ids) {
        Map<AccountId, String> mails = new HashMap<>();
        accounts.findAllById(ids)
                .forEach(account ->
                        mails.put(
                                account.id(),
                                vault.open(
                                        OpeningAccounts.emailOf(account.id()), account.email())));
        return mails;
    }
}
