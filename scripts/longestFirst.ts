import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The kinds of tests that take minutes. Begun last, one of them would run on alone when all others are done. */
const long = [/offline\.e2e\.test/, /pages\.e2e\.test/, /kill\w*\.test/, /\.e2e\.test/];

/** Begins with what takes longest, and keeps vitest's own order for the rest. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex(kind => kind.test(moduleId));
      return found === -1 ? long.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
