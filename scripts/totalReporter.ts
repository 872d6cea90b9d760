import type { Reporter, TestModule } from 'vitest/node';

/** Names the tests that passed only at a second try with what the first one met, and ends a run with the plain line that any tool can read: `N passed, N failed, N skipped`. */
export default class TotalReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const flaky: string[] = [];
    let broken = unhandledErrors.length;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1;
        if (!test.diagnostic()?.flaky) continue;
        const why = test.result().errors?.map(({ stack, message }) => `\n${stack ?? message}`) ?? [];
        flaky.push(`${module.relativeModuleId}: ${test.fullName}${why.join('')}`);
      }
      // A hook or a file that fails has no failed test to show for it.
      broken += module.errors().length;
      for (const suite of module.children.allSuites()) broken += suite.errors().length;
    }
    const failed = count.failed + count.pending + broken;
    process.once('exit', () => {
      for (const name of flaky) console.log(`\nPassed only at the second try: ${name}`);
      console.log(`\n${count.passed} passed, ${failed} failed, ${count.skipped} skipped`);
    });
  }
}
