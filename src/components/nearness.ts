/** How far outside the viewport an element counts as near: far enough to be ready when the visitor gets there. */
const margin = 300;

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;
let queued = false;

/** Calls back once, as soon as the element is within 300 px of the viewport. The returned function calls it off. */
export function whenNear(element: Element, callback: () => void): () => void {
  waiting.set(element, callback);
  // One look at the layout for all elements that come in one go; it is earlier by a frame than the observer's first word.
  if (!queued) queueMicrotask(look);
  queued = true;
  return () => leave(element);
}

function look(): void {
  queued = false;
  observer ??= new IntersectionObserver((entries) => entries.forEach((entry) => entry.isIntersecting && arrive(entry.target)), { rootMargin: `${margin}px` });
  const near = [...waiting.keys()].filter(isNear);
  for (const element of waiting.keys()) observer.observe(element);
  near.forEach(arrive);
}

function isNear(element: Element): boolean {
  if (!element.getClientRects().length) return false;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > -margin && top < innerHeight + margin && right > -margin && left < innerWidth + margin;
}

function arrive(element: Element): void {
  const callback = waiting.get(element);
  leave(element);
  callback?.();
}

function leave(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
