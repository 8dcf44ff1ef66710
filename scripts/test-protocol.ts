// `npm run test:protocol [-- FILES...]`: builds, then drives the built server and terminal program.
import { main } from './lib/commands.ts';
import { build, protocolTests, runTestFiles } from './lib/steps.ts';

await main(async () => {
  const { code, output } = await build();
  if (code !== 0) {
    process.stderr.write(output);
    return code;
  }
  const files = process.argv.slice(2);
  return (await runTestFiles(files.length > 0 ? files : protocolTests(), true)).code;
});
