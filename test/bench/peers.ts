import { existsSync } from 'node:fs';
import path from 'node:path';
import { installOnce } from '../../scripts/lib/install.ts';
import { inProject } from '../../scripts/lib/project.ts';

/** The package of the peers, which the benchmark alone installs. */
export const peersFolder = inProject('tools/peers');

/** True where the peers lie installed. */
export const arePeersInstalled = (): boolean => existsSync(path.join(peersFolder, 'node_modules/.installed-for'));

/** Installs the peers unless they are there. */
export const ensurePeers = (): Promise<boolean> => installOnce(peersFolder, 'the peers of the benchmark');

/** The names of the peers that are there, as `peers.js` has them. */
export async function installedPeers(): Promise<string[]> {
  if (!arePeersInstalled()) return [];
  const { peers } = await import(path.join(peersFolder, 'peers.js'));
  return Object.keys(peers);
}
