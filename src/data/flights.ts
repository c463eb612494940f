interface Flight {
  result: Promise<unknown>;
  askers: number;
  controller: AbortController;
}

const flights = new Map<string, Flight>();

/**
 * What several ask for at the same time is fetched once. Who aborts leaves alone; when the last one has left, it is given up.
 *
 * @param start Begins; the signal tells when to give up.
 * @returns What `start` resolves with, for all askers the same object; rejects with the reason of the asker's own signal when that aborts.
 */
export async function share<T>(key: string, signal: AbortSignal | undefined, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  const flight = flights.get(key) ?? takeOff(key, start);
  flight.askers++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal!.reason as Error);
      if (--flight.askers) return;
      land(key, flight);
      flight.controller.abort();
    };
    signal?.addEventListener('abort', leave, { once: true });
    const done = () => signal?.removeEventListener('abort', leave);
    (flight.result as Promise<T>).finally(done).then(resolve, reject);
  });
}

function takeOff(key: string, start: (signal: AbortSignal) => Promise<unknown>): Flight {
  const controller = new AbortController();
  const flight: Flight = { controller, askers: 0, result: start(controller.signal).finally(() => land(key, flight)) };
  flights.set(key, flight);
  return flight;
}

/** Who asks from now on, asks anew. */
function land(key: string, flight: Flight): void {
  if (flights.get(key) === flight) flights.delete(key);
}
