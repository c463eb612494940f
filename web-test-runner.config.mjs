import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium, findFirefox, findWebKit } from './scripts/browsers.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { corpusMiddleware } from './test/corpus/cases.mjs';
import { feedsMiddleware } from './test/feeds-server.mjs';

/** Milliseconds. */
const startTimeout = 45_000;

const launchers = {
  chromium: async () => chromeLauncher({ launchOptions: { executablePath: await findChromium(), args: chromeArgs } }),
  firefox: () => chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: findFirefox() } }),
  webkit: () => webkitLauncher(findWebKit()),
};
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');

/** What does not start for the first file starts for none: no other file waits for it again. */
function startingOnce(launcher) {
  const start = launcher.startSession.bind(launcher);
  let first;
  const inTime = async (...session) => {
    let watch;
    const late = new Promise((_, reject) => {
      watch = setTimeout(() => reject(new Error(`${launcher.name} did not start within ${startTimeout / 1000} s`)), startTimeout);
    });
    await Promise.race([start(...session), late]).finally(() => clearTimeout(watch));
  };
  launcher.startSession = async (...session) => {
    if (!first) return (first = inTime(...session));
    await first.catch(() => {
      throw new Error(`${launcher.name} did not start`);
    });
    return start(...session);
  };
  return launcher;
}

const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/** Prints, as the last line, how many tests passed and failed. A file that did not run is one failure, and so is a browser that did not start. */
function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      let skipped = 0;
      for (const session of sessions) {
        const tests = session.testResults ? testsOf(session.testResults) : [];
        passed += tests.filter((test) => test.passed && !test.skipped).length;
        skipped += tests.filter((test) => test.skipped).length;
        const wrong = tests.filter((test) => !test.passed && !test.skipped).length;
        failed += wrong || Number(!session.passed);
      }
      if (!passed && sessions.every(({ testResults }) => !testResults)) failed = 1;
      process.on('exit', () => console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`));
    },
  };
}

export default {
  files: ['test/components/**/*.test.ts', 'test/data/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  middleware: [feedsMiddleware(), corpusMiddleware],
  browsers: await Promise.all(wanted.map(async (name) => startingOnce(await launchers[name]()))),
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 30_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  coverage: !!process.env.COVERAGE && wanted.includes('chromium'),
  coverageConfig: { include: ['src/**/*.ts'], threshold: { lines: 90 } },
};
