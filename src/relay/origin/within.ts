/**
 * Does something with a limit of time. `AbortSignal.timeout` joined to another signal by `AbortSignal.any` would do, if Node 20 didn't
 * collect it as garbage now and then, before its time.
 *
 * @param time Milliseconds.
 * @param late What it rejects with when the time is over.
 * @throws the reason of the signal when that aborts
 */
export async function within<T>(
  time: number,
  late: Error,
  signal: AbortSignal | undefined,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const leave = () => controller.abort(signal!.reason);
  const timer = setTimeout(() => controller.abort(late), time);
  signal?.addEventListener('abort', leave, { once: true });
  try {
    return await act(controller.signal);
  } catch (error) {
    // Whatever broke, broke because of this.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}
