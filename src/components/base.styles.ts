import { css } from 'lit';

/**
 * What all elements share. Sizes are in em, as hosts change the root's font size. Everything inherited but colour, font, size, language and
 * direction starts anew at the base, so that a host's letter spacing or capitals stay outside.
 * Public custom properties are `--feed-*`; those with an underscore are ours.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    all: initial;
    display: block;
    container-type: inline-size;
    color: inherit;
    font-family: inherit;
    font-size: inherit;
    line-height: 1.45;
    visibility: inherit;
    cursor: inherit;
    color-scheme: inherit;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    --_accent: var(--feed-accent, color-mix(in oklab, currentColor 12%, light-dark(#cb2a20, #ff8474)));
    --_muted: var(--feed-muted, color-mix(in oklab, currentColor 72%, transparent));
    --_line: var(--feed-line, color-mix(in oklab, currentColor 14%, transparent));
    --_surface: var(--feed-surface, color-mix(in oklab, currentColor 4%, transparent));
    --_radius: var(--feed-radius, 0.625em);
    --_gap: var(--feed-gap, 1.25em);
    --_ratio: var(--feed-image-ratio, 16 / 9);
    --_font-heading: var(--feed-font-heading, inherit);
  }
  .base *,
  .base ::before {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
    font-size: 1em;
    font-weight: inherit;
  }
  [hidden] {
    display: none !important;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.18em;
  }
  :focus-visible {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
    border-radius: 0.15em;
  }
  button {
    font: inherit;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.45;
    min-block-size: 1.75em;
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
    border-block-end: 0.125em solid currentColor;
  }
  .heading {
    font-family: var(--_font-heading);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .see-all {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_accent);
    white-space: nowrap;
  }
  .see-all::after {
    content: ' →' / '';
  }
  .see-all:dir(rtl)::after {
    content: ' ←' / '';
  }
  .title {
    font-family: var(--_font-heading);
    font-weight: 650;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .meta > * + *::before,
  .detail > * + *::before {
    content: '·' / '';
    margin-inline: 0.5em;
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, 2);
    overflow: hidden;
    font-size: 0.9375em;
    color: color-mix(in oklab, currentColor 86%, transparent);
  }
  .kicker {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: 0.75em;
    font-weight: 700;
    letter-spacing: 0.02em;
    color: var(--_accent);
  }
  .picture {
    overflow: hidden;
    aspect-ratio: var(--_ratio);
    background: var(--_surface);
  }
  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .rights {
    padding-block-start: 1em;
    font-size: 0.75em;
    color: var(--_muted);
  }

  /* What the page offers stands in the place that is kept for what will come. */
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .stage > * {
    grid-area: 1 / 1;
  }
  .fallback {
    display: block;
  }
  .has-fallback > .skeleton {
    visibility: hidden;
  }
  .head + .has-fallback > .fallback {
    padding-block: 0.9375em;
  }
  .skeleton i {
    display: block;
    inline-size: 90%;
    block-size: 1lh;
    padding-block: 0.15em;
    border-radius: 0.25em;
    background: var(--_surface) content-box;
  }
  .skeleton i + i,
  .skeleton i:only-child {
    inline-size: 72%;
  }
  .skeleton .meta i {
    inline-size: 30%;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 0.75em;
    font-size: 0.9375em;
  }
  .notice-failed {
    margin-block-start: 0.9375em;
    padding: 0.9em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .notice-ready {
    color: var(--_muted);
  }
  .notice-ready > .status {
    padding-block-start: 0.75em;
    font-size: 0.875em;
  }
  .status:empty {
    padding: 0;
  }
  .is-loading .status {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i,
    .skeleton .picture {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }
  @media (forced-colors: active) {
    .picture,
    .skeleton i {
      outline: 1px solid GrayText;
      outline-offset: -1px;
    }
  }
`;
