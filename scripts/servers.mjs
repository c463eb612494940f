// The servers that tests of the relay run beside it: they start their own, and skip what they can't have.
import { installPackages, which } from './browsers.mjs';

/** Programs, by the packages that Debian and Ubuntu have them in. */
const servers = { 'redis-server': 'redis-server', nginx: 'nginx' };

const missing = () => Object.keys(servers).filter((name) => !which(name));

/** Installs what is missing where that can be done; else says which tests are skipped. Where nobody would read that, in CI, it ends the process. */
export function ensureServers() {
  if (missing().length) installPackages(missing().map((name) => servers[name]));
  if (!missing().length) return;
  console.log(`No ${missing().join(' and no ')} here: tests that need it are skipped (apt-get install ${missing().join(' ')}).`);
  if (process.env.CI) process.exit(1);
}
