import assert from 'node:assert/strict';
import test from 'node:test';
import { findBrowser, type Machine } from '../../scripts/lib/browser.ts';

const downloaded = '/home/ann/.cache/ms-playwright/chromium/chrome';

/** The browser found on a machine that has just these files. */
function found(files: string[], machine: Partial<Machine> = {}): string | undefined {
  return findBrowser({
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ann',
    downloaded,
    exists: (file) => files.includes(file),
    ...machine,
  });
}

test('CHROME_PATH goes before everything else', () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome/chrome' };
  assert.equal(found(['/opt/chrome/chrome', '/usr/bin/chromium'], { env }), '/opt/chrome/chrome');
});

test('a CHROME_PATH that names nothing is said, not passed over', () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome/chrome' };
  assert.throws(() => found(['/usr/bin/chromium'], { env }), /CHROME_PATH names \/opt\/chrome\/chrome/);
});

test('an empty CHROME_PATH is no choice', () => {
  assert.equal(found(['/usr/bin/chromium'], { env: { PATH: '/usr/bin', CHROME_PATH: '' } }), '/usr/bin/chromium');
});

test('Linux: a browser anywhere on PATH, Chrome before Chromium', () => {
  assert.equal(found(['/usr/bin/chromium']), '/usr/bin/chromium');
  assert.equal(found(['/usr/bin/google-chrome', '/usr/local/bin/chromium']), '/usr/bin/google-chrome');
});

test("the system's browser goes before the downloaded one, which goes before none", () => {
  assert.equal(found(['/usr/bin/chromium', downloaded]), '/usr/bin/chromium');
  assert.equal(found([downloaded]), downloaded);
  assert.equal(found([]), undefined);
});

test('macOS: applications of the machine and of the user', () => {
  const own = '/Users/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  assert.equal(found([edge, own], { platform: 'darwin', home: '/Users/ann' }), own);
  assert.equal(found([edge], { platform: 'darwin', home: '/Users/ann' }), edge);
});

test('Windows: the program folders that the environment names', () => {
  const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' };
  const chrome = 'C:\\Users\\ann\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';
  assert.equal(found([edge, chrome], { platform: 'win32', env }), chrome);
  assert.equal(found([edge], { platform: 'win32', env }), edge);
});
