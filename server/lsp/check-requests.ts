import { type Checked, checkBy, PLAIN_CHECKING } from '../config/checking.ts';
import { fileName } from '../config/uris.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { isLetterName } from '../letter/file-name.ts';
import type { Reading } from '../reading.ts';
import { checkFileRequest, type FileCheck, type OpensLetterParams, opensLetterRequest } from '../requests.ts';
import { createFileReader } from './file-reader.ts';
import { lineOf } from './guard.ts';
import type { Server } from './server.ts';

/** Answers what the findings of one letter are: of an open one as the editor has it, of any other as it is saved. */
export function answerCheckRequests(server: Server): void {
  const { connection, documents, environment, settings, engine, client, log } = server;
  const readFile = createFileReader(connection, environment, client);
  const readLetter = async (uri: string): Promise<string | undefined> =>
    environment.letterFiles && uri.startsWith('file:') ? environment.letterFiles.read(uri) : readFile(uri);
  connection.onRequest(checkFileRequest, async ({ uri }: { uri: string }): Promise<FileCheck | null> => {
    try {
      await documents.loading(uri);
      const document = documents.get(uri);
      if (document) return fileCheck(server, uri, document.reading, document.checked, true);
      const { checking = PLAIN_CHECKING, ...by } = await settings.find(uri);
      const text = await readLetter(uri);
      if (text === undefined) return null;
      const reading = engine.read(text, by);
      const isLetter = isLetterName(fileName(uri)) || reading.letters.length > 0;
      const checked: Checked = isLetter
        ? checkBy(checking, uri, (severityOf) => engine.check(reading, severityOf))
        : { findings: [], stale: [], ignored: false };
      return fileCheck(server, uri, reading, checked, false);
    } catch (error) {
      log(lineOf('Checking a file', error));
      return null;
    }
  });
}

/** Answers whether a text opens a letter in a format of its folder's house; the built-in ones the client knows itself. */
export function answerOpensLetter({ connection, settings, engine, log }: Server): void {
  connection.onRequest<boolean, void>(opensLetterRequest, async ({ uri, text }: OpensLetterParams) => {
    try {
      const { formats } = await settings.find(uri);
      if (!formats) return false;
      return engine.read(text, { formats }).letters.some(({ format }) => formats.includes(format));
    } catch (error) {
      log(lineOf('Looking for a letter', error));
      return false;
    }
  });
}

function fileCheck(
  { client }: Server,
  uri: string,
  reading: Reading,
  { findings: all, ignored }: Checked,
  open: boolean,
): FileCheck {
  const { codeDescription, docsBase, relatedInformation } = client();
  // Whether a file that was only found should hold a letter, nobody said.
  const findings = open ? all : all.filter(({ rule }) => rule !== 'no-letter');
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const target = { uri, docsBase: codeDescription ? docsBase : undefined, relatedInformation };
  const shown = open ? [] : diagnostics(reading, findings, target).value;
  return { open, ignored, letters: reading.letters.length, diagnostics: shown, counts };
}
