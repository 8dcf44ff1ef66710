// `npm run pictures [-- --all]`: pictures of the real workbench with the packaged extension. Those of the README go
// to docs/pictures; --all adds narrow windows, high contrast and a long letter, in .cache/pictures. --drafting takes
// that of the letter that a test drafts by keyboard.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './lib/browser.ts';
import { main, onStop, runNode } from './lib/commands.ts';
import { inProject } from './lib/project.ts';
import { writeSmaller } from './lib/smaller-picture.ts';
import { packageExtension, vsix } from './lib/vsix.ts';
import { installExtension, remoteUri, type Server, startServer, workbenchUrl } from './lib/workbench.ts';

interface Picture {
  readonly file: string;
  readonly theme: string;
  readonly letter: string;
  readonly width: number;
  /** The line and column of the words whose hover is shown. */
  readonly hover?: string;
  /** The line that the letter view, in place of the Outline, follows the cursor to. */
  readonly line?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const draft = '06-draft-with-holes.imr';
const published = inProject('docs/pictures');
const others = inProject('.cache/pictures');

const lumbar = '01-lumbar-injection.imr';
const twelve = '04-twelve-items.imr';

const readmePictures: readonly Picture[] = [
  {
    file: path.join(published, 'hover.webp'),
    theme: 'Light Modern',
    letter: lumbar,
    width: 1280,
    hover: '94:60',
  },
  { file: path.join(published, 'workbench-light.webp'), theme: 'Light Modern', letter: draft, width: 1280 },
  { file: path.join(published, 'letter-view.webp'), theme: 'Light Modern', letter: draft, width: 1280, line: '71' },
  { file: path.join(published, 'workbench-dark.webp'), theme: 'Dark Modern', letter: draft, width: 1280 },
];

const morePictures: readonly Picture[] = [
  {
    file: path.join(others, 'hover-odg.png'),
    theme: 'Dark Modern',
    letter: lumbar,
    width: 1280,
    hover: '53:55',
  },
  { file: path.join(others, 'narrow.png'), theme: 'Light Modern', letter: draft, width: 700 },
  { file: path.join(others, 'high-contrast.png'), theme: 'Default High Contrast', letter: draft, width: 1280 },
  {
    file: path.join(others, 'high-contrast-light.png'),
    theme: 'Default High Contrast Light',
    letter: draft,
    width: 1280,
  },
  { file: path.join(others, 'long-letter.png'), theme: 'Dark Modern', letter: twelve, width: 1280 },
  { file: path.join(others, 'letter-view-dark.png'), theme: 'Dark Modern', letter: twelve, width: 1280, line: '200' },
  { file: path.join(others, 'letter-view-narrow.png'), theme: 'Light Modern', letter: twelve, width: 700, line: '200' },
  {
    file: path.join(others, 'letter-view-high-contrast.png'),
    theme: 'Default High Contrast',
    letter: draft,
    width: 1280,
    line: '71',
  },
  {
    file: path.join(others, 'lenses-and-hints.png'),
    theme: 'Dark Modern',
    letter: draft,
    width: 1280,
    line: '60',
    settings: {
      'imr.codeLens': true,
      'imr.inlayHints.editions': true,
      'imr.inlayHints.abbreviations': true,
      'imr.inlayHints.days': true,
    },
  },
];

const patience = 30_000;

/** Makes room for the decisions beside the services' names, where the window has it. */
async function widen(page: Page, sidebar: Locator): Promise<void> {
  const box = await sidebar.boundingBox();
  if (!box || box.width < 250) return;
  const edge = box.x + box.width;
  await page.mouse.move(edge, 400);
  await page.mouse.down();
  await page.mouse.move(edge + 110, 400, { steps: 4 });
  await page.mouse.up();
}

/** Opens the Outline in place of the files, and the Problems panel. */
async function showLetter(page: Page): Promise<void> {
  const sidebar = page.locator('.part.sidebar');
  const toggle = (name: string): Promise<void> =>
    sidebar.locator('.pane-header', { hasText: name }).click({ position: { x: 30, y: 10 } });
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: patience });
  await toggle('Outline');
  await sidebar.locator('.outline-tree .monaco-list-row').nth(2).waitFor({ timeout: patience });
  await toggle('samples');
  await widen(page, sidebar);
  await page.keyboard.press('ControlOrMeta+Shift+M');
  await page.locator('.part.panel .markers-panel').waitFor({ timeout: patience });
}

