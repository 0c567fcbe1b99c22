package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.ui.KeptForm;
import java.util.Map;

/** Where one form of a client's keeps what is typed into it. */
public final class TypedForm implements KeptForm.Store {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final KeepingTyped keeping;

    private final ClientId client;
    private final String form;

    /**
     * @param form names the form among the client's, at most 200 characters
     */
    public TypedForm(KeepingTyped keeping, ClientId client, String form) {
        this.keeping = keeping;
        this.client = client;
        this.form = form;
    }

    @Override
    public Map<String, String> read() {
        return keeping.of(client, form);
    }

    @Override
    public void keep(Map<String, String> words) {
        keeping.keep(client, form, words);
    }
}
