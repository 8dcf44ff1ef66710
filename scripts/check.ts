// `npm run check`: formatting, lint and types, read only. `npm run format` mends what can be mended.
import { parseArgs } from 'node:util';
import { main } from './lib/commands.ts';
import { checkFormat, checkTypes } from './lib/steps.ts';

await main(async () => {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
  const outcomes = values.write ? [await checkFormat(true)] : await Promise.all([checkFormat(), checkTypes()]);
  for (const { output } of outcomes) process.stdout.write(output);
  return Math.max(...outcomes.map(({ code }) => code));
});
