import { css } from 'lit';

export const cardStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card > .body {
    display: grid;
    gap: 0.5em;
    align-content: start;
    padding: 1em 1.125em 1.125em;
  }
  .card .title {
    font-size: 1.125em;
    font-weight: 680;
    line-height: 1.28;
    letter-spacing: -0.005em;
  }
  /* The whole card is the link's; its text can still be selected. */
  .card [part='link']::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card .meta,
  .card .summary {
    position: relative;
  }
  .card .meta,
  .card .summary,
  .card .kicker {
    z-index: 1;
    inline-size: fit-content;
  }
  .card:has([part='link']:focus-visible) {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
  }
  .card [part='link']:focus-visible {
    outline: none;
  }
  .card .summary {
    --_lines: 3;
  }

  @container (min-width: 26em) {
    .horizontal {
      flex-direction: row;
    }
    .horizontal > .picture {
      flex: 0 0 36%;
      aspect-ratio: auto;
      min-block-size: 9em;
    }
    .horizontal > .body {
      flex: 1;
      align-content: center;
    }
  }
  .horizontal .summary {
    --_lines: 2;
  }
  .compact > .body {
    gap: 0.3em;
    padding: 0.75em 1em;
  }
  .compact .title {
    font-size: 1em;
  }

  @container (min-width: 34em) {
    .hero {
      display: grid;
      grid-template-columns: 1.1fr 1fr;
    }
    .hero > .body:only-child {
      grid-column: 1 / -1;
    }
    .hero > .picture {
      aspect-ratio: auto;
      min-block-size: 16.25em;
    }
    .hero > .body {
      padding: 1.75em;
      align-content: center;
    }
    .hero .title {
      font-size: 1.6em;
    }
  }
  .horizontal > .picture,
  .hero > .picture {
    position: relative;
  }
  .horizontal > .picture img,
  .hero > .picture img {
    position: absolute;
    inset: 0;
  }
`;
