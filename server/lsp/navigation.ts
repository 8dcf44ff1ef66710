import type {
  Definition,
  DefinitionLink,
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  Location,
  ReferenceParams,
} from 'vscode-languageserver';
import { documentLinks } from '../features/document-links.ts';
import {
  definitionLinks,
  definitionLocations,
  documentHighlights,
  references,
} from '../features/navigation/navigation.ts';
import type { OpenDocument } from './documents.ts';
import { asked } from './file-reader.ts';
import type { createGuard } from './guard.ts';
import type { Server } from './server.ts';

/** Answers what leads from one place to another: definition, references, highlights, links. */
export function answerNavigation(server: Server, guard: ReturnType<typeof createGuard>): void {
  const { connection, client, note } = server;
  connection.onDefinition(
    guard<DefinitionParams, Definition | DefinitionLink[]>({
      name: 'Definition',
      nothing: [],
      answer: ({ reading, uri }, { position }) => {
        const offset = reading.lines.offsetAt(position);
        return client().definitionLinks
          ? definitionLinks(reading, uri, offset)
          : definitionLocations(reading, uri, offset);
      },
    }),
  );
  connection.onReferences(
    guard<ReferenceParams, Location[]>({
      name: 'References',
      nothing: [],
      answer: ({ reading, uri }, { position, context }) =>
        references(reading, uri, reading.lines.offsetAt(position), context.includeDeclaration),
    }),
  );
  connection.onDocumentHighlight(
    guard<DocumentHighlightParams, DocumentHighlight[]>({
      name: 'Highlights',
      nothing: [],
      answer: ({ reading }, { position }) => documentHighlights(reading, reading.lines.offsetAt(position)),
    }),
  );
  connection.onDocumentLinks(
    guard<DocumentLinkParams, DocumentLink[]>({
      name: 'Links',
      nothing: [],
      answer: async (document) =>
        (await linksAreOff(server, document)) ? [] : note(document, 'links', documentLinks(document.reading)),
    }),
  );
}

/** The setting is asked for each time: links are asked for seldom. */
async function linksAreOff({ connection, client, environment }: Server, { uri }: OpenDocument): Promise<boolean> {
  if (!client().tellsSettings) return false;
  const setting = connection.workspace.getConfiguration({ section: 'imr.links', scopeUri: uri });
  return (await asked<unknown>(setting, environment)) === 'off';
}