/** Opens the letter view, puts the cursor on a line, and opens the fields of the item that the view follows it to. */
async function showLetterView(page: Page, line: string): Promise<void> {
  const sidebar = page.locator('.part.sidebar');
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: patience });
  await page.locator('.part.activitybar a[aria-label^="IMR Letter"]').click({ timeout: patience });
  await sidebar.locator('.monaco-list-row').nth(2).waitFor({ timeout: patience });
  await widen(page, sidebar);
  await goToLine(page, line);
  await sidebar.locator('.monaco-list-row.selected[aria-level="2"] .monaco-tl-twistie').click({ timeout: patience });
  await sidebar.locator('.monaco-list-row[aria-level="3"]').first().waitFor({ timeout: patience });
}

async function goToLine(page: Page, place: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+1');
  await page.keyboard.press('Control+G');
  await page.keyboard.type(place);
  await page.keyboard.press('Enter');
}

/** Goes to the finding on the first item, so that its place in the letter is in view. */
async function showFinding(page: Page): Promise<void> {
  const rows = page.locator('.part.panel .markers-panel .monaco-list-row');
  await rows.filter({ hasText: 'has no decision' }).first().click({ timeout: patience });
  await page.locator('.part.editor .view-overlays [class*="squiggly-"]').first().waitFor({ timeout: patience });
}

/** Puts the cursor at a place and shows what its hover says. */
async function showHover(page: Page, place: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+M');
  await goToLine(page, place);
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.press('ControlOrMeta+I');
  const told = page.locator('.monaco-hover:visible .hover-contents').filter({ hasNotText: 'ctrl + click' });
  await told.first().waitFor({ timeout: patience });
}

async function take(browser: Browser, server: Server, folder: string, picture: Picture): Promise<void> {
  server.setSettings({ 'workbench.colorTheme': picture.theme, 'editor.minimap.enabled': false, ...picture.settings });
  const page = await browser.newPage({ viewport: { width: picture.width, height: 800 } });
  const letter = remoteUri(server, path.join(folder, picture.letter));
  await page.goto(workbenchUrl(server, folder, [['openFile', letter]]));
  try {
    if (picture.line) await showLetterView(page, picture.line);
    else await showLetter(page);
    if (picture.letter === draft && !picture.line) await showFinding(page);
    if (picture.hover) await showHover(page, picture.hover);
  } catch (error) {
    await page.screenshot({ path: path.join(others, 'failed.png') });
    throw error;
  }
  const isPublished = picture.file.endsWith('.webp');
  const screenshot = isPublished ? path.join(others, `${path.basename(picture.file, '.webp')}.png`) : picture.file;
  await page.screenshot({ path: screenshot, animations: 'disabled', caret: 'hide' });
  if (isPublished) await writeSmaller(screenshot, picture.file);
  await page.close();
  console.log(path.relative(inProject(), picture.file));
}

/** The end of the test that drafts a letter by keyboard; it takes the picture itself. */
async function drafted(): Promise<number> {
  const env = { ...process.env, MOCHA_GREP: 'drafted to no finding' };
  const { code } = await runNode([inProject('scripts/test-vscode.ts')], { show: true, env });
  if (code === 0) await writeSmaller(path.join(others, 'drafting.png'), path.join(published, 'drafting.webp'));
  return code;
}

await main(async () => {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { all: flag, drafting: flag } });
  if (values.drafting) return drafted();
  const temporary = mkdtempSync(path.join(tmpdir(), 'imr-pictures-'));
  let server: Server | undefined;
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server?.stop();
    rmSync(temporary, { recursive: true, force: true });
  };
  onStop(close);
  try {
    const folder = path.join(temporary, 'samples');
    cpSync(inProject('samples'), folder, { recursive: true });
    for (const target of [published, others]) mkdirSync(target, { recursive: true });
    await packageExtension();
    const dataFolder = path.join(temporary, 'data');
    await installExtension(dataFolder, vsix);
    server = await startServer({ dataFolder });
    browser = await launchBrowser();
    for (const picture of [...readmePictures, ...(values.all ? morePictures : [])]) {
      await take(browser, server, folder, picture);
    }
    return 0;
  } finally {
    await close();
  }
});
