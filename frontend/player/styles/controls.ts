/** Buttons, choices, marks and inputs. Leaf is what one can do; clay is what is the client's own. */
import { css } from 'lit';

export const controlStyles = css`
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
    border: 1px solid transparent;
    border-radius: var(--r-full);
    background: none;
    font-weight: 600;
    font-size: var(--t-s);
    line-height: 1.3;
    text-align: center;
    cursor: pointer;
    transition: background-color 150ms;
  }
  .main {
    min-block-size: 3rem;
    padding: 0.6rem 1.6rem;
    background: var(--leaf);
    color: var(--leaf-ink);
    font-size: var(--t-m);
  }
  .main:hover {
    background: color-mix(in oklab, var(--leaf), var(--ink) 14%);
  }
  .main[aria-disabled='true'] {
    background: color-mix(in oklab, var(--leaf), var(--ground) 25%);
    cursor: default;
  }
  .outline {
    padding: 0.5rem 1.15rem;
    border-color: var(--line-strong);
    background: var(--surface);
  }
  .outline:hover,
  .chip:hover {
    background: var(--leaf-wash);
  }
  .quiet {
    padding: 0.5rem 0.75rem;
    color: var(--ink-soft);
  }
  .quiet:hover {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .ways .quiet,
  .tools .quiet,
  .begin .quiet {
    padding-inline: var(--s3);
  }
  .tools .quiet {
    margin-inline: calc(-1 * var(--s3));
    color: var(--leaf);
  }
  .ways > .quiet {
    margin-inline-start: calc(-1 * var(--s3));
  }
  :focus-visible {
    outline: 2px solid var(--leaf);
    outline-offset: 2px;
    box-shadow: var(--ring);
  }

  /* Native inputs do the work; what one sees is drawn beside them. */
  .choice,
  .mark {
    position: relative;
    cursor: pointer;
  }
  .choice input,
  .mark input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices {
    display: grid;
    gap: var(--s2);
  }
  .choices.pair {
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
  }
  .choice {
    display: flex;
    gap: var(--s3);
    align-items: center;
    min-block-size: 3rem;
    padding: 0.55rem var(--s4);
    border: 1px solid var(--line-strong);
    border-radius: var(--r-m);
    background: var(--surface);
    line-height: 1.35;
    transition:
      background-color 150ms,
      border-color 150ms;
  }
  .choice:hover {
    border-color: var(--ink-faint);
  }
  .choice:has(:checked) {
    border-color: var(--clay);
    background: var(--clay-wash);
  }
  .choice:has(:focus-visible),
  .mark:has(:focus-visible) span {
    outline: 2px solid var(--leaf);
    outline-offset: 2px;
    box-shadow: var(--ring);
  }
  .choice.shut {
    border-style: dashed;
    border-color: var(--line-strong);
  }
  .choice.shut,
  .choice.shut input {
    cursor: default;
  }
  .choice.two-lines {
    align-items: flex-start;
    padding-block: var(--s3);
  }
  .two-lines > span:last-child {
    display: grid;
    gap: 0.1rem;
  }
  .choice:has(:checked) .soft {
    color: var(--ink);
  }
  .dot,
  .box {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 1.3rem;
    block-size: 1.3rem;
    border: 1.5px solid var(--ink-faint);
    border-radius: var(--r-full);
    color: transparent;
  }
  .box {
    border-radius: 6px;
  }
  .box .icon {
    inline-size: 0.95rem;
    block-size: 0.95rem;
    stroke-width: 3;
  }
  .choice:has(:checked) .box {
    border-color: var(--clay);
    background: var(--clay);
    color: var(--surface);
  }
  .choice:has(:checked) .dot {
    border-color: var(--clay);
    border-width: 0.4rem;
  }
  .choices.chips {
    display: flex;
    flex-wrap: wrap;
  }
  .chips .choice {
    gap: 0;
    min-block-size: 2.75rem;
    padding: 0.5rem 1rem;
    border-radius: var(--r-full);
  }
  /* The tick opens room for itself, so that picked never means a colour alone. */
  .chips .box {
    display: none;
    border: 0;
    inline-size: 1.1rem;
    margin-inline-end: 0.35rem;
  }
  .chips .choice:has(:checked) .box {
    display: grid;
    background: none;
    color: var(--clay);
  }
  player-many-of > .soft,
  player-emotions > .soft {
    margin-block-start: var(--s3);
  }
  .choices + .quiet,
  .own + .quiet,
  .narrow + .quiet {
    margin-block-start: var(--s2);
    margin-inline-start: calc(-1 * var(--s3));
    padding-inline: var(--s3);
  }

  /* Writing */
  input[type='text'],
  input[type='date'],
  input[type='time'],
  textarea {
    inline-size: 100%;
    min-block-size: 3rem;
    padding: 0.65rem var(--s4);
    border: 1px solid var(--ink-faint);
    border-radius: var(--r-m);
    background: var(--raised);
    font-size: max(1rem, 16px);
    line-height: 1.5;
  }
  textarea {
    display: block;
    min-block-size: 12rem;
    max-block-size: 60vh;
    resize: vertical;
    field-sizing: content;
  }
  input:focus-visible,
  textarea:focus-visible {
    outline-offset: 0;
    border-color: var(--leaf);
  }
  input[readonly] {
    border-style: dashed;
  }
  .narrow:is(input) {
    max-inline-size: 14rem;
  }
  .room {
    margin-block-start: var(--s2);
  }
  .starters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    margin-block-start: var(--s3);
  }
  .chip {
    padding: 0.5rem 1rem;
    border-color: var(--line-strong);
    background: var(--surface);
    font-weight: 500;
    text-align: start;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--clay);
    background: var(--clay-wash);
  }
  .own {
    display: grid;
    gap: var(--s2);
    margin-block-start: var(--s4);
    font-size: var(--t-s);
    color: var(--ink-soft);
  }
  .own input {
    color: var(--ink);
  }
  .with-button {
    display: flex;
    gap: var(--s2);
    align-items: stretch;
  }
  .with-button input {
    flex: 1;
    min-inline-size: 0;
  }

  /* Marks from 0 to 10 */
  .line {
    position: relative;
    display: grid;
    align-items: center;
    block-size: 2.75rem;
    margin-block-end: var(--s2);
    padding-inline: 0.9rem;
    cursor: pointer;
    touch-action: pan-y;
    user-select: none;
  }
  .rail {
    position: relative;
    block-size: 4px;
    border-radius: var(--r-full);
    background: var(--line-strong);
  }
  /* One dot a mark, so that the line says what it is before it is touched. */
  .rail::before {
    content: '';
    position: absolute;
    inset-block: -4px;
    inset-inline: calc(-50% / (var(--steps) - 1));
    background: radial-gradient(circle at center, var(--ink-faint) 3px, transparent 3.6px)
      0 50% / calc(100% / var(--steps)) 100%;
  }
  .fill {
    position: absolute;
    inset-block: -2px;
    inset-inline-start: 0;
    inline-size: calc(var(--share) * 100%);
    border-radius: inherit;
    background: var(--clay);
  }
  .thumb {
    position: absolute;
    inset-inline-start: calc(0.9rem + var(--share) * (100% - 1.8rem));
    inline-size: 1.75rem;
    block-size: 1.75rem;
    margin-inline-start: -0.875rem;
    border: 3px solid var(--surface);
    border-radius: var(--r-full);
    background: var(--clay);
    box-shadow: 0 0 0 1px var(--clay);
    pointer-events: none;
  }
  .unset .thumb,
  .unset .fill {
    display: none;
  }
  .marks {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: var(--s1);
  }
  .mark {
    min-block-size: 2.75rem;
  }
  .mark span {
    display: grid;
    place-items: center;
    block-size: 100%;
    min-block-size: 2.75rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--r-s);
    background: var(--surface);
    font-weight: 500;
  }
  .mark:hover span {
    border-color: var(--ink-faint);
  }
  .mark:has(:checked) span {
    border-color: var(--clay);
    background: var(--clay);
    color: var(--surface);
    font-weight: 700;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: var(--s5);
    margin-block-start: var(--s2);
    color: var(--ink-soft);
    font-size: var(--t-s);
  }
  .ends span {
    text-wrap: balance;
  }
  .ends span:last-child {
    text-align: end;
  }
  .scale-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    align-items: center;
    justify-content: space-between;
    min-block-size: 2.75rem;
    margin-block-start: var(--s3);
  }
  .scale-foot .quiet {
    margin-inline: auto calc(-1 * var(--s3));
  }
  .scale-foot .chip {
    order: 1;
  }
  @container (min-width: 34rem) {
    .marks {
      grid-template-columns: repeat(var(--steps), 1fr);
    }
    .row .marks,
    .strength .marks {
      gap: 2px;
    }
  }

  /* Feelings */
  .word-group {
    margin-block-end: var(--s5);
  }
  .word-group .choices {
    margin-block-start: var(--s2);
  }
  .group-name {
    font-family: var(--serif);
    font-size: var(--t-l);
    color: var(--ink-soft);
  }
  player-body-map .word-group {
    margin-block: var(--s5) 0;
  }
  player-body-map > .quiet {
    margin-block-start: var(--s4);
    margin-inline-start: calc(-1 * var(--s3));
  }
  .strength {
    margin-block-start: var(--s2);
    border: 1px solid var(--line);
    border-radius: var(--r-m);
    padding-inline: var(--s4);
  }
  .strength[open] {
    padding-block-end: var(--s3);
  }
  .strength summary {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--s3);
    min-block-size: 2.75rem;
    cursor: pointer;
    font-weight: 600;
  }
  .strength summary .soft {
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* Rows */
  .rows {
    display: grid;
    gap: var(--s4);
  }
  .row {
    display: grid;
    gap: var(--s5);
    padding-inline-start: var(--s4);
    padding-block: var(--s1) var(--s3);
    border-inline-start: 3px solid var(--clay);
  }
  .row-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-block-size: 2.75rem;
    margin-block-end: calc(-1 * var(--s4));
  }
  .row-number {
    font-family: var(--serif);
    font-size: var(--t-l);
    color: var(--ink-soft);
  }
  .cell {
    display: grid;
    gap: var(--s2);
  }
  .cell-label {
    font-weight: 600;
  }
  .undo {
    display: flex;
    align-items: center;
    gap: var(--s2);
    color: var(--ink-soft);
    font-size: var(--t-s);
  }
  .add {
    display: inline-flex;
    gap: var(--s2);
    align-items: center;
    margin-block-start: var(--s4);
  }
  player-rows > .soft {
    margin-block-start: var(--s4);
  }

  /* Body */
  .figures {
    display: flex;
    justify-content: center;
    gap: var(--s6);
    margin-block-end: var(--s5);
  }
  .figure {
    inline-size: min(8rem, 42%);
    text-align: center;
    color: var(--ink-soft);
    font-size: var(--t-s);
  }
  .figure svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    user-select: none;
  }
  .figure path {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .edge :is(path, ellipse, circle) {
    stroke: var(--ink-faint);
    stroke-width: calc((var(--w, 0) + 3) * 1px);
  }
  .paper :is(path, ellipse, circle) {
    fill: var(--raised);
    stroke: var(--raised);
    stroke-width: calc(var(--w, 0) * 1px);
  }
  .place {
    cursor: pointer;
    opacity: 0;
    transition: opacity 150ms;
  }
  .place :is(ellipse, circle, rect) {
    fill: var(--clay);
  }
  .place path {
    stroke: var(--clay);
    stroke-width: calc(var(--w) * 1px);
  }
  .place:hover {
    opacity: 0.25;
  }
  .place.picked {
    opacity: 0.85;
  }

  @media (forced-colors: active) {
    .choice:has(:checked),
    .mark:has(:checked) span {
      outline: 2px solid Highlight;
    }
    .fill,
    .thumb {
      background: Highlight;
    }
  }
`;
