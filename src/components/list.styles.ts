import { css } from 'lit';

export const listStyles = css`
  ul {
    list-style: none;
  }

  /* A row is as tall as announced even when its text is shorter: padding and rule, a line of title and the rest, or a picture. */
  .list {
    --_gap: 0.3125em;
    --_row: calc(1.875em + 1px + max(1.385em + var(--_words), var(--_pictures) * min(7em, 24cqi) / (var(--feed-image-ratio, 4 / 3))));
  }
  .headlines {
    --_gap: 0em;
    --_row: calc(2.3em + 1px + var(--_words));
  }
  :is(.list, .headlines) li {
    min-block-size: var(--_row);
    border-block-end: 1px solid var(--_line);
  }
  .skeleton .list {
    padding-block-end: calc(var(--_undrawn) * var(--_row));
  }
  .list li {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 1em;
    padding-block: 0.9375em;
  }
  .list .body {
    grid-area: 1 / 1;
  }
  .list .picture {
    grid-column: 2;
    align-self: start;
    inline-size: min(7em, 24cqi);
    aspect-ratio: var(--feed-image-ratio, 4 / 3);
    border-radius: calc(var(--_radius) * 0.6);
  }

  .headlines li {
    padding-block: 0.5em;
  }
  .headlines .picture {
    display: none;
  }
  .headlines .title {
    font-size: 1em;
    font-weight: 500;
  }
  @container (min-width: 26em) {
    .plain {
      --_words: 0em;
    }
    .skeleton .plain .meta {
      display: none;
    }
    .plain .body {
      grid-template-columns: 1fr auto;
      align-items: baseline;
      column-gap: 1em;
    }
    .plain .meta > :last-child {
      margin-inline-end: 0;
    }
  }

  .grid,
  .strip {
    display: grid;
    gap: var(--feed-gap, 1.25em);
    padding-block-start: 1em;
  }
  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5em), 1fr));
  }
  li.card {
    --_metas: min(2, var(--_pieces));
  }
  /* Where a picture is missing the words have its room, so that all cards are as tall as announced. */
  li:has(.unpictured) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .picture.missing {
    margin-block-end: var(--_body);
    background: none;
  }
  .unpictured,
  .picture.missing {
    grid-area: 1 / 1;
    --_lines: 4;
  }

  /* Where scroll bars take room, that of the strip has its room from the beginning. */
  .scroller,
  .skeleton:has(.strip) {
    overflow-x: auto;
    scroll-snap-type: x proximity;
  }
  .strip {
    grid-auto-flow: column;
    grid-auto-columns: min(16em, 80cqi);
    padding-block-end: 0.75em;
  }
  .skeleton {
    overflow: hidden;
  }
  .strip li {
    scroll-snap-align: start;
  }

  .stage button {
    inline-size: 100%;
    margin-block-start: 1em;
  }
`;
