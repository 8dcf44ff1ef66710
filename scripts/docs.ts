// `sh scripts/run.sh scripts/docs.ts`: writes docs/findings from the rules; pages of rules that are gone are removed.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../server/rules/rules.ts';
import { findingPages } from './lib/finding-pages.ts';
import { inProject } from './lib/project.ts';

const folder = inProject('docs', 'findings');
const pages = findingPages(RULES);

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(path.join(folder, name));
for (const [name, page] of pages) writeFileSync(path.join(folder, name), page);
console.log(`${pages.size} pages in docs/findings`);
