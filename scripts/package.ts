// `npm run package`: builds for production and packs dist/imr-letters.vsix.
import { main } from './lib/commands.ts';
import { packageExtension } from './lib/vsix.ts';

await main(async () => {
  console.log(await packageExtension());
  return 0;
});
