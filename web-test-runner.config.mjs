import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArgs, findChromium } from './scripts/browsers.mjs';
import { corpusMiddleware } from './test/corpus/cases.mjs';
import { feedsMiddleware } from './test/feeds-server.mjs';

const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/** Prints, as the last line, how many tests passed and failed. A file that did not run is one failure. */
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
      process.on('exit', () => console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`));
    },
  };
}

export default {
  files: ['test/components/**/*.test.ts', 'test/data/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  middleware: [feedsMiddleware(), corpusMiddleware],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findChromium(), args: chromeArgs } })],
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 90_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  coverage: !!process.env.COVERAGE,
  coverageConfig: { include: ['src/**/*.ts'], threshold: { lines: 90 } },
};
