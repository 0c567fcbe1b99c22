package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;

/** Goes through a page by keyboard alone, and looks whether it can be seen where one is. */
record Keyboard(Page page) {

    private static final int MOST_STOPS = 80;
    private static final int AROUND = 16;

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Presses Tab until this one has the focus, which is seen. */
    Keyboard tabTo(Locator wanted) {
        wanted.waitFor();
        for (int stop = 0; !isOn(wanted); stop++) {
            assertThat(stop).as("Tab leads to %s", wanted).isLessThan(MOST_STOPS);
            press("Tab");
        }
        assertThat(looksDifferentWithFocus(wanted)).as("The focus is seen on %s", wanted).isTrue();
        return this;
    }

    boolean isOn(Locator wanted) {
        return (boolean) wanted.evaluate("(element) => element.matches(':focus')");
    }

    private boolean looksDifferentWithFocus(Locator focused) {
        focused.scrollIntoViewIfNeeded();
        byte[] with = around(focused);
        focused.evaluate("(element) => element.blur()");
        byte[] without = around(focused);
        focused.evaluate("(element) => element.focus()");
        return !java.util.Arrays.equals(with, without);
    }

    private byte[] around(Locator element) {
        BoundingBox box = element.boundingBox();
        double x = Math.max(0, box.x - AROUND);
        double y = Math.max(0, box.y - AROUND);
        return page.screenshot(
                new Page.ScreenshotOptions()
                        .setClip(
                                new Clip(
                                        x,
                                        y,
                                        box.x + box.width + AROUND - x,
                                        box.y + box.height + AROUND - y)));
    }
}
