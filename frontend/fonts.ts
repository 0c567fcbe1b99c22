// The two typefaces of Trellis, served by ourselves. Browsers fetch only the parts of the alphabet a page uses.
import '@fontsource-variable/figtree';
import '@fontsource-variable/newsreader';
