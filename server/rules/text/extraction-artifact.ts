import { isQuoted, readQuotations } from '../../content/quotations.ts';
import type { Reading } from '../../reading.ts';
import { type Artifact, artifactsIn } from '../definitions/artifacts.ts';
import { placesOf, rawPlaces } from '../definitions/raw-places.ts';
import { writtenParts } from '../definitions/written-parts.ts';
import { itemExample } from '../examples.ts';
import type { Fix, Report, Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const extractionArtifact: Rule = {
  id: 'extraction-artifact',
  family: 'text',
  severity: 'hint',
  scope: 'letter',
  docs: {
    title: 'Words that text extraction damaged',
    says: 'A blank splits a word or stands before a mark, a blank was lost between two sentences, or "¿" stands for a bullet.',
    why:
      'Letters: text that comes out of a PDF loses and gains blanks. They read badly, and a search for "medication" ' +
      'does not find "medi cation".',
    bad: itemExample.replace('medically', '<|medi cally|>'),
    good: itemExample,
    notWhen:
      'Only words of a short list count as split. Hyphens at the end of a line, addresses and the gaps of redactions ' +
      'never raise it. Inside a quotation the record itself may read so.',
    related: ['unbalanced-quotes'],
  },
  *check(letter, reading) {
    const { text } = reading;
    for (const { title } of letter.items)
      for (const artifact of artifactsIn(text, title, rawPlaces(text.slice(title.start, title.end))))
        yield reportOf(artifact, false, reading);
    for (const { node } of writtenParts(letter)) {
      const artifacts = artifactsIn(text, node.body, placesOf(node, reading));
      if (artifacts.length === 0) continue;
      const { start, end } = node.body;
      const quotations = readQuotations(text.slice(start, end));
      for (const artifact of artifacts) {
        const at = artifact.repair?.span.start ?? artifact.span.start;
        yield reportOf(artifact, isQuoted(quotations, at - start), reading);
      }
    }
  },
};

const reportOf = (artifact: Artifact, quoted: boolean, reading: Reading): Report => ({
  span: artifact.span,
  key: artifact.kind,
  message: messageOf(artifact, reading),
  fixes: artifact.repair ? [fixOf(artifact, quoted)] : [],
});

const fixOf = ({ kind, repair }: Artifact, quoted: boolean): Fix => ({
  title: fixTitles[kind],
  changes: repair ? [repair] : [],
  safe: !quoted,
  preferred: !quoted,
});

const fixTitles: Readonly<Record<Artifact['kind'], string>> = {
  'split word': 'Join the word',
  'glued sentences': 'Put a blank between the sentences',
  'glued words': 'Put a blank between the words',
  'blank before hyphen': 'Take out the blank before the hyphen',
  'blank before mark': 'Take out the blank before the mark',
  sign: 'Replace the sign',
};

function messageOf({ kind, span, repair }: Artifact, reading: Reading): string {
  const words = quote(reading.plain(span));
  const mended = quote(repair?.newText ?? '');
  switch (kind) {
    case 'split word':
      return `${words} is one word that a blank splits, as text extraction does. Write ${mended}.`;
    case 'glued sentences':
      return `Two sentences run together at ${words}: text extraction lost the blank between them.`;
    case 'glued words':
      return `${words} lost its blank. Write ${mended}.`;
    case 'blank before hyphen':
      return `${words} has a blank before its hyphen, as text extraction leaves it. Take the blank out.`;
    case 'blank before mark':
      return `A blank stands before the mark in ${words}, as text extraction leaves it. Take the blank out.`;
    case 'sign':
      return `"¿" stands where the record had another sign (${repair?.newText === "'" ? 'an apostrophe' : 'a bullet'}), as text extraction leaves it. Replace it.`;
  }
}
