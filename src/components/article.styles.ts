import { css } from 'lit';

/** The markup inside is a stranger's, so every element that may be there is set here, and only by its name. */
export const articleStyles = css`
  .article {
    display: grid;
    grid-template-columns: minmax(0, 42em);
    gap: 0.75em;
  }
  .title {
    font-size: clamp(1.4em, 5.5cqi, 2em);
    line-height: 1.2;
  }
  .article > .picture {
    border-radius: var(--_radius);
  }
  .rights {
    border-block-start: 1px solid var(--_line);
  }

  .content {
    line-height: 1.6;
    overflow-wrap: break-word;
  }
  .text {
    white-space: pre-line;
  }
  .content :is(p, ul, ol, dl, blockquote, figure, pre, .scroll, details, hr, audio, video, .boxed, address) {
    margin-block: 0.9em;
  }
  :is(.content, blockquote, figure, li, td, th, dd, details) > :first-child {
    margin-block-start: 0;
  }
  :is(.content, blockquote, figure, li, td, th, dd, details) > :last-child {
    margin-block-end: 0;
  }
  .content :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.5em 0.5em;
    font-family: var(--feed-font-heading, inherit);
    font-size: 1.0625em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .content :is(h1, h2, h3) {
    font-size: 1.25em;
  }
  .content a {
    color: var(--_accent);
    text-decoration: underline;
  }
  .content :is(ul, ol) {
    padding-inline-start: 1.6em;
  }
  li + li {
    margin-block-start: 0.35em;
  }
  dd {
    margin-inline-start: 1.6em;
  }
  blockquote {
    padding-inline-start: 1.1em;
    border-inline-start: 0.2em solid var(--_accent);
    font-family: var(--feed-font-quote, inherit);
  }
  figcaption,
  caption,
  small {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  figcaption {
    margin-block-start: 0.5em;
  }
  caption {
    padding-block-end: 0.5em;
    text-align: start;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  .content img,
  video {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--_radius) * 0.6);
    vertical-align: middle;
  }
  /* What stands below must not move when a picture comes, nor when it doesn't: WebKit forgets the size of one that failed. */
  .boxed {
    display: block;
    contain: size;
    overflow: hidden;
    object-fit: contain;
    background: var(--_surface);
  }
  .boxed:not([width]) {
    inline-size: 100%;
    aspect-ratio: var(--feed-image-ratio, 16 / 9);
  }
  /* Only a picture that failed has room for anything: its words, in the place of the browser's sign. */
  .boxed::before {
    content: attr(alt);
    display: block;
    block-size: 100%;
  }
  audio,
  video {
    display: block;
    inline-size: 100%;
  }
  .scroll,
  pre {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }
  th,
  td {
    padding: 0.45em 0.75em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  pre,
  :not(pre) > :is(code, kbd, samp) {
    font-size: 0.9em;
  }
  pre {
    padding: 0.9em 1em;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
    line-height: 1.45;
  }
  sup,
  sub {
    font-size: 0.75em;
    line-height: 0;
  }
`;
