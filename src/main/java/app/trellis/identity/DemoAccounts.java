package app.trellis.identity;

import app.trellis.shared.Role;
import java.util.List;

/** The accounts of a sample practice, offered on the sign-in page; only the demo has them. */
public interface DemoAccounts extends KnownPassword {

    /** In the order in which they are offered. */
    List<Account> accounts();

    /**
     * One of them.
     *
     * @param role what they are first of all, said beside the name
     */
    record Account(String name, String email, Role role) {}
}
