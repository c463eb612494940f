/** What WebKit's driver can't show, a test leaves out by this name, and says why. */
export const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
