const waiting = new Map<Element, () => void>();

let observer: IntersectionObserver | undefined;
let queued = false;

/** Calls back once, as soon as the element is within 300 px of the viewport. The returned function calls it off. */
export function whenNear(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver(report, { rootMargin: '300px' });
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

/** Stands here for itself: made where the observer is, it would keep the first element in memory. */
function report(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    const isWaiting = waiting.has(target);
    if (isIntersecting) arrive(isWaiting ? target : (target.getRootNode() as ShadowRoot).host);
    // Who is `display: contents` has no box that could come near, but has a base inside.
    else if (isWaiting) baseOf(target).forEach((base) => observer!.observe(base));
  }
}

/** Surely in view. Of others, as in a frame or out of sight in a scroller, the observer knows more. */
function isVisible(element: Element): boolean {
  if (top !== self || !element.checkVisibility?.()) return false;
  const box = element.getBoundingClientRect();
  const meets = ({ top, right, bottom, left }: DOMRectReadOnly) =>
    box.bottom >= top && box.top <= bottom && box.right >= left && box.left <= right;
  // What lies beside a box around it may be cut off by that.
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as ShadowRoot).host) {
    const [around] = at.getClientRects();
    if (around && !meets(around)) return false;
  }
  return meets(new DOMRect(0, 0, innerWidth, innerHeight));
}

/** It may have gone since it was seen. */
function arrive(element: Element | undefined): void {
  const callback = element && waiting.get(element);
  if (!callback) return;
  leave(element);
  callback();
}

function leave(element: Element): void {
  waiting.delete(element);
  for (const target of [element, ...baseOf(element)]) observer?.unobserve(target);
}

const baseOf = ({ shadowRoot }: Element) => Array.from(shadowRoot?.children ?? []);
