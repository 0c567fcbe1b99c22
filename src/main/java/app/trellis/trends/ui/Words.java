package app.trellis.trends.ui;

/** Looks a sentence up in the language of the page. */
@FunctionalInterface
interface Words {

    String say(String key, Object... arguments);
}
