import { css } from 'lit';

export const cardStyles = css`
  .card {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    --_gap: 0.5em;
    --_title: 1.125em;
    /* Padding, two lines of title, and the rest. */
    --_body: calc(2.125em + var(--_title) * 2.56 + var(--_words));
  }
  .card .body {
    padding: 1em 1.125em 1.125em;
    min-block-size: var(--_body);
  }
  /* Of what the page's author has written nobody waits for more. */
  .none .card {
    --_body: 0;
  }
  .card .title {
    font-size: var(--_title);
    line-height: 1.28;
  }
  /* The whole card is the link's; text above it can still be selected. */
  .card a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card :where(.meta, .summary, .kicker, .rights) {
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
  .compact {
    --_title: 1em;
    --_body: calc(3.405em + var(--_words));
  }
  .hero {
    --_title: clamp(1.125em, 3.5cqi, 1.6em);
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
    .hero {
      --_body: calc(3.5em + var(--_title) * 2.56 + var(--_words));
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
