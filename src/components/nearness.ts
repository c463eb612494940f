const waiting = new Map<Element, () => void>();

let observer: IntersectionObserver | undefined;

/** Calls back once, as soon as the element is within 300 px of the viewport. The returned function calls it off. */
export function whenNear(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && arrive(target)), {
    rootMargin: '300px',
  });
  // One look at the layout for all elements that come in one go: it is earlier by a frame than the observer's first word.
  if (!waiting.size) queueMicrotask(() => [...waiting.keys()].filter(isVisible).forEach(arrive));
  waiting.set(element, callback);
  observer.observe(element);
  return () => leave(element);
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
