import { css } from 'lit';

export const figuresStyles = css`
  .title {
    font-size: 1.25em;
  }
  p.meta {
    margin-block-start: 0.3125em;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    column-gap: var(--feed-gap, 1.25em);
    margin-block-start: 0.75em;
  }
  /* Label, value, change and trend stand beside those of their neighbours. */
  dl > div {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
    padding-block: 0.75em 1em;
    border-block-start: 1px solid var(--_line);
  }
  .value {
    font-size: 1.875em;
    font-weight: 650;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  small {
    font-size: 0.5em;
    font-weight: 500;
  }
  .change {
    font-size: 0.9375em;
  }
  .up::before {
    content: '↑ ' / '';
  }
  .down::before {
    content: '↓ ' / '';
  }
  .same::before {
    content: '→ ' / '';
  }
  .trend {
    grid-row: 4;
    max-inline-size: 12em;
    aspect-ratio: 4;
    margin-block-start: 0.5em;
  }
  [part='trend'] {
    color: var(--_accent);
  }
  svg {
    display: block;
  }
  .skeleton .trend {
    border-radius: 0.25em;
    background: color-mix(in oklab, currentColor 10%, transparent);
  }
  /* In one column a chart has room beside its figure. */
  @container (width < 23em) {
    dl > div {
      grid-template-columns: 1fr auto;
      column-gap: 1em;
    }
    dl > div > * {
      grid-column: 1;
    }
    .trend {
      grid-area: 1 / 2 / span 3;
      align-self: center;
      inline-size: 36cqi;
      margin: 0;
    }
  }
`;
