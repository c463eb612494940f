/** No timer holds more milliseconds. */
const longest = 2 ** 31 - 1;

/**
 * Calls `refresh` every so many seconds, but not while nobody sees the page: then as soon as somebody does. After failures in a row the time doubles, up to 32 times.
 *
 * @param refresh Resolves with whether it went well.
 * @returns ends it
 */
export function keepFresh(seconds: number, refresh: () => Promise<boolean>): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => (timer = setTimeout(tick, Math.min(longest, seconds * 1000 * 2 ** Math.min(failures, 5))));
  async function tick() {
    if (document.hidden) {
      document.addEventListener('visibilitychange', tick, { once: true, signal });
      return;
    }
    failures = (await refresh()) ? 0 : failures + 1;
    if (!signal.aborted) wait();
  }
  wait();
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}
