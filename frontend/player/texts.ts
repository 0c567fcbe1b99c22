/**
 * Every word the player says by itself. The server hands in the client's language under the same
 * keys; these English lines stand in where a key is missing, so that no screen is ever mute.
 */
export const english = {
  // Frame of every screen
  close: 'Close',
  moment: 'I need a moment',
  help: 'Help',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  progress: 'Page {n} of {of}',
  progressLabel: 'How far along',
  pageTools: 'Page',
  // Saved state
  kept: 'Kept',
  saving: 'Saving',
  notSaved: 'Not saved yet, we will try again',
  keptHere: 'Kept on this phone',
  sentState: 'Sent',
  notKept: 'Nothing is kept',
  previewOnly: 'Preview',
  offlineHere:
    'There is no line right now. What you wrote is still on this page. Nobody has seen it. Please leave this page open; we will try again.',
  signedOut: 'You were signed out. What you wrote is still here.',
  signIn: 'Sign in',
  gone: 'This page was closed. What you see here is not kept any more. You can still copy it.',
  goneHere:
    'This page was sent or closed somewhere else. What you wrote here since then is kept on this phone.',
  leftHere: 'Something else that you wrote for this page is still on this phone.',
  seeKept: 'Look at it',
  merged: 'This page was also open somewhere else. Both are put together here.',
  // Start
  minutes: 'about {n} minutes',
  oneMinute: 'about 1 minute',
  stepsHeading: 'How it goes',
  begin: 'Begin',
  goOn: 'Go on',
  fromStart: 'From the beginning',
  shortMinutes: 'Do the short one, about {n} minutes',
  shortOneMinute: 'Do the short one, about 1 minute',
  wholePage: 'Do all of it, about {n} minutes',
  notThisWeek: 'Not this week',
  keepForDay: 'Keep it for the day',
  secondPart: 'The day you chose has passed. This is the second part.',
  // Marks before and after
  beforeLabel: 'How stirred up do you feel right now?',
  afterLabel: 'And now, how stirred up do you feel?',
  stirLow: 'calm',
  stirHigh: 'as much as I can stand',
  // Marks 0 to 10
  scaleMark: '{n}',
  scaleLow: '{min}: {low}',
  scaleHigh: '{max}: {high}',
  scaleUnset: 'No mark yet',
  scaleSet: 'Your mark: {n}',
  clearMark: 'Clear my mark',
  nobodyNear: 'Nobody is near',
  nothingReminded: 'Nothing reminded me',
  // Choices and words
  yes: 'Yes',
  no: 'No',
  clearChoice: 'Clear my answer',
  pickUpTo: 'Up to {n}. You picked {count}.',
  pickFull: 'That makes {n}. To pick another one, put one back first.',
  ownWords: 'In my own words',
  ownWord: 'My own word',
  addOwn: 'Add',
  nothingToPick: 'There is nothing to choose from here yet. You can write your own.',
  howStrong: 'How strong?',
  strengthOf: 'How strong: {word}',
  strengthLow: 'a little',
  strengthHigh: 'very strong',
  left: '{n} left',
  tooLong: 'The last {n} characters do not fit and are not kept. You can make it shorter.',
  starters: 'Ways to begin',
  useOffered: 'Use: {text}',
  onlyMe: 'Only you can read this one, whatever you choose at the end.',
  supportShared: 'Your practitioner can read this page. Not the parts you keep to yourself.',
  supportPrivate: 'Only you can read this.',
  rolesOnly: 'A role is enough, such as partner or friend. A name could be read by others.',
  likelyName:
    'This may be a name. A role is safer, if someone sees your phone. You can leave it as it is. This line comes from your phone and cannot see every name.',
  onlyMePart: 'Only I can read this part',
  numberRange: 'A whole number from {min} to {max}',
  numberWrong:
    'This is not a whole number from {min} to {max}. It stays here, and is not kept yet.',
  // Rows
  rowTitle: '{n}',
  addRow: 'Add one',
  addAnother: 'Add another one',
  rowsFull: 'There is room for {n}.',
  takeAwayShort: 'Take away',
  removeRow: 'Take away number {n}',
  rowRemoved: 'Number {n} is taken away.',
  undo: 'Put it back',
  chooseFirst: 'What you picked before shows up here.',
  // Body map
  bodyFront: 'Front',
  bodyBack: 'Back',
  bodyMarks: 'How is it there? {place}',
  bodyOff: 'Leave the body map out',
  outsideOfMe:
    'Feeling outside of yourself can happen when there is too much at once. Put your feet on the floor. Name three things you can see. You can stop here.',
  // Quiet lines
  quietLine: 'Thank you. You can go on, or stop here. Help is one tap away.',
  changeAnswer: 'Change my answer',
  // Steady card
  lookAround: 'Look around',
  steadyPage: 'My steady page',
  keepAndStop: 'Keep and stop',
  deleteWords: 'Delete what I wrote',
  deleteAsk: 'Delete everything on this page? It will be gone from here and from Trellis.',
  deleteYes: 'Yes, delete it',
  deleteNo: 'No, keep it',
  deleteWaiting:
    'It is gone from this page. There is no line, so we will delete the rest when we can.',
  deleteSent: 'It was sent before that. You find it under Looking back.',
  deleted: 'It is gone.',
  lookOne: 'Find five things you can see. Take your time.',
  lookTwo: 'Find four things you can touch.',
  lookThree: 'Wait for three sounds, near or far.',
  lookFour: 'Find two smells, or think of two you like.',
  lookFive: 'Let one slow breath go out.',
  lookDone: 'That is enough',
  // Sharing and sending
  sharingQuestion: 'Who may read this page?',
  formEnd: 'Those were all the questions.',
  formReader: 'Your practitioner reads what you answered.',
  sharingPrivate: 'Only me',
  sharingNumbers: 'Numbers yes, words no',
  sharingNext: 'For the next session',
  sharingShared: 'Shared',
  bring: 'Bring this to my next session',
  useQuestion: 'Was this page of use to you?',
  useYes: 'Yes',
  useSome: 'Some',
  useNo: 'No',
  useTooMuch: 'It was too much',
  send: 'Send',
  sending: 'Sending',
  sendWaiting: 'Not sent yet. What you wrote is still here. We will try again by ourselves.',
  sendKept:
    'Not sent yet. It is kept on this phone and goes by itself as soon as there is a line, also when you come back later.',
  sendNotYet: 'Do not send it yet',
  sendNow: 'Send it now',
  keepThis: 'Keep this',
  keepAsk: 'Nothing of this is kept unless you want it.',
  closeUnkept: 'Close without keeping',
  backToToday: 'Back to today',
  leaveForToday: 'Leave it for today',
  // Reading
  leftBlank: 'left blank',
  nothingWritten: 'Nothing was written here.',
} as const;

export type TextKey = keyof typeof english;

/** Says one line, with its placeholders filled. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export function sayWith(texts: Readonly<Record<string, string | undefined>>): Say {
  return (key, values = {}) => fill(texts[key] ?? english[key], values);
}

export function fill(
  text: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A sentence of the frame that still waits for a value is left out rather than shown with a gap. */
export function withoutGaps(text: string | undefined): string {
  if (text === undefined || !/\{[^}]*\}/.test(text)) return text ?? '';
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !/\{[^}]*\}/.test(sentence))
    .join(' ');
}
