package app.trellis;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe about a page, with every rule it has. */
final class Axe {

    private Axe() {}

    /** An open dialog; everything else is dimmed then and cannot be reached. */
    private static final List<String> DIALOGS =
            List.of("vaadin-dialog[opened]", "vaadin-confirm-dialog[opened]");

    /**
     * What axe cannot judge in Vaadin's dialogs. Their head and foot are a header and a footer with
     * the role of a toolbar, inside of Vaadin's own element; and for what the foot is drawn on, axe
     * takes the backdrop, which lies beneath the dialog.
     */
    private static final List<String> NOT_IN_DIALOGS =
            List.of("aria-allowed-role", "landmark-no-duplicate-banner", "color-contrast");

    /** What it found; nothing is what it should be. */
    static List<String> findings(Page page) {
        // Nothing lies in frames, so no second page is needed to put results together.
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(findingsOnly());
        // Vaadin's own, outside of every landmark; it is hidden while the line is good.
        axe.exclude("vaadin-connection-indicator");
        for (String dialog : DIALOGS) {
            if (page.locator(dialog).count() > 0) {
                axe.include(dialog).disableRules(NOT_IN_DIALOGS);
            }
        }
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> said(rule, node)))
                .toList();
    }

    /** What is as it should be is not told one by one. */
    private static AxeRunOptions findingsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String said(Rule rule, CheckedNode node) {
        return "%s (%s): %s %s"
                .formatted(
                        rule.getId(), rule.getImpact(), node.getHtml(), node.getFailureSummary());
    }
}
