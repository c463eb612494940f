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
  .card .body {
    display: grid;
    gap: 0.5em;
    align-content: start;
    padding: 1em 1.125em 1.125em;
  }
  .card .title {
    font-size: 1.125em;
    line-height: 1.28;
  }
  /* The whole card is the link's; text above it can still be selected. */
  .card a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card :is(.meta, .summary, .kicker) {
    position: relative;
    z-index: 1;
    justify-self: start;
  }
  .skeleton p {
    justify-self: stretch !important;
  }
  .card:has(a:focus-visible) {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
  }
  .card a:focus-visible {
    outline: none;
  }
  .compact .title {
    font-size: 1em;
  }

  /* Beside the text the picture fills what the text needs, and asks for no height of its own. */
  @container (min-width: 26em) {
    .horizontal {
      display: grid;
      grid-template-columns: 36% minmax(0, 1fr);
    }
    :is(.horizontal, .hero) .picture {
      position: relative;
      min-block-size: 9em;
    }
    :is(.horizontal, .hero) .body {
      align-content: center;
    }
    .horizontal .picture {
      aspect-ratio: auto;
    }
    .horizontal img {
      position: absolute;
    }
  }
  @container (min-width: 34em) {
    .hero {
      display: grid;
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    }
    .hero .picture {
      aspect-ratio: auto;
      min-block-size: 16.25em;
    }
    .hero img {
      position: absolute;
    }
    .hero .body {
      padding: 1.75em;
    }
    .hero .title {
      font-size: 1.6em;
    }
  }
  :is(.horizontal, .hero) .body:only-child {
    grid-column: 1 / -1;
  }
`;
