package app.trellis.shared.ui;

/**
 * The icons of one family, so that pages look drawn by one hand.
 *
 * <p>The drawings are those of Lucide 1.62.0 (npm {@code lucide-static}, ISC licence): 24 by 24
 * units, stroke 2, coloured by the text around them. They are kept here so that a page needs no
 * icon font and no request for them.
 */
public enum LucideIcon {
    /** Lucide {@code menu}. */
    MENU("<path d='M4 5h16'/><path d='M4 12h16'/><path d='M4 19h16'/>"),
    /** Lucide {@code text-align-start}. */
    LIST("<path d='M21 5H3'/><path d='M15 12H3'/><path d='M17 19H3'/>"),
    /** Lucide {@code calendar}. */
    CALENDAR(
            "<path d='M8 2v3'/><path d='M16 2v3'/>"
                    + "<rect x='3' y='3' width='18' height='18' rx='2'/><path d='M3 9h18'/>"),
    /** Lucide {@code book}. */
    BOOK(
            "<path d='M4 19.5v-15A2.5 2.5 0 0 1 6.5 2H19a1 1 0 0 1 1 1v18a1 1 0 0 1-1"
                    + " 1H6.5a1 1 0 0 1 0-5H20'/>"),
    /** Lucide {@code pen-line}. */
    PEN(
            "<path d='M13 21h8'/><path d='M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0"
                    + " 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z'/>"),
    /** Lucide {@code triangle-alert}. */
    ALERT(
            "<path d='m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0"
                    + " 1.73-3'/><path d='M12 9v4'/><path d='M12 17h.01'/>"),
    /** Lucide {@code user}. */
    USER(
            "<path d='M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2'/>"
                    + "<circle cx='12' cy='7' r='4'/>"),
    /** Lucide {@code users}. */
    USERS(
            "<path d='M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2'/>"
                    + "<path d='M16 3.128a4 4 0 0 1 0 7.744'/>"
                    + "<path d='M22 21v-2a4 4 0 0 0-3-3.87'/><circle cx='9' cy='7' r='4'/>"),
    /** Lucide {@code user-plus}. */
    USER_PLUS(
            "<path d='M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2'/>"
                    + "<circle cx='9' cy='7' r='4'/><line x1='19' x2='19' y1='8' y2='14'/>"
                    + "<line x1='22' x2='16' y1='11' y2='11'/>"),
    /** Lucide {@code sun}. */
    SUN(
            "<circle cx='12' cy='12' r='4'/><path d='M12 2v2'/><path d='M12 20v2'/>"
                    + "<path d='m4.93 4.93 1.41 1.41'/><path d='m17.66 17.66 1.41 1.41'/>"
                    + "<path d='M2 12h2'/><path d='M20 12h2'/>"
                    + "<path d='m6.34 17.66-1.41 1.41'/><path d='m19.07 4.93-1.41 1.41'/>"),
    /** Lucide {@code moon}. */
    MOON(
            "<path d='M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0"
                    + " 0 0 8.268 8.268c.344-.215.825-.004.803.401'/>"),
    /** Lucide {@code chart-line}. */
    CHART("<path d='M3 3v16a2 2 0 0 0 2 2h16'/><path d='m19 9-5 5-4-4-3 3'/>"),
    /** Lucide {@code chart-column}. */
    CHART_BARS(
            "<path d='M3 3v16a2 2 0 0 0 2 2h16'/><path d='M18 17V9'/>"
                    + "<path d='M13 17V5'/><path d='M8 17v-3'/>"),
    /** Lucide {@code lock}. */
    LOCK(
            "<rect width='18' height='11' x='3' y='11' rx='2' ry='2'/>"
                    + "<path d='M7 11V7a5 5 0 0 1 10 0v4'/>"),
    /** Lucide {@code key-round}. */
    KEY(
            "<path d='M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0"
                    + " 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0"
                    + " 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4z'/>"
                    + "<circle cx='16.5' cy='7.5' r='.5' fill='currentColor'/>"),
    /** Lucide {@code circle-question-mark}. */
    HELP(
            "<circle cx='12' cy='12' r='10'/>"
                    + "<path d='M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3'/><path d='M12 17h.01'/>"),
    /** Lucide {@code info}. */
    INFO("<circle cx='12' cy='12' r='10'/><path d='M12 16v-4'/>" + "<path d='M12 8h.01'/>"),
    /** Lucide {@code check}. */
    CHECK("<path d='M20 6 9 17l-5-5'/>"),
    /** Lucide {@code x}. */
    CLOSE("<path d='M18 6 6 18'/><path d='m6 6 12 12'/>"),
    /** Lucide {@code arrow-left}. */
    ARROW_LEFT("<path d='m12 19-7-7 7-7'/><path d='M19 12H5'/>"),
    /** Lucide {@code arrow-right}. */
    ARROW_RIGHT("<path d='M5 12h14'/><path d='m12 5 7 7-7 7'/>"),
    /** Lucide {@code arrow-up}. */
    ARROW_UP("<path d='m5 12 7-7 7 7'/><path d='M12 19V5'/>"),
    /** Lucide {@code chevron-right}. */
    CHEVRON_RIGHT("<path d='m9 18 6-6-6-6'/>"),
    /** Lucide {@code chevron-down}. */
    CHEVRON_DOWN("<path d='m6 9 6 6 6-6'/>"),
    /** Lucide {@code plus}. */
    PLUS("<path d='M5 12h14'/><path d='M12 5v14'/>"),
    /** Lucide {@code minus}. */
    MINUS("<path d='M5 12h14'/>"),
    /** Lucide {@code ellipsis}. */
    MORE(
            "<circle cx='12' cy='12' r='1'/><circle cx='19' cy='12' r='1'/>"
                    + "<circle cx='5' cy='12' r='1'/>"),
    /** Lucide {@code search}. */
    SEARCH("<path d='m21 21-4.34-4.34'/><circle cx='11' cy='11' r='8'/>"),
    /** Lucide {@code list-filter}. */
    FILTER("<path d='M2 5h20'/><path d='M6 12h12'/><path d='M9 19h6'/>"),
    /** Lucide {@code download}. */
    DOWNLOAD(
            "<path d='M12 15V3'/>"
                    + "<path d='M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4'/>"
                    + "<path d='m7 10 5 5 5-5'/>"),
    /** Lucide {@code upload}. */
    UPLOAD(
            "<path d='M12 3v12'/><path d='m17 8-5-5-5 5'/>"
                    + "<path d='M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4'/>"),
    /** Lucide {@code printer}. */
    PRINTER(
            "<path d='M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0"
                    + " 1-2 2h-2'/><path d='M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6'/>"
                    + "<rect x='6' y='14' width='12' height='8' rx='1'/>"),
    /** Lucide {@code settings}. */
    SETTINGS(
            "<path d='M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915"
                    + " 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33"
                    + " 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0"
                    + " 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0"
                    + " 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915'/>"
                    + "<circle cx='12' cy='12' r='3'/>"),
    /** Lucide {@code mail}. */
    MAIL(
            "<path d='m22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7'/>"
                    + "<rect x='2' y='4' width='20' height='16' rx='2'/>"),
    /** Lucide {@code phone}. */
    PHONE(
            "<path d='M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2"
                    + " 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2"
                    + " 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384'/>"),
    /** Lucide {@code bell}. */
    BELL(
            "<path d='M10.268 21a2 2 0 0 0 3.464 0'/>"
                    + "<path d='M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18"
                    + " 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326'/>"),
    /** Lucide {@code copy}. */
    COPY(
            "<rect width='14' height='14' x='8' y='8' rx='2' ry='2'/>"
                    + "<path d='M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2'/>"),
    /** Lucide {@code clock}. */
    CLOCK("<circle cx='12' cy='12' r='10'/><path d='M12 6v6l4 2'/>"),
    /** Lucide {@code pause}. */
    PAUSE(
            "<rect x='14' y='3' width='5' height='18' rx='1'/>"
                    + "<rect x='5' y='3' width='5' height='18' rx='1'/>"),
    /** Lucide {@code history}. */
    HISTORY(
            "<path d='M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8'/>"
                    + "<path d='M3 3v5h5'/><path d='M12 7v5l4 2'/>"),
    /** Lucide {@code log-out}. */
    SIGN_OUT(
            "<path d='m16 17 5-5-5-5'/><path d='M21 12H9'/>"
                    + "<path d='M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4'/>"),
    /** Lucide {@code eye}. */
    EYE(
            "<path d='M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1"
                    + " 0 .696 10.75 10.75 0 0 1-19.876 0'/><circle cx='12' cy='12' r='3'/>"),
    /** Lucide {@code eye-off}. */
    EYE_OFF(
            "<path d='M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696"
                    + " 10.747 10.747 0 0 1-1.444 2.49'/>"
                    + "<path d='M14.084 14.158a3 3 0 0 1-4.242-4.242'/>"
                    + "<path d='M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696"
                    + " 10.75 10.75 0 0 1 4.446-5.143'/><path d='m2 2 20 20'/>"),
    /** Lucide {@code heart}. */
    HEART(
            "<path d='M2 9.5a5.5 5.5 0 0 1 9.591-3.676.56.56 0 0 0 .818 0A5.49 5.49 0 0 1"
                    + " 22 9.5c0 2.29-1.5 4-3 5.5l-5.492 5.313a2 2 0 0 1-3 .019L5"
                    + " 15c-1.5-1.5-3-3.2-3-5.5'/>"),
    /** Lucide {@code leaf}. */
    LEAF(
            "<path d='M11 20a10 10 0 0010-10 25.9 25.9 0 00-1.04-7.281 1 1 0"
                    + " 00-1.755-.325C15.833 5.5 13 5.5 9.8 6.1A7 7 0 0011 20'/>"
                    + "<path d='M2 21a5 5 0 012.911-4.544C7.613 15.212 8.351 15.24 11 13'/>"),
    /** Lucide {@code shield}. */
    SHIELD(
            "<path d='M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4"
                    + " 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81"
                    + " 17 5 19 5a1 1 0 0 1 1 1z'/>"),
    /** Lucide {@code file-text}. */
    FILE(
            "<path d='M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588"
                    + " 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z'/>"
                    + "<path d='M14 2v5a1 1 0 0 0 1 1h5'/><path d='M10 9H8'/>"
                    + "<path d='M16 13H8'/><path d='M16 17H8'/>"),
    /** Lucide {@code file-pen-line}. */
    FILE_PEN(
            "<path d='M14.364 13.634a2 2 0 0 0-.506.854l-.837 2.87a.5.5 0 0 0"
                    + " .62.62l2.87-.837a2 2 0 0 0 .854-.506l4.013-4.009a1 1 0 0 0-3.004-3.004z'/>"
                    + "<path d='M14.487 7.858A1 1 0 0 1 14 7V2'/>"
                    + "<path d='M20 19.645V20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4"
                    + " 2.4 0 0 1 1.704.706l2.516 2.516'/><path d='M8 18h1'/>"),
    /** Lucide {@code send}. */
    SEND(
            "<path d='M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0"
                    + " 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11z'/>"
                    + "<path d='m21.854 2.147-10.94 10.939'/>"),
    /** Lucide {@code house}. */
    HOME(
            "<path d='M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8'/>"
                    + "<path d='M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21"
                    + " 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z'/>"),
    /** Lucide {@code building-2}. */
    BUILDING(
            "<path d='M10 12h4'/><path d='M10 8h4'/>"
                    + "<path d='M14 21v-3a2 2 0 0 0-4 0v3'/>"
                    + "<path d='M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0"
                    + " 0-2-2h-2'/><path d='M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16'/>"),
    /** Lucide {@code network}. */
    SUPERVISION(
            "<rect x='16' y='16' width='6' height='6' rx='1'/>"
                    + "<rect x='2' y='16' width='6' height='6' rx='1'/>"
                    + "<rect x='9' y='2' width='6' height='6' rx='1'/>"
                    + "<path d='M5 16v-3a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v3'/>"
                    + "<path d='M12 12V8'/>"),
    /** Lucide {@code target}. */
    TARGET(
            "<circle cx='12' cy='12' r='10'/><circle cx='12' cy='12' r='6'/>"
                    + "<circle cx='12' cy='12' r='2'/>"),
    /** Lucide {@code footprints}. */
    STEPS(
            "<path d='M4 16v-2.38C4 11.5 2.97 10.5 3 8c.03-2.72 1.49-6 4.5-6C9.37 2 10"
                    + " 3.8 10 5.5c0 3.11-2 5.66-2 8.68V16a2 2 0 1 1-4 0Z'/>"
                    + "<path d='M20 20v-2.38c0-2.12 1.03-3.12 1-5.62-.03-2.72-1.49-6-4.5-6C14.63 6"
                    + " 14 7.8 14 9.5c0 3.11 2 5.66 2 8.68V20a2 2 0 1 0 4 0Z'/>"
                    + "<path d='M16 17h4'/><path d='M4 13h4'/>"),
    /** Lucide {@code layers}. */
    LAYERS(
            "<path d='M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2"
                    + " 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83z'/>"
                    + "<path d='M2 12a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0"
                    + " 22 12'/>"
                    + "<path d='M2 17a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0"
                    + " 22 17'/>"),
    /** Lucide {@code message-circle}. */
    MESSAGE(
            "<path d='M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236"
                    + " 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719'/>"),
    /** Lucide {@code trash-2}. */
    TRASH(
            "<path d='M10 11v6'/><path d='M14 11v6'/>"
                    + "<path d='M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6'/>"
                    + "<path d='M3 6h18'/><path d='M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2'/>"),
    /** Lucide {@code grip-vertical}. */
    DRAG(
            "<circle cx='9' cy='12' r='1'/><circle cx='9' cy='5' r='1'/>"
                    + "<circle cx='9' cy='19' r='1'/><circle cx='15' cy='12' r='1'/>"
                    + "<circle cx='15' cy='5' r='1'/><circle cx='15' cy='19' r='1'/>"),
    /** Lucide {@code globe}. */
    GLOBE(
            "<circle cx='12' cy='12' r='10'/>"
                    + "<path d='M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20'/>"
                    + "<path d='M2 12h20'/>"),
    /** Lucide {@code activity}. */
    ACTIVITY(
            "<path d='M22 12h-2.48a2 2 0 0 0-1.93 1.46l-2.35 8.36a.25.25 0 0 1-.48 0L9.24"
                    + " 2.18a.25.25 0 0 0-.48 0l-2.35 8.36A2 2 0 0 1 4.49 12H2'/>");

    private static final String HEAD =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none'"
                    + " stroke='currentColor' stroke-width='2' stroke-linecap='round'"
                    + " stroke-linejoin='round' aria-hidden='true' focusable='false'>";

    private final String svg;

    LucideIcon(String shapes) {
        svg = HEAD + shapes + "</svg>";
    }

    /**
     * The whole drawing as markup without a name of its own, for use inside an element that has one
     * (also in the template of a grid row).
     */
    public String svg() {
        return svg;
    }
}
