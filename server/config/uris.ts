/** Folders and files as URIs, so that desktop, browser and virtual workspaces are alike. Nothing is looked up here. */

const PARTS = /^([A-Za-z][\w+.-]*:(?:\/\/[^/?#]*|(?!\/\/)))(\/[^?#]*)/;

/** The folders above a file, nearest first, each with a slash at its end; none where the URI names no path. */
export function foldersAbove(uri: string): string[] {
  const [, root = '', path = ''] = PARTS.exec(uri) ?? [];
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    folders.push(root + path.slice(0, end + 1));
    if (end === 0) break;
  }
  return folders;
}

/** The folder itself as a URI that ends with a slash. */
export const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);

const DRIVE = /^[A-Za-z]:[\\/]/;

/** The URI of a file that is named as people write paths: relative to a folder's URI, or absolute on its machine. */
export function fileIn(folder: string, path: string): string {
  const [, root = '', base = '/'] = PARTS.exec(asFolder(folder)) ?? [];
  const drive = DRIVE.test(path);
  const absolute = drive || /^[\\/]/.test(path);
  const kept = absolute ? [] : base.split('/').filter((part) => part !== '');
  // A backslash parts folders where Windows writes it; elsewhere no file of ours has one.
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(encodeURIComponent(part));
  }
  return `${root}/${kept.join('/')}`;
}

/** One word for all ways to write a file's URI: editors encode and write drives in different ways. */
export function fileKey(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A sign of per cent that encodes nothing stands for itself.
  }
  return plain.replace(/^(file:\/\/\/)([A-Za-z])(?=:)/, (_, head: string, drive: string) => head + drive.toLowerCase());
}

/** The last part of a file's URI as people write it. */
export function fileName(uri: string): string {
  const path = fileKey(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path from a folder (a URI that ends with a slash) to a file; `undefined` where the two share no root. */
export function pathFrom(folder: string, uri: string): string | undefined {
  const [from, to] = [fileKey(folder), fileKey(uri)].map((key) => PARTS.exec(key));
  if (!from || !to || from[1] !== to[1]) return undefined;
  const [up, down] = [from[2], to[2]].map((path) => path.split('/').filter((part) => part !== ''));
  if (/^[a-z]:$/i.test(up[0] ?? '') && up[0] !== down[0]) return undefined;
  let shared = 0;
  while (shared < up.length && up[shared] === down[shared]) shared++;
  return [...up.slice(shared).map(() => '..'), ...down.slice(shared)].join('/');
}
