// `npm run docs`: writes docs/findings and the schemas from the rules; pages of rules that are gone are removed.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../server/rules/rules.ts';
import { findingPages } from './lib/finding-pages.ts';
import { formatSchema } from './lib/format-schema.ts';
import { inProject } from './lib/project.ts';
import { baselineSchema, configurationSchema, formatJson } from './lib/schemas.ts';

const folder = inProject('docs', 'findings');
const pages = findingPages(RULES);

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(path.join(folder, name));
for (const [name, page] of pages) writeFileSync(path.join(folder, name), page);
writeFileSync(inProject('schemas/configuration.schema.json'), `${formatJson(configurationSchema(RULES))}\n`);
writeFileSync(inProject('schemas/baseline.schema.json'), `${formatJson(baselineSchema())}\n`);
writeFileSync(inProject('schemas/format.schema.json'), `${formatJson(formatSchema())}\n`);
console.log(`${pages.size} pages in docs/findings, 3 schemas`);
