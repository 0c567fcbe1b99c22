/** The page around the questions. Values come from the tokens of the house, never from here. */
import { css } from 'lit';

export const pageStyles = css`
  :host {
    --gap: var(--s5);
    display: block;
    container-type: inline-size;
    background: var(--ground);
    color: var(--ink);
    font: 400 var(--t-m) / 1.55 var(--sans);
    font-variant-numeric: tabular-nums;
    -webkit-text-size-adjust: 100%;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  /* Numbers to call or to write to: large enough for a shaking hand. */
  a {
    display: inline-block;
    padding-block: var(--s2);
    color: var(--leaf);
    font-weight: 650;
    text-underline-offset: 0.2em;
  }
  a:focus-visible {
    outline: none;
    box-shadow: var(--ring);
    border-radius: var(--r-s);
  }
  .page {
    display: flex;
    flex-direction: column;
    max-inline-size: 35rem;
    min-block-size: var(--player-height, 100%);
    margin-inline: auto;
    --edge: 1.25rem;
    padding-inline: var(--edge);
  }
  .page.wide {
    max-inline-size: 44rem;
  }

  /* Close first, always within reach of a thumb. */
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s3);
    margin-inline: calc(-1 * var(--edge));
    padding: var(--s3) var(--edge);
    background: var(--ground);
  }
  .top .close {
    flex: none;
  }
  .progress {
    block-size: 3px;
    margin-block-end: var(--s5);
    border-radius: var(--r-full);
    background: var(--line);
    overflow: hidden;
  }
  .progress > div {
    block-size: 100%;
    inline-size: calc(var(--share) * 100%);
    border-radius: inherit;
    background: var(--leaf);
  }

  .body {
    flex: 1 0 auto;
    animation: appear 150ms ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  h1,
  h2,
  p,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h1:focus,
  h2:focus {
    outline: none;
  }
  h1:focus-visible,
  h2:focus-visible {
    outline: none;
  }
  .ask,
  .words,
  .title {
    font-family: var(--serif);
    font-weight: 500;
    letter-spacing: -0.005em;
    /* Balanced, a word wider than its line would not break. */
    text-wrap: pretty;
    overflow-wrap: anywhere;
    scroll-margin-block-start: 5rem;
  }
  .title {
    font-size: var(--t-2xl);
    line-height: 1.15;
  }
  .picture {
    max-width: 100%;
    height: auto;
    border-radius: var(--r-m);
  }
  .ask {
    font-size: var(--t-xl);
    line-height: 1.28;
  }
  .ask .lead {
    display: block;
    margin-block-end: var(--s2);
    font-family: var(--sans);
    font-size: var(--t-m);
    font-weight: 400;
    line-height: 1.45;
    letter-spacing: 0;
    color: var(--ink-soft);
    text-wrap: pretty;
  }
  .licence {
    font-size: var(--t-s);
  }
  .ask.small {
    font-size: var(--t-l);
  }
  .words {
    font-size: var(--t-xl);
    line-height: 1.42;
    text-wrap: pretty;
  }
  .soft {
    color: var(--ink-soft);
    font-size: var(--t-s);
  }
  .strong {
    font-weight: 600;
  }
  .hint:empty,
  .note:empty,
  .room:empty,
  .waiting:empty,
  .undo:empty {
    display: none;
  }
  .hint {
    margin-block-start: var(--s2);
  }
  .private {
    display: flex;
    gap: var(--s2);
    align-items: center;
    margin-block-start: var(--s2);
  }
  .private svg {
    flex: none;
    inline-size: 1.1rem;
    block-size: 1.1rem;
  }
  .apart {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .pill {
    display: inline-flex;
    align-items: center;
    gap: var(--s2);
    padding: 0.3rem 0.75rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--r-full);
    background: var(--surface);
    color: var(--ink-soft);
    font-size: var(--t-xs);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
  }
  .pill.leaf {
    border-color: transparent;
    background: var(--leaf-wash);
    color: var(--leaf);
  }
  .pill .icon {
    flex: none;
  }

  /* One card lifted off the paper. */
  .start,
  .sharing,
  .end,
  .question {
    padding: var(--s5);
    border: 1px solid var(--line);
    border-radius: var(--r-l);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .question > .ask + * {
    margin-block-start: var(--s2);
  }
  .question > player-scale,
  .question > player-text,
  .question > player-one-of,
  .question > player-many-of,
  .question > player-emotions,
  .question > player-number,
  .question > player-moment-input,
  .question > player-rows,
  .question > player-body-map {
    display: block;
    margin-block-start: var(--s5);
  }
  .words-alone {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--s5);
    padding-block: var(--s6);
  }
  .line-up {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: center;
  }

  .start > .note {
    margin-block-end: var(--s4);
  }
  .start > .title {
    margin-block: var(--s3) var(--s3);
  }
  .why {
    color: var(--ink-soft);
  }
  .steps {
    display: grid;
    gap: var(--s1);
    margin-block-start: var(--s4);
    padding-inline-start: var(--s4);
    border-inline-start: 3px solid var(--clay);
    list-style-position: inside;
  }
  .facts {
    display: grid;
    gap: var(--s3);
    margin-block-start: var(--s4);
    padding-block-start: var(--s4);
    border-block-start: 1px solid var(--line);
    color: var(--ink-soft);
    font-size: var(--t-s);
  }
  .facts p,
  .steps li {
    text-wrap: pretty;
  }
  .facts p:empty {
    display: none;
  }
  .reader {
    display: flex;
    gap: var(--s2);
    color: var(--ink);
    font-weight: 600;
  }
  .reader .icon {
    flex: none;
    margin-block-start: 0.15em;
    color: var(--leaf);
  }
  .begin {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: center;
    margin-block-start: var(--s5);
  }
  .words-alone .begin {
    margin-block-start: 0;
  }
  .short {
    display: grid;
    gap: var(--s2);
    justify-items: start;
    margin-block-start: var(--s4);
  }

  .note {
    display: flex;
    flex-direction: column;
    gap: var(--s3);
    align-items: flex-start;
    margin-block-start: var(--s5);
    padding: var(--s4);
    border-radius: var(--r-m);
    background: var(--leaf-wash);
  }
  .note.large {
    font-size: var(--t-l);
  }
  .stays {
    margin-block-start: var(--s4);
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: center;
    justify-content: space-between;
    margin-block-end: var(--s4);
    padding: var(--s3) var(--s4);
    border: 1px solid var(--line-strong);
    border-radius: var(--r-m);
    background: var(--raised);
    font-size: var(--t-s);
  }
  .banner p {
    flex: 1 1 14rem;
  }

  /* Back and on, and under them the two things that are always there. */
  .foot {
    margin-block-start: var(--s5);
    margin-inline: calc(-1 * var(--edge));
    padding-inline: var(--edge);
    padding-block: var(--s3) max(var(--s2), env(safe-area-inset-bottom));
    background: var(--ground);
    box-shadow: 0 -0.75rem 0.75rem -0.25rem var(--ground);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: center;
    justify-content: space-between;
  }
  .ways > .main:only-child {
    margin-inline-start: auto;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-block-start: var(--s3);
    padding-block-start: var(--s1);
    border-block-start: 1px solid var(--line);
  }
  @media (min-height: 34rem) {
    .foot {
      position: sticky;
      inset-block-end: var(--player-bottom, 0px);
      z-index: 1;
    }
  }

  /* Nothing one reaches by keyboard hides behind the bars. */
  .body :is(input, textarea, button, summary, label, .note) {
    scroll-margin-block: 5rem 10rem;
  }
  @container (min-width: 45rem) {
    .body {
      flex-grow: 0;
    }
    .page > .foot:not(.only-tools) {
      position: static;
    }
  }

  .all {
    display: grid;
    gap: var(--s5);
    grid-template-columns: minmax(0, 1fr);
  }
  .all > .question {
    animation: appear 150ms ease-out;
  }
  .all > .ways {
    justify-content: flex-end;
  }
  .only-tools .tools {
    margin-block-start: 0;
    border-block-start: 0;
  }
  .waiting {
    margin-block-start: var(--s4);
  }
  .sharing .choices {
    margin-block-start: var(--s4);
  }
  .question .apart-above,
  .sharing .apart-above {
    margin-block: var(--s4) var(--s5);
  }

  .end {
    margin-block-start: var(--s4);
    display: grid;
    gap: var(--s4);
    justify-items: start;
    padding-block: var(--s6);
  }
  .end .begin {
    margin-block-start: var(--s3);
  }
  .end-mark {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border-radius: var(--r-full);
    background: var(--leaf-wash);
    color: var(--leaf);
  }
  .what-next {
    padding-inline-start: var(--s4);
    border-inline-start: 3px solid var(--leaf);
  }

  .reading {
    display: grid;
    gap: var(--s5);
    margin-block-start: var(--s5);
  }
  .reading dt {
    color: var(--ink-soft);
    font-size: var(--t-s);
  }
  .reading dd {
    margin-block-start: var(--s1);
  }
  .reading dd p {
    white-space: pre-wrap;
  }
  .reading .mine {
    padding: var(--s3) var(--s4);
    border-radius: var(--r-s);
    background: var(--clay-wash);
  }

  /* The steady card covers everything: the page lies folded behind it. */
  .steady {
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--ground);
    color: var(--ink);
    font: 400 var(--t-m) / 1.55 var(--sans);
  }
  .steady[open] {
    animation: appear 150ms ease-out;
  }
  .steady::backdrop {
    background: var(--ground);
  }
  .steady-page {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    max-inline-size: 35rem;
    min-block-size: 100%;
    margin-inline: auto;
    padding: var(--s3) 1.25rem var(--s6);
  }
  .steady-middle {
    display: grid;
    gap: var(--s5);
    inline-size: 100%;
    margin-block: auto;
    padding-block: var(--s5);
  }
  .steady-text {
    font-size: var(--t-l);
  }
  .stack {
    display: grid;
    gap: var(--s3);
  }

  @container (max-width: 26rem) {
    .page {
      --edge: var(--s3);
    }
    .start,
    .sharing,
    .end,
    .question {
      padding-inline: var(--s4);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::backdrop {
      animation: none !important;
      transition: none !important;
    }
  }
`;
