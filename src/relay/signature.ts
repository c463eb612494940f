/** Signs addresses, so that a relay shows only pictures that it named itself. HMAC-SHA-256, 128 bits of it. */
export class Signature {
  readonly #key: Promise<CryptoKey>;

  constructor(secret: string) {
    const bytes = new TextEncoder().encode(secret);
    this.#key = crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  }

  /** 22 characters that need no escaping in a URL. */
  async of(text: string): Promise<string> {
    const signed = await crypto.subtle.sign('HMAC', await this.#key, new TextEncoder().encode(text));
    return btoa(String.fromCharCode(...new Uint8Array(signed, 0, 16)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  }

  /** The address, relative to the relay's own, under which it shows a picture. */
  async image(url: string): Promise<string> {
    return `image?url=${encodeURIComponent(url)}&s=${await this.of(url)}`;
  }

  /** In a time that doesn't tell how much of it was right. */
  async holds(text: string, signature: string): Promise<boolean> {
    const right = await this.of(text);
    let difference = right.length ^ signature.length;
    for (let at = 0; at < right.length; at++) difference |= right.charCodeAt(at) ^ signature.charCodeAt(at % (signature.length || 1));
    return difference === 0;
  }
}
