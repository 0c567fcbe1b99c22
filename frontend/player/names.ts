/**
 * Whether somebody may have typed a name where a role is enough. It is asked in the browser only;
 * what it finds is neither kept nor sent.
 *
 * Three things count: a capitalised word inside a sentence; a common given name, wherever it stands
 * and however it is written; and a capitalised word that begins a sentence and says, promises or
 * calls, which only people do. It cannot see a rare name that begins a sentence and does something
 * else, nor one in a script without capitals, and it takes some words for names that are none. So
 * it only ever says a line.
 */
const words = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.join(' ').split(' '));

/** Capitals inside a sentence that name nobody. */
const NO_NAMES = words(
  "i i'm i've i'd i'll",
  'monday tuesday wednesday thursday friday saturday sunday',
  'january february march april may june july august september october november december',
  'lunes martes miércoles jueves viernes sábado domingo',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'easter christmas english spanish god navidad pascua dios',
  'whatsapp facebook instagram internet',
  'partner friend family work pareja amistad familia trabajo',
);

/**
 * Given names that are common where English or Spanish is spoken, without those that are a word of
 * either language as well (such as Will, Grace, Mark, Luz or Sol).
 */
const GIVEN = words(
  'adam adrian aidan alan albert alejandra alejandro alex alexander alice alicia alison alonso amanda amy',
  'ana andrea andrew andrés angela ann anna anne antonio ashley barbara beatriz belén ben benjamin beth',
  'brandon brenda brian bruno camila carla carlos carmen carol caroline catherine charles charlotte chloe',
  'chris christian christina christine claire clara claudia consuelo cristina daniel daniela david deborah',
  'diana diane diego donna dylan edward eduardo elena elizabeth emilia emily emma enrique eric',
  'esteban esther eva evelyn fabián felipe fernanda fernando fiona francisca francisco gabriel gabriela',
  'george gerardo gloria gonzalo graham guillermo gustavo hannah harry heather hector héctor helen henry hugo',
  'ian ignacio inés irene isabel isabella jack jacob jaime james jane janet jason javier jennifer jeremy',
  'jessica jesús joan joanne joaquín joe joel john jonathan jordi jorge josé josefina joseph josh joshua juan',
  'juana judith julia julian julián juliana julie justin karen karina kate katherine kathleen kevin kim',
  'laura lauren leah leonardo leticia liam linda lisa lorena lorenzo louis louise lucas lucía lucy luis luisa',
  'luke lydia manuel manuela marcela marcelo marcos margaret margarita maría mariana marina mario marta martha',
  'martin martín mary mateo matthew matías mauricio max megan melissa mercedes mia michael michelle miguel mike',
  'mónica monica nancy natalia natalie nathan nicholas nicolás nick noah noelia nuria olivia óscar oscar pablo',
  'pamela patricia patrick paul paula pedro peter philip rachel rafael ramón raquel raúl rebecca ricardo',
  'richard robert roberto rocío rodrigo roger ruth ryan sam samantha samuel sandra santiago sara sarah',
  'scott sean sebastián sergio silvia simon sofía sophie stephanie stephen steve steven susan susana teresa',
  'thomas tim timothy tina tom tomás tony tyler valentina valeria vanessa verónica victoria vicente victor',
  'víctor virginia ximena yolanda zoe',
);

/** Begins a sentence about somebody without naming them. */
const NOBODY = words(
  'i you he she it we they who what that this these those then there and but so or if when while after before',
  'someone somebody nobody everyone everybody anyone none both one',
  'yo tú él ella ello usted nosotros nosotras ellos ellas ustedes quien quién que qué eso esto ese esa este esta',
  'entonces y e pero o u si cuando mientras después antes luego nunca siempre también ya no sí hoy ayer',
  'alguien nadie todos todas ambos ambas uno una',
  'partner friend mum mom mother dad father sister brother boss wife husband never always today yesterday',
  'pareja amistad mamá madre papá padre hermana hermano jefe jefa esposa esposo marido nunca',
);

/** What only people do; the word after them follows. */
const PEOPLE_DO = words(
  'said says told tells promised promises called calls texted asked asks apologised apologized lied admitted',
  'forgot cheated shouted cried answered phoned',
  'dijo dice contó cuenta prometió promete llamó llama preguntó pidió mintió admitió olvidó engañó gritó lloró',
  'respondió contestó reconoció',
);

/** What ends a sentence, so that a capital after it says nothing. */
const ENDS = /[.!?…:;\n"“”«»(¿¡–—]\s*$/u;
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const LIKE_A_NAME = /^\p{Lu}[\p{Ll}\p{M}]/u;

export function holdsLikelyName(text: string): boolean {
  const found = [...text.matchAll(WORD)];
  return found.some(({ 0: word, index }, at) => {
    const plain = plainOf(word);
    if (NO_NAMES.has(plain)) return false;
    if (GIVEN.has(plain)) return true;
    if (!LIKE_A_NAME.test(word)) return false;
    const before = text.slice(0, index);
    const begins = before.trim() === '' || ENDS.test(before);
    if (!begins) return true;
    const next = found[at + 1];
    return next !== undefined && !NOBODY.has(plain) && PEOPLE_DO.has(plainOf(next[0]));
  });
}

const plainOf = (word: string): string =>
  word.replaceAll('’', "'").toLowerCase().replace(/'s$/u, '');
