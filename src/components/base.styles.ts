import { css } from 'lit';

/**
 * What all elements share. Sizes are in em, as hosts change the root's font size. Everything inherited but colour, font, size, language and
 * direction starts anew at the base, so that a host's letter spacing or capitals stay outside.
 * Public custom properties are `--feed-*`; those with an underscore are ours.
 */
export const baseStyles = css`
  :host {
    display: block;
    text-decoration: none !important;
  }
  :host::before,
  :host::after {
    content: none !important;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  [part='base'] {
    all: initial;
    -webkit-locale: inherit;
    display: flow-root;
    flex-grow: 1;
    color: inherit;
    font-family: inherit;
    font-size: inherit;
    line-height: 1.45;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    overflow-wrap: anywhere;
    line-break: strict;
    --_red: light-dark(#cb2a20, #ff8474);
    --_accent: var(--feed-accent, color-mix(in oklab, currentColor 12%, var(--_red)));
    /* The nearer a text is to a middle grey, the less of it may be taken away; one that an engine can't compute has the text's own colour. */
    --_muted: var(--feed-muted, oklch(from currentColor l c h / min(alpha, max(0.8, min(0.4 + 1.35 * l, 2.1 - 1.35 * l)))));
    --_line: var(--feed-line, color-mix(in oklab, currentColor 14%, transparent));
    --_surface: var(--feed-surface, color-mix(in oklab, currentColor 4%, transparent));
    --_radius: var(--feed-radius, 0.625em);
  }
  /* On which ground a text stands is told by its own lightness: not every dark page says \`color-scheme\`. */
  @supports (color: oklch(from currentColor l c h)) {
    [part='base'] {
      --_red: oklch(from currentColor clamp(0.54, 99 * (l - 0.6), max(0.74, l - 0.16)) clamp(0.14, 99 * (0.6 - l), 0.19) 28 / 1);
    }
  }
  /* A container has no width of its own. Where the page asks for one, as in a row or a cell, it is that of a column: so much, or less. */
  [part='base']::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, 40em);
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    font-size: 1em;
  }
  :lang(ja) {
    word-break: auto-phrase;
  }
  a {
    color: inherit;
    text-decoration: none;
    text-underline-offset: 0.18em;
    /* A finger needs 24 px; lines stay as far apart as they are. */
    padding-block: 0.4em;
  }
  a:hover {
    text-decoration: underline;
  }
  :focus-visible,
  .card:has(a:focus-visible) {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
  }
  button {
    font: inherit;
    font-size: 0.875em;
    font-weight: 600;
    padding: 0.42em 0.85em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.7);
    background: none;
    color: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--_surface);
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.4em 1em;
    flex-wrap: wrap;
    padding-block-end: 0.625em;
    border-block-end: 0.125em solid;
  }
  .heading,
  .title {
    font-family: var(--feed-font-heading, inherit);
    font-size: 1.25em;
    line-height: 1.2;
  }
  .head :is(a, .room) {
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.2;
    margin-block: -0.4em;
    color: var(--_accent);
  }
  .head .room {
    margin: 0;
  }
  .room {
    visibility: hidden;
  }
  .head :is(a, .room)::after {
    content: ' →' / '';
  }
  .head a:dir(rtl)::after {
    content: ' ←' / '';
  }
  .title {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: pretty;
  }
  /* Each dot stands in the gap before its piece; at the start of a line it is cut off. */
  .meta,
  .kicker {
    display: flex;
    flex-wrap: wrap;
  }
  .meta {
    overflow: hidden;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .meta > * {
    margin-inline-end: 1.2em;
  }
  .meta > *::before {
    content: '·' / '';
    display: inline-block;
    inline-size: 1.2em;
    margin-inline-start: -1.2em;
    text-align: center;
  }
  .kicker {
    gap: 0 1em;
    font-size: 0.75em;
    font-weight: 700;
    color: var(--_accent);
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
    font-size: 0.9375em;
  }
  .picture {
    position: relative;
    overflow: hidden;
    aspect-ratio: var(--feed-image-ratio, 16 / 9);
    background: var(--_surface);
  }
  .picture img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .rights {
    min-block-size: calc(1em + 1lh);
    padding-block-start: 1em;
    font-size: 0.75em;
    color: var(--_muted);
  }

  /* What the page offers stands in the place that is kept for what will come. */
  .stage {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .stage > * {
    display: block;
    grid-area: 1 / 1;
  }
  .has-fallback .skeleton {
    visibility: hidden;
  }
  .has-fallback .head + .stage > slot {
    padding-block-start: 0.9375em;
  }
  .body {
    display: grid;
    align-content: start;
    gap: var(--_gap);
    min-inline-size: 0;
  }
  /* What is announced of an item besides its title keeps its room, so that nothing below moves when the items come: tags, small print, summary.
     A row has one line of small print, in a narrow column one for almost each of its pieces. */
  .stage > * {
    --_metas: min(1, var(--_pieces));
  }
  @container (width < 26em) {
    .stage > * {
      --_metas: min(var(--_pieces), max(1, var(--_pieces) - 1));
    }
  }
  @container (width < 18em) {
    .stage > * {
      --_metas: var(--_pieces);
    }
  }
  .list,
  .headlines,
  .card {
    --_words: calc(
      var(--_tags) * (1.09em + var(--_gap)) + min(1, var(--_pieces)) * var(--_gap) + var(--_metas) * 1.18em + min(1, var(--_lines)) *
        var(--_gap) + var(--_lines) * 1.36em
    );
  }
  :is(.heading, .card, blockquote) ::slotted(*) {
    margin-block: 0 !important;
  }
  ::slotted([slot='footer']) {
    display: block;
    margin-block-start: 0.75em;
  }
  .skeleton i {
    display: block;
    inline-size: 90%;
    block-size: 1lh;
    padding-block: 0.15em;
    border-radius: 0.25em;
  }
  .skeleton :is(i, .picture) {
    background: color-mix(in oklab, currentColor 10%, transparent) content-box;
  }
  .skeleton i:last-child {
    inline-size: 60%;
  }
  .skeleton .meta i {
    inline-size: 30%;
  }

  .notice {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    font-size: 0.9375em;
  }
  .failed [role='status'] {
    flex: 1;
  }
  :is(.asking, .failed):is(.has-fallback, :has(.head)) .notice {
    margin-block-start: 0.9375em;
  }
  .failed .notice {
    gap: 0.6em;
    padding: 0.9em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  [name='empty'] {
    display: block;
    padding-block-start: 0.75em;
    color: var(--_muted);
  }
  /* It comes and goes while somebody reads, so it takes no room: it lies in the padding of a card, above a line of rights, else over the end of the last line. */
  [name='stale'] {
    display: block;
    position: absolute;
    inset-block-end: 0.2em;
    inset-inline-end: 0;
    padding: 0 1em;
    background: Canvas;
    color: CanvasText;
    font-size: 0.75em;
    line-height: 1.2;
    overflow: hidden;
    max-inline-size: 100%;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .stage:has(.card, .rights) + .notice [name='stale'] {
    background: none;
    color: inherit;
  }
  .stage:has(.rights) + .notice [name='stale'] {
    inset-block-end: 1.4em;
    padding: 0;
  }
  .loading [role='status'] {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 1.6s infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }
  }
  @media (forced-colors: active) {
    .skeleton * {
      border: 1px solid GrayText;
    }
  }
`;
