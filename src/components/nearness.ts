const waiting = new Map<Element, () => void>();

let observer: IntersectionObserver | undefined;
let queued = false;

/** Calls back once, as soon as the element is within 300 px of the viewport. The returned function calls it off. */
export function whenNear(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && arrive(target)), {
    rootMargin: '300px',
  });
  waiting.set(element, callback);
  observer.observe(element);
  // The first of a task looks at once, when the page's layout is still clean; whoever comes with it shares one look behind. Both are earlier than
  // the observer's first word, by a frame and more.
  if (!queued) {
    queued = true;
    queueMicrotask(look);
    if (isVisible(element)) arrive(element);
  }
  return () => leave(element);
}

function look(): void {
  queued = false;
  [...waiting.keys()].filter(isVisible).forEach(arrive);
}

function isVisible(element: Element): boolean {
  const [box] = element.getClientRects();
  return box !== undefined && box.bottom >= 0 && box.top < innerHeight;
}

function arrive(element: Element): void {
  waiting.get(element)?.();
  leave(element);
}

function leave(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
