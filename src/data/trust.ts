import { FeedError } from './feed-error.js';

let policy: Pick<TrustedTypePolicy, 'createHTML'> | undefined;

/**
 * Lets a string into `DOMParser`, which is a Trusted Types sink even for XML. Nothing that comes of it is ever inserted into a page:
 * a parsed document is inert, and only its text and attribute values are read.
 *
 * @throws {FeedError} `blocked` when the page's policy does not allow the name `feed-elements`
 */
export function trust(text: string): string {
  policy ??= create();
  return policy.createHTML(text) as unknown as string;
}

function create(): Pick<TrustedTypePolicy, 'createHTML'> {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  const rules = { createHTML: (text: string) => text };
  try {
    return trustedTypes?.createPolicy('feed-elements', rules) ?? (rules as never);
  } catch (cause) {
    throw new FeedError('blocked', 'This page’s Content Security Policy has to allow the policy: trusted-types lit-html feed-elements', { cause });
  }
}
