// The language server that unified-language-server makes of remark and its recommended rules.
import { remark } from 'remark';
import recommended from 'remark-preset-lint-recommended';
import { createUnifiedLanguageServer } from 'unified-language-server';

createUnifiedLanguageServer({
  defaultProcessor: remark(),
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: [recommended],
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
});
