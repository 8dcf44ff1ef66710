import { type Checked, checkBy, PLAIN_CHECKING } from '../config/checking.ts';
import { fileName } from '../config/uris.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { letterStructure } from '../features/letter-structure.ts';
import { isLetterName } from '../letter/file-name.ts';
import type { Reading } from '../reading.ts';
import {
  checkFileRequest,
  type FileCheck,
  type LetterStructure,
  letterStructureRequest,
  type OpensLetterParams,
  opensLetterRequest,
} from '../requests.ts';
import { createFileReader } from './file-reader.ts';
import { lineOf } from './guard.ts';
import type { Server } from './server.ts';

/** A letter with what was found in it: an open one as the editor has it, any other as it is saved. */
interface Looked {
  readonly reading: Reading;
  readonly checked: Checked;
  readonly open: boolean;
}

/** Answers what the findings of one letter are, and what it consists of. */
export function answerCheckRequests(server: Server): void {
  const { connection, log } = server;
  const look = createLook(server);
  connection.onRequest(checkFileRequest, async ({ uri }: { uri: string }): Promise<FileCheck | null> => {
    try {
      const looked = await look(uri);
      return looked ? fileCheck(server, uri, looked) : null;
    } catch (error) {
      log(lineOf('Checking a file', error));
      return null;
    }
  });
  connection.onRequest(letterStructureRequest, async ({ uri }: { uri: string }): Promise<LetterStructure | null> => {
    try {
      const looked = await look(uri);
      return looked ? letterStructure(looked.reading, looked.checked.findings) : null;
    } catch (error) {
      log(lineOf('Structure of a file', error));
      return null;
    }
  });
}

/** What reads and checks one file; it gives `undefined` where there is none. */
function createLook(server: Server): (uri: string) => Promise<Looked | undefined> {
  const { connection, documents, environment, settings, engine, client } = server;
  const readFile = createFileReader(connection, environment, client);
  const readLetter = async (uri: string): Promise<string | undefined> =>
    environment.letterFiles && uri.startsWith('file:') ? environment.letterFiles.read(uri) : readFile(uri);
  return async (uri) => {
    await documents.loading(uri);
    const document = documents.get(uri);
    if (document) return { reading: document.reading, checked: document.checked, open: true };
    const { checking = PLAIN_CHECKING, ...by } = await settings.find(uri);
    const text = await readLetter(uri);
    if (text === undefined) return undefined;
    const reading = engine.read(text, by);
    const isLetter = isLetterName(fileName(uri)) || reading.letters.length > 0;
    const checked: Checked = isLetter
      ? checkBy(checking, uri, (severityOf) => engine.check(reading, severityOf))
      : { findings: [], stale: [], ignored: false };
    return { reading, checked, open: false };
  };
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

function fileCheck({ client }: Server, uri: string, { reading, checked, open }: Looked): FileCheck {
  const { findings: all, ignored } = checked;
  const { codeDescription, docsBase, relatedInformation } = client();
  // Whether a file that was only found should hold a letter, nobody said.
  const findings = open ? all : all.filter(({ rule }) => rule !== 'no-letter');
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const target = { uri, docsBase: codeDescription ? docsBase : undefined, relatedInformation };
  const shown = open ? [] : diagnostics(reading, findings, target).value;
  return { open, ignored, letters: reading.letters.length, diagnostics: shown, counts };
}
