import { css } from 'lit';

export const listStyles = css`
  .items {
    list-style: none;
  }

  /* A row is as tall as announced even when its text is shorter, so nothing below moves when the items come:
     padding, a line of title, a line of meta, the lines of summary, the rule. */
  .list {
    --_row: calc(5.06em + 1px + var(--_lines) * 1.36em);
  }
  .list > .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 1em;
    min-block-size: var(--_row);
  }
  .list > .item,
  .headlines > .item {
    padding-block: 0.9375em;
    border-block-end: 1px solid var(--_line);
  }
  .list .body {
    grid-area: 1 / 1;
    display: grid;
    gap: 0.3125em;
    align-content: start;
  }
  .list .picture {
    grid-column: 2;
    align-self: start;
    inline-size: min(7em, 24cqi);
    aspect-ratio: var(--feed-image-ratio, 4 / 3);
    border-radius: calc(var(--_radius) * 0.6);
  }

  .headlines > .item {
    padding-block: 0.5em;
    min-block-size: calc(3.48em + 1px);
  }
  .headlines .picture {
    display: none;
  }
  .headlines .title {
    font-size: 1em;
    font-weight: 500;
  }
  @container (min-width: 26em) {
    .headlines > .item {
      min-block-size: calc(2.3em + 1px);
    }
    .skeleton .headlines .meta {
      display: none;
    }
    .headlines .body {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: baseline;
      column-gap: 1em;
    }
    .headlines :is(.kicker, .summary) {
      grid-column: 1;
    }
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5em), 1fr));
    gap: var(--_gap);
    padding-block-start: 1em;
  }
  .grid .body,
  .strip .body {
    min-block-size: 6.7em;
  }

  .scroller {
    overflow-x: auto;
    scroll-snap-type: x proximity;
  }
  .strip {
    display: flex;
    gap: var(--_gap);
    inline-size: max-content;
    padding-block: 1em 0.75em;
  }
  .skeleton {
    overflow: hidden;
  }
  .strip > .item {
    inline-size: min(16em, 80cqi);
    scroll-snap-align: start;
  }

  .more {
    inline-size: 100%;
    margin-block-start: 1em;
  }
`;
