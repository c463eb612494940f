/**
 * For pages that show `/embed/…` in frames: gives each frame the height of what is in it, also frames that come later. A frame is known by the window
 * that speaks: an origin can be anybody's, and that of a sandboxed frame is none. It defines nothing.
 */
{
  const type = 'feed-elements:height';
  /** Pixels; more is no widget. */
  const highest = 20_000;

  const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed/"]');

  addEventListener('message', ({ data, source }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    const height = data?.type === type && data.height;
    if (typeof height !== 'number' || !(height >= 0 && height <= highest)) return;
    for (const frame of frames()) if (frame.contentWindow === source) frame.style.height = `${height}px`;
  });

  // Those that were there before have spoken to nobody.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type }, '*');
}

export {};
