// `npm run test:vscode`: builds, then runs test/vscode in a real VS Code on a copy of samples/.
import { cpSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { main } from './lib/commands.ts';
import { inProject } from './lib/project.ts';
import { build } from './lib/steps.ts';
import { runInVsCode } from './lib/vscode.ts';

await main(async () => {
  const { values } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
  if (!values.built) {
    const { code, output } = await build();
    process.stdout.write(output);
    if (code !== 0) return code;
  }
  return runInVsCode({
    suites: 'test/vscode/index.js',
    fill: (folder) => cpSync(inProject('samples'), folder, { recursive: true }),
  });
});
