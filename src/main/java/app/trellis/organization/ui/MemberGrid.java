package app.trellis.organization.ui;

import app.trellis.organization.MemberPage;
import app.trellis.organization.MemberSummary;
import app.trellis.shared.Role;
import app.trellis.shared.files.FileTable;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.RowLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody who works or worked here; those who are gone come last. */
final class MemberGrid extends Composite<Grid<MemberSummary>> {

    /** Longer lists scroll inside themselves, so that not every row is drawn at once. */
    private static final int AS_LONG_AS_THE_PAGE = 40;

    private final List<MemberPage> pages;

    /**
     * @param pages what other modules have to show about somebody
     */
    MemberGrid(
            List<MemberPage> pages,
            SerializableConsumer<MemberSummary> handOver,
            SerializableConsumer<MemberSummary> anew,
            SerializableConsumer<MemberSummary> end) {
        this.pages = List.copyOf(pages);
        Grid<MemberSummary> grid = getContent();
        grid.addClassName("cards");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(person()).setHeader(getTranslation("identity.name")).setFlexGrow(2);
        grid.addColumn(member -> roles(member.roles()))
                .setHeader(getTranslation("organization.people.roles"))
                .setFlexGrow(2);
        grid.addColumn(actions(handOver, anew, end))
                .setHeader(getTranslation("organization.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("organization.people.nobody"));
    }

    void show(List<MemberSummary> members) {
        getContent()
                .setItems(
                        members.stream()
                                .sorted(Comparator.comparing(member -> member.endedAt() != null))
                                .toList());
        getContent().setAllRowsVisible(members.size() <= AS_LONG_AS_THE_PAGE);
    }

    /** The same rows as a file. */
    FileTable file(List<MemberSummary> members) {
        return new FileTable(
                getTranslation("organization.people.place"),
                List.of(
                        getTranslation("identity.name"),
                        getTranslation("organization.people.roles"),
                        getTranslation("organization.people.gone")),
                members.stream()
                        .map(one ->
                                Arrays.asList(
                                        one.name(),
                                        roles(one.roles()),
                                        one.endedAt() == null
                                                ? null
                                                : LocalDate.ofInstant(
                                                        one.endedAt(), ZoneOffset.UTC)))
                        .toList());
    }

    private Renderer<MemberSummary> person() {
        return LitRenderer.<MemberSummary>of(
                        """
                        <div class="two-lines"><b>${item.name}</b><span>${item.note}</span></div>
                        """)
                .withProperty("name", MemberSummary::name)
                .withProperty("note", this::note);
    }

    private Renderer<MemberSummary> actions(
            SerializableConsumer<MemberSummary> handOver,
            SerializableConsumer<MemberSummary> anew,
            SerializableConsumer<MemberSummary> end) {
        return LitRenderer.<MemberSummary>of(
                        """
                        <div class="row">
                          ${item.pages.map((one) => html`<a class="button small"
                            href="${one.path}" aria-label="${one.label}">${one.words}</a>`)}
                          <vaadin-button theme="small" ?hidden="${item.gone}" @click="${handOver}"
                            aria-label="${item.handOverTo}">${item.handOverWord}</vaadin-button>
                          <vaadin-button theme="small tertiary" ?hidden="${item.gone}"
                            @click="${anew}" aria-label="${item.anewOf}"
                            >${item.anewWord}</vaadin-button>
                          <vaadin-button theme="small tertiary" ?hidden="${item.gone}"
                            @click="${end}" aria-label="${item.endOf}"
                            >${item.endWord}</vaadin-button>
                        </div>
                        """)
                .withProperty("pages", this::pages)
                .withProperty("gone", member -> member.endedAt() != null)
                .withProperty(
                        "handOverWord", member -> getTranslation("organization.people.hand-over"))
                .withProperty(
                        "handOverTo",
                        member -> getTranslation("organization.people.hand-over-to", member.name()))
                .withProperty("anewWord", member -> getTranslation("organization.people.anew"))
                .withProperty(
                        "anewOf",
                        member -> getTranslation("organization.people.anew-of", member.name()))
                .withProperty("endWord", member -> getTranslation("organization.people.end"))
                .withProperty(
                        "endOf",
                        member -> getTranslation("organization.people.end-of", member.name()))
                .withFunction("handOver", handOver)
                .withFunction("anew", anew)
                .withFunction("end", end);
    }

    private List<RowLink> pages(MemberSummary member) {
        return pages.stream()
                .filter(page -> member.roles().contains(page.role()))
                .map(page ->
                        new RowLink(
                                page.pathOf(member.id()),
                                getTranslation(page.titleKey()),
                                getTranslation(page.labelKey(), member.name())))
                .toList();
    }

    private String note(MemberSummary member) {
        return member.endedAt() == null
                ? ""
                : getTranslation(
                        "organization.people.gone-since",
                        Days.say(
                                member.endedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                                getLocale()));
    }

    private String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role ->
                        getTranslation("identity.role." + role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
