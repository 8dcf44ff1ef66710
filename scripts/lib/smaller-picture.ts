// Pictures of the README are shipped to every user: they are kept small.
import path from 'node:path';
import { Problem, runNode } from './commands.ts';
import { installOnce } from './install.ts';
import { inProject } from './project.ts';

const tool = inProject('tools/pictures');

/** Writes a screenshot (PNG) as a WebP of the same look. */
export async function writeSmaller(screenshot: string, file: string): Promise<void> {
  await installOnce(tool, 'what makes pictures small');
  const { code, output } = await runNode([path.join(tool, 'smaller.js'), screenshot, file]);
  if (code !== 0) throw new Problem(`${file} could not be written:\n${output}`);
}
