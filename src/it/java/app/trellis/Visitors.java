package app.trellis;

import com.microsoft.playwright.options.ColorScheme;

/** Opens browsers on one running program, each with cookies of its own. */
record Visitors(RunningTrellis program, Chromium chromium) {

    Visitor atADesk(ColorScheme scheme, String language) {
        return new Visitor(program, chromium.desk(scheme, language));
    }

    Visitor onAPhone(ColorScheme scheme, String language) {
        return new Visitor(program, chromium.phone(scheme, language));
    }
}
