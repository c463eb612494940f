import { FeedError } from './feed-error.js';

let policy: { createHTML(text: string): unknown } | undefined;

/** The policy itself, for a library that needs one; undefined where nobody asks for trust, or none has been given yet. */
export const policyOfTrust = (): TrustedTypePolicy | undefined =>
  'trustedTypes' in globalThis ? (policy as TrustedTypePolicy) : undefined;

/**
 * Lets a string into `DOMParser`, which is a Trusted Types sink even for XML. Nothing that comes of it is ever inserted into a page as it is:
 * a parsed document is inert, and what an article shows of it has gone through a sanitiser as text.
 *
 * @throws {FeedError} `blocked` when the page's policy does not allow the name `feed-elements`. It is asked, and reports, only once.
 */
export function trust(text: string): string {
  const rules = { createHTML: (text: string) => text };
  try {
    policy ??= (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes?.createPolicy('feed-elements', rules) ?? rules;
  } catch (cause) {
    const refusal = new FeedError('blocked', "The page's CSP must allow: trusted-types feed-elements", { cause });
    policy = {
      createHTML() {
        throw refusal;
      },
    };
  }
  return policy.createHTML(text) as string;
}
