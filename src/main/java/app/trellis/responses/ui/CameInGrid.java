package app.trellis.responses.ui;

import app.trellis.responses.ResponseSummary;
import app.trellis.shared.ui.ShowAll;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** What came in, in rows that break into lines on a narrow page. */
@Uses(Button.class)
@StyleSheet("context://styles/responses.css")
final class CameInGrid extends Composite<Grid<ResponseSummary>> {

    private static final int SHORT_LIST = 60;

    private static final String ROW =
            """
            <div class="came-in-row">
              <div class="two-lines"><b>${item.title}</b><span>${item.facts}</span></div>
              <span class="soft small">${item.day}</span>
              <span class="${item.pill}">${item.state}</span>
              <vaadin-button theme="tertiary" aria-label="${item.label}"
                @click="${open}">${item.open}</vaadin-button>
            </div>
            """;

    CameInGrid(List<ResponseSummary> all, Times times, SerializableConsumer<ResponseSummary> open) {
        CameInWords words = new CameInWords(this::getTranslation, times);
        Grid<ResponseSummary> grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("responses.tab"));
        grid.addColumn(
                LitRenderer.<ResponseSummary>of(ROW)
                        .withProperty("title", ResponseSummary::title)
                        .withProperty("facts", words::facts)
                        .withProperty("day", one -> times.dateTime(one.sentAt()))
                        .withProperty("pill", one -> words.signal(one).pillClasses())
                        .withProperty("state", words::state)
                        .withProperty("open", one -> getTranslation("responses.open"))
                        .withProperty(
                                "label",
                                one ->
                                        getTranslation(
                                                "responses.open-it",
                                                one.title(),
                                                times.dateTime(one.sentAt())))
                        .withFunction("open", open));
        show(ShowAll.first(all));
    }

    void show(List<ResponseSummary> rows) {
        getContent().setAllRowsVisible(rows.size() <= SHORT_LIST);
        getContent().setItems(rows);
    }
}
