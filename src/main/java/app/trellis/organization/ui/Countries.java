package app.trellis.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The countries of ISO 3166, named in the reader's language. */
final class Countries {

    private Countries() {}

    static ComboBox<String> field(String label, Locale language) {
        ComboBox<String> field = new ComboBox<>(label);
        field.setItems(
                Arrays.stream(Locale.getISOCountries())
                        .sorted(
                                Comparator.comparing(
                                        code -> name(code, language),
                                        Collator.getInstance(language)))
                        .toList());
        field.setItemLabelGenerator(code -> name(code, language));
        return field;
    }

    private static String name(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }
}
