package app.trellis.measures;

import app.trellis.shared.AllowedTo;
import app.trellis.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questionnaires of this practice, for those who choose among them. */
@Service
public class ChoosingMeasures {

    private final Measures measures;

    ChoosingMeasures(Measures measures) {
        this.measures = measures;
    }

    /** What can be used today, the shipped ones first. */
    @AllowedTo({"'PRACTITIONER'", "'ADMINISTRATOR'"})
    @Transactional(readOnly = true)
    public List<Measure> usable() {
        return measures.usable();
    }

    /**
     * One of them.
     *
     * @throws NotFound when there is none of that name, or it is no longer used
     */
    @AllowedTo({"'PRACTITIONER'", "'ADMINISTRATOR'"})
    @Transactional(readOnly = true)
    public Measure current(String key) {
        return measures.current(key);
    }

    /** Whether something goes by that name here. */
    @AllowedTo({"'PRACTITIONER'", "'ADMINISTRATOR'"})
    @Transactional(readOnly = true)
    public boolean isUsable(String key) {
        return measures.usable().stream().anyMatch(one -> one.key().equals(key));
    }
}
