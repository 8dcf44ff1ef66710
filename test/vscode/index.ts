// The entry that VS Code's extension host calls; the build adds `run` with all suites of this folder.
import Mocha from 'mocha';

/** Runs the suites that `load` requires, or of them what MOCHA_GREP names; rejects if a test fails, which is how VS Code learns of it. */
export function runSuites(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  if (process.env.MOCHA_GREP) mocha.grep(process.env.MOCHA_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed in VS Code`)) : resolve()));
  });
}
