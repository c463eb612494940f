export { attributesOf } from './elements.js';
export { renderElement, type RenderOptions } from './render-element.js';
export { type RenderedPage, renderPage } from './render-page.js';
