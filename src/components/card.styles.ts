import { css } from 'lit';

export const cardStyles = css`
  .card {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card .body {
    gap: 0.5em;
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
  .card :where(.meta, .summary, .kicker) {
    position: relative;
    z-index: 1;
    justify-self: start;
  }
  .skeleton p {
    justify-self: stretch;
  }
  .card a:focus-visible {
    outline: none;
  }
  .compact .title {
    font-size: 1em;
  }
  .hero .title {
    font-size: clamp(1.125em, 3.5cqi, 1.6em);
  }

  /* Beside the text the picture fills what the text needs, and asks for no height of its own. */
  .compact:has(.picture) {
    display: grid;
    grid-template-columns: min(7em, 24cqi) 1fr;
  }
  .compact .picture {
    aspect-ratio: auto;
  }
  @container (min-width: 26em) {
    .horizontal:has(.picture) {
      display: grid;
      grid-template-columns: 36% 1fr;
    }
    .horizontal .picture {
      aspect-ratio: auto;
      min-block-size: 9em;
    }
  }
  @container (min-width: 40em) {
    .hero:has(.picture) {
      display: grid;
      grid-template-columns: 1.1fr 1fr;
    }
    .hero .picture {
      aspect-ratio: auto;
      min-block-size: 16.25em;
    }
    .hero .body {
      padding: 1.75em;
    }
  }
  :is(.compact, .horizontal, .hero) .body {
    align-content: center;
  }
`;
