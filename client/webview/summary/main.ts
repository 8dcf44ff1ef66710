import morphdom from 'morphdom';
import { pageMarkup, type Shown } from './markup.ts';
import type { FromPage, ToPage } from './messages.ts';
import type { SummaryWords } from './words.ts';

// The page's script: it draws what the extension tells it and tells what is clicked.

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const vscode = acquireVsCodeApi();
const main = document.querySelector('main') as HTMLElement;
const status = document.querySelector('[role="status"]') as HTMLElement;
let shown: Shown | undefined;
let words: SummaryWords | undefined;
let width = 0;
let current: number | undefined;

/** Changes what differs and leaves the rest in place, with focus, selection and scroll. */
function draw(): void {
  if (!shown || !words) return;
  const focused = document.activeElement;
  const page = document.createElement('main');
  page.innerHTML = pageMarkup(shown, { words, width, live: true }).markup;
  morphdom(main, page, { childrenOnly: true, onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
  markCurrent();
  // What had the focus may be gone with its item: the keyboard goes on at the top, not nowhere.
  if (focused && focused !== document.body && !focused.isConnected) main.querySelector('h1')?.focus();
}

function markCurrent(): void {
  for (const row of main.querySelectorAll('tbody tr')) {
    if (row.id === `item-${current}`) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
}

let telling: ReturnType<typeof setTimeout> | undefined;

/** A screen reader hears what the letter has come to when the typing rests, and only where that is another. */
function tell(): void {
  clearTimeout(telling);
  telling = setTimeout(() => {
    const said = main.querySelector('h1, .message')?.textContent ?? '';
    if (status.textContent !== said) status.textContent = said;
  }, 1000);
}

/** Told after the next frame is painted. */
function tellShown(version: number | undefined): void {
  requestAnimationFrame(() => setTimeout(() => vscode.postMessage({ type: 'shown', version }), 0));
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'current') {
    current = data.item;
    markCurrent();
    return;
  }
  ({ shown, words } = data);
  draw();
  tell();
  tellShown(shown.state === 'letter' ? shown.summary.version : undefined);
});

/** Follows what leads to a place of the letter; false for anything else. */
function follow(target: EventTarget | null): boolean {
  const place = target instanceof Element ? target.closest('[data-line]') : null;
  if (!place) return false;
  const [line, character] = ['data-line', 'data-character'].map((name) => Number(place.getAttribute(name)));
  vscode.postMessage({ type: 'go', line, character });
  return true;
}

main.addEventListener('click', ({ target }) => {
  if (follow(target) || !(target instanceof HTMLElement)) return;
  if (target.id === 'copy' || target.id === 'save') vscode.postMessage({ type: target.id });
});
main.addEventListener('keydown', (event) => {
  // Buttons do this themselves; the dates of the drawing do not.
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (event.target instanceof SVGElement && follow(event.target)) event.preventDefault();
});
main.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  vscode.postMessage(target.value === '' ? { type: 'choose' } : { type: 'choose', index: Number(target.value) });
});

new ResizeObserver(() => {
  const now = Math.round(main.clientWidth);
  if (now === width) return;
  width = now;
  draw();
}).observe(main);

vscode.postMessage({ type: 'ready' });
