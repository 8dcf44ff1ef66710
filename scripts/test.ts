// `npm test`: formatting, types, build, unit tests, protocol tests and the suite in a real VS Code.
// Steps run beside each other where they can; each prints its time, and what failed prints why.
import { ensureBrowser } from './lib/browser.ts';
import { main, onStop, Problem } from './lib/commands.ts';
import { addCounts, closingLine, noTests } from './lib/counts.ts';
import { seconds } from './lib/project.ts';
import {
  build,
  checkFormat,
  checkTypes,
  countsOf,
  failures,
  protocolTests,
  runTestFiles,
  runTestsTogether,
  type StepResult,
  unitTests,
  vscodeSuite,
} from './lib/steps.ts';
import { ensureWorkbench } from './lib/workbench.ts';

const failed = (sentence: string): StepResult => ({ code: 1, output: `${sentence}\n` });

async function step(name: string, run: () => Promise<StepResult>): Promise<StepResult> {
  const start = performance.now();
  const result = await run().catch((error) => failed(error instanceof Problem ? error.message : String(error)));
  const counts = result.counts ? closingLine(result.counts) : result.code === 0 ? '' : 'failed';
  console.log(`${seconds(start).padStart(8)}  ${name.padEnd(16)}${counts}`.trimEnd());
  if (result.code !== 0) console.log(failures(result.output));
  return result;
}

const notBuilt = async (): Promise<StepResult> => failed('Not run: the build failed.');

/** VS Code and the browser are installed beside the other steps; their time is not the suite's. */
async function testVsCode(tools: Promise<unknown>, built: boolean): Promise<StepResult> {
  const missing = await tools.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (missing) return step('VS Code', () => Promise.reject(missing));
  return step('VS Code', built ? vscodeSuite : notBuilt);
}

async function testNode(built: boolean): Promise<StepResult[]> {
  const unit = await step('unit tests', () => runTestsTogether(unitTests()));
  return [unit, await step('protocol tests', built ? () => runTestFiles(protocolTests()) : notBuilt)];
}

await main(async () => {
  onStop(async () => {});
  const start = performance.now();
  const desktop = process.env.VSCODE === 'desktop';
  const tools = desktop ? Promise.resolve() : Promise.all([ensureWorkbench(), ensureBrowser()]);
  const checks = await Promise.all([step('format', checkFormat), step('types', checkTypes), step('build', build)]);
  const built = checks[2].code === 0;
  const [node, vscode] = await Promise.all([testNode(built), testVsCode(tools, built)]);
  const results = [...checks, ...node, vscode];
  const total = results.map(countsOf).reduce(addCounts, noTests);
  for (const line of results.flatMap(({ notes = [] }) => notes)) console.log(line);
  console.log(`${seconds(start).padStart(8)}  in all`);
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(closingLine(total));
  return results.some(({ code }) => code !== 0) ? 1 : 0;
});
