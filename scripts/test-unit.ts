// `npm run test:unit [-- FILES...]`: the unit tests, straight on TypeScript.
import { main } from './lib/commands.ts';
import { runTestFiles, unitTests } from './lib/steps.ts';

await main(async () => {
  const files = process.argv.slice(2);
  return (await runTestFiles(files.length > 0 ? files : unitTests(), true)).code;
});
