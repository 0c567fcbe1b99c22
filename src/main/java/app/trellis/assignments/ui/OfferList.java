package app.trellis.assignments.ui;

import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be assigned, to search and to choose from. */
final class OfferList extends Composite<Div> {

    private final List<Offer> offers;
    private final String path;
    private final Div found = new Div();

    /**
     * @param path where a choice leads, without its key
     */
    OfferList(List<Offer> offers, String path) {
        this.offers = offers;
        this.path = path;
        TextField search = new TextField();
        search.setAriaLabel(getTranslation("assignments.search"));
        search.setPlaceholder(getTranslation("assignments.search"));
        search.setPrefixComponent(Icon.of(LucideIcon.SEARCH));
        search.setClearButtonVisible(true);
        search.setAutofocus(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(change.getValue()));
        Div toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        found.addClassName("stack");
        getContent().addClassName("stack");
        getContent().add(toolbar, found);
        show("");
    }

    private void show(String words) {
        List<Offer> shown = offers.stream().filter(offer -> mentions(offer, words)).toList();
        found.removeAll();
        if (shown.isEmpty()) {
            found.add(new EmptyState(getTranslation("assignments.none-found")));
            return;
        }
        shelf(shown, "assignments.shelf.exercises", OfferList::isWorkedOn);
        shelf(shown, "assignments.shelf.cards", Offer::isCard);
        shelf(shown, "assignments.shelf.questionnaires", Offer::isQuestionnaire);
    }

    private static boolean isWorkedOn(Offer offer) {
        return !offer.isQuestionnaire() && !offer.isCard();
    }

    private void shelf(List<Offer> shown, String title, Predicate<Offer> among) {
        List<Offer> shelf = shown.stream().filter(among).toList();
        if (!shelf.isEmpty()) {
            found.add(Card.titled(getTranslation(title), table(shelf, getTranslation(title))));
        }
    }

    private static boolean mentions(Offer offer, String words) {
        String text =
                String.join(" ", offer.name(), offer.phoneTitle(), offer.purpose(), offer.text())
                        .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(text::contains);
    }

    private DataTable table(List<Offer> shown, String caption) {
        return new DataTable(
                        caption,
                        List.of(
                                DataTable.Column.text(getTranslation("assignments.column.what")),
                                DataTable.Column.text(getTranslation("assignments.column.time")),
                                DataTable.Column.text(getTranslation("assignments.column.level")),
                                DataTable.Column.text(getTranslation("assignments.column.people"))),
                        shown.stream().map(this::row).toList())
                .aligned("shelf")
                .underItsName();
    }

    private List<DataTable.Cell> row(Offer offer) {
        String people =
                Stream.of(
                                offer.otherPerson() ? getTranslation("assignments.person") : "",
                                offer.together() ? getTranslation("assignments.together") : "")
                        .filter(part -> !part.isBlank())
                        .reduce((all, part) -> all + ", " + part)
                        .orElseGet(() -> getTranslation("assignments.alone"));
        return List.of(
                DataTable.Cell.link(offer.name(), path + "/" + offer.key())
                        .withNote(offer.isCard() ? offer.text() : offer.purpose()),
                DataTable.Cell.of(getTranslation("assignments.minutes", offer.minutes())),
                DataTable.Cell.of(getTranslation("assignments.level." + offer.level())),
                DataTable.Cell.of(people));
    }
}
