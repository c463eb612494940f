import { css } from 'lit';

export const listStyles = css`
  .items {
    list-style: none;
  }

  /* A row is as tall as announced even when its text is shorter, so nothing below moves when the items come. */
  .list > .item {
    --_row: calc(2 * 0.9375em + 1.0625em * 1.3 + var(--_meta, 0em) + (0.3125em + 0.9375em * 1.45) * min(var(--_lines), 1) + 0.9375em * 1.45 * max(var(--_lines) - 1, 0) + 1px);
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 1em;
    min-block-size: var(--_row);
    padding-block: 0.9375em;
    border-block-end: 1px solid var(--_line);
  }
  .list > .item > .body {
    grid-area: 1 / 1;
    display: grid;
    gap: 0.3125em;
    align-content: start;
  }
  .list .title {
    font-size: 1.0625em;
  }
  .list > .item > .picture {
    grid-area: 1 / 2;
    align-self: start;
    inline-size: 7em;
    aspect-ratio: var(--feed-image-ratio, 4 / 3);
    border-radius: calc(var(--_radius) * 0.6);
  }
  @container (max-width: 22em) {
    .list > .item > .picture {
      inline-size: 5em;
      aspect-ratio: 1;
    }
  }

  .headlines > .item {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .headlines > .item > .picture {
    display: none;
  }
  .headlines > .item > .body {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.15em 1em;
  }
  .headlines .title {
    font-weight: 550;
  }
  .headlines .summary,
  .headlines .title {
    flex: 1 1 12em;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5em), 1fr));
    gap: var(--_gap);
    padding-block-start: 1em;
  }

  .scroller {
    overflow-x: auto;
    scroll-snap-type: x proximity;
    overscroll-behavior-x: contain;
    padding-block: 1em 0.75em;
  }
  .skeleton > .strip {
    overflow: hidden;
    padding-block: 1em 0.75em;
  }
  .strip {
    display: flex;
    gap: var(--_gap);
  }
  .strip > .item {
    flex: 0 0 min(16em, 80cqi);
    scroll-snap-align: start;
  }

  .more {
    display: block;
    inline-size: 100%;
    margin-block-start: 1em;
  }
`;
