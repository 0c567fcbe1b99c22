package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.vault.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether there are accounts at all. */
@Service
public class OpeningAccounts {

    private final Accounts accounts;

    OpeningAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether anybody has an account here; the set-up page exists only while nobody has. */
    @AllowedToAnyone
    @Transactional(readOnly = true)
    public boolean isAnybodyHere() {
        return accounts.count() > 0;
    }

    static Place emailOf(AccountId id) {
        return Place.global("account", "email", id.value());
    }
}
