import { css } from 'lit';

export const quoteStyles = css`
  [part='list'] {
    display: grid;
    gap: var(--feed-gap, 1.25em);
    list-style: none;
  }
  figure + figure {
    margin-block-start: var(--feed-gap, 1.25em);
  }
  /* Nothing stands beside it: no statement was certain enough, so what the page wrote shows again. */
  .stage > slot:only-child {
    display: block !important;
  }
  figure {
    padding-block: 0.25em;
    padding-inline-start: 1.5em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  blockquote {
    font-family: var(--feed-font-quote, Georgia, 'Liberation Serif', 'Songti SC', 'Noto Serif CJK SC', serif);
    font-size: clamp(1.2em, 4cqi, 1.5em);
    font-weight: 500;
    line-height: 1.36;
    text-wrap: pretty;
    white-space: pre-line;
  }
  ::slotted(:only-child) {
    display: inline !important;
  }
  blockquote ::slotted(:not(:first-child)) {
    margin-block-start: 0.5em !important;
  }
  .marked ::slotted(p:first-of-type)::before {
    content: open-quote;
  }
  .marked ::slotted(p:last-of-type)::after {
    content: close-quote;
  }
  figcaption {
    display: grid;
    gap: 0.125em;
    margin-block-start: 1em;
    font-size: 0.9375em;
  }
  [part='speaker'] {
    font-weight: 700;
  }
  .meta {
    font-size: 1em;
  }
  .origin {
    margin-block-start: 0.4em;
    font-size: 0.867em;
    color: var(--_muted);
  }
  cite {
    font-style: normal;
  }
  cite a {
    text-decoration: underline;
  }
  cite + span::before {
    content: '— ' / '';
  }
`;
