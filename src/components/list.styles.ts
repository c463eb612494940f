import { css } from 'lit';

export const listStyles = css`
  ul {
    list-style: none;
  }

  /* A row is as tall as announced even when its text is shorter, so nothing below moves when the items come:
     padding, a line of title, a line of meta, the lines of summary, the rule. */
  .list {
    --_row: calc(5.06em + 1px + var(--_lines) * 1.36em);
  }
  .skeleton .list {
    padding-block-end: calc(var(--_undrawn) * var(--_row));
  }
  .list li {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 1em;
    min-block-size: var(--_row);
    padding-block: 0.9375em;
  }
  .list .body {
    grid-area: 1 / 1;
    gap: 0.3125em;
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
    min-block-size: calc(3.48em + 1px);
  }
  :is(.list, .headlines) li {
    border-block-end: 1px solid var(--_line);
  }
  .headlines .picture {
    display: none;
  }
  .headlines .title {
    font-size: 1em;
    font-weight: 500;
  }
  @container (min-width: 26em) {
    .headlines li {
      min-block-size: calc(2.3em + 1px);
    }
    .skeleton .headlines .meta {
      display: none;
    }
    .headlines .body:not(:has(.kicker, .summary, [part='source'], [part='author'])) {
      grid-template-columns: 1fr auto;
      align-items: baseline;
      column-gap: 1em;
    }
    .headlines .meta > :last-child {
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
  li.card .body {
    min-block-size: 6.7em;
  }
  /* Where a picture is missing the words have its room, so that all cards are as tall as announced. */
  li:has(.unpictured) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .picture.missing {
    margin-block-end: 6.7em;
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
