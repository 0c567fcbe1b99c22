package app.trellis.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.page.Page;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time zones: the ones to choose from, and the one that a browser is in. */
final class Zones {

    /** Names of places only; offsets and abbreviations know no summer time. */
    private static final List<ZoneId> ALL =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                    .filter(id -> !id.startsWith("SystemV/"))
                    .sorted()
                    .map(ZoneId::of)
                    .toList();

    private Zones() {}

    static ComboBox<ZoneId> field(String label) {
        ComboBox<ZoneId> field = new ComboBox<>(label);
        field.setItems(ALL);
        field.setItemLabelGenerator(zone -> zone.getId().replace('_', ' '));
        return field;
    }

    /** The zone of the browser, or that of the server when it did not say. */
    static ZoneId of(Page page) {
        return read(page.getExtendedClientDetails().getTimeZoneId());
    }

    static ZoneId read(@Nullable String id) {
        try {
            return id == null ? ZoneId.systemDefault() : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }
}
