import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';

/** An outline for clients that know flat lists only; each entry names the one above it. */
export function flatSymbols(uri: string, symbols: readonly DocumentSymbol[]): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const waiting = symbols.map((symbol) => ({ symbol, above: undefined as string | undefined })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { symbol, above } = next;
    const location = { uri, range: symbol.range };
    flat.push({ name: symbol.name, kind: symbol.kind, location, ...(above ? { containerName: above } : {}) });
    for (const child of [...(symbol.children ?? [])].reverse()) waiting.push({ symbol: child, above: symbol.name });
  }
  return flat;
}
