import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asFolder, fileIn, fileKey, fileName, foldersAbove, pathFrom } from '../../server/config/uris.ts';

test('the folders above a file, nearest first, up to the root', () => {
  assert.deepEqual(foldersAbove('file:///home/a%20b/x.imr'), ['file:///home/a%20b/', 'file:///home/', 'file:///']);
  assert.deepEqual(foldersAbove('file:///c%3A/x.imr'), ['file:///c%3A/', 'file:///']);
  assert.deepEqual(foldersAbove('vscode-vfs://github/owner/repo/x.imr'), [
    'vscode-vfs://github/owner/repo/',
    'vscode-vfs://github/owner/',
    'vscode-vfs://github/',
  ]);
  assert.deepEqual(foldersAbove('git:/a/x.imr?%7B"path":"/b/c"%7D#d/e'), ['git:/a/', 'git:/']);
});

test('a letter without a path lies in no folder', () => {
  for (const uri of ['untitled:Untitled-1', '', 'x', 'file:', 'http://host']) assert.deepEqual(foldersAbove(uri), []);
});

test('a path is found from its folder, as people write it', () => {
  const check = (folder: string, path: string, uri: string) => assert.equal(fileIn(folder, path), uri, path);
  check('file:///home/a', 'odg.json', 'file:///home/a/odg.json');
  check('file:///home/a/', './odg.json', 'file:///home/a/odg.json');
  check('file:///home/a/', '../b c/odg#1.json', 'file:///home/b%20c/odg%231.json');
  check('file:///home/a/', '../../../../odg.json', 'file:///odg.json');
  check('file:///home/a/', '/srv/odg.json', 'file:///srv/odg.json');
  check('file:///c%3A/a/', 'D:\\b\\odg.json', 'file:///D%3A/b/odg.json');
  check('file:///c%3A/a/', 'b\\odg.json', 'file:///c%3A/a/b/odg.json');
  check('file://server/share/a/', 'odg.json', 'file://server/share/a/odg.json');
  check('vscode-vfs://github/o/r/', '../odg.json', 'vscode-vfs://github/o/odg.json');
});

test('one file has one key, however its URI is written', () => {
  assert.equal(fileKey('file:///c%3A/a%20(b).json'), fileKey('file:///C:/a%20%28b%29.json'));
  assert.notEqual(fileKey('file:///a.json'), fileKey('file:///A.json'));
  assert.equal(fileKey('file:///a%zz.json'), 'file:///a%zz.json');
});

test('names of files and folders', () => {
  assert.equal(fileName('file:///a/b%20c.json'), 'b c.json');
  assert.equal(asFolder('file:///a'), asFolder('file:///a/'));
});

test('the path from a folder to a file, as people write it', () => {
  const check = (folder: string, uri: string, path: string | undefined) => assert.equal(pathFrom(folder, uri), path);
  check('file:///w/', 'file:///w/letters/a%20b.imr', 'letters/a b.imr');
  check('file:///w/house/', 'file:///w/letters/a.imr', '../letters/a.imr');
  check('file:///C%3A/w/', 'file:///c:/w/a.imr', 'a.imr');
  check('file:///c:/w/', 'file:///d:/w/a.imr', undefined);
  check('file:///w/', 'vscode-vfs://github/w/a.imr', undefined);
  check('file:///w/', 'untitled:Untitled-1', undefined);
});
